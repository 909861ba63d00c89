/** The web door of the room: its pages, and words that pages of other rooms say too. */
import { defineScreens } from '../../../web/shell/room-screens.ts'

export { roleLabel } from '../labels.ts'
export { sayRefusPsc } from '../rules/psc.ts'
export { actorLabel, columnsLabel, objetLabel } from '../trace-labels.ts'

export const comptesScreens = defineScreens({
  name: 'comptes',
  entries: [],
  routes: [
    { path: '/connexion', title: 'Se connecter', frame: 'public', load: () => import('./sign-in-screen.tsx') },
    {
      path: '/mot-de-passe-oublie',
      title: 'Mot de passe oublié',
      frame: 'public',
      load: () => import('./forgotten-password-screen.tsx'),
    },
    { path: '/bienvenue/$jeton', title: 'Bienvenue', frame: 'public', load: () => import('./welcome-screen.tsx') },
    { path: '/lien/$jeton', title: 'Votre lien', frame: 'public', load: () => import('./link-screen.tsx') },
    {
      path: '/choisir-cpts',
      title: 'Choisir une CPTS',
      frame: 'personne',
      load: () => import('./choose-cpts-screen.tsx'),
    },
    { path: '/compte', title: 'Mon compte', frame: 'personne', load: () => import('./account-screen.tsx') },
    {
      path: '/installation',
      title: 'Installation',
      frame: 'personne',
      load: () => import('./installation-screen.tsx'),
    },
    { path: '/acces', title: 'Accès et rôles', permission: 'acces.read', load: () => import('./access-screen.tsx') },
    {
      path: '/acces/journal',
      title: 'Journal',
      permission: 'journal.read',
      load: () => import('./journal-screen.tsx'),
    },
    { path: '/reglages', title: 'Réglages', permission: 'cpts.edit', load: () => import('./settings-screen.tsx') },
    { path: '/mentions', title: 'Mentions légales', frame: 'public', load: () => import('./mentions-screen.tsx') },
  ],
})
