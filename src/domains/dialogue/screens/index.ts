/** The web door of the room. It stands under « Projet »: what was promised, then what became of it. */
import { defineScreens } from '../../../web/shell/room-screens.ts'

const permission = 'dialogue.read'

export const dialogueScreens = defineScreens({
  name: 'dialogue',
  entries: [],
  routes: [
    { path: '/projet/dialogue', title: 'Dialogue de gestion', permission, load: () => import('./annees-screen.tsx') },
    {
      path: '/projet/dialogue/dossiers/$dossierId',
      title: 'Dossier figé',
      permission,
      load: () => import('./dossier-screen.tsx'),
    },
    {
      path: '/projet/dialogue/$du',
      title: 'Dossier d’une année',
      permission,
      load: () => import('./preparation-screen.tsx'),
    },
    { path: '/mon-dossier', title: 'Dossier figé', frame: 'lien', load: () => import('./mon-dossier-screen.tsx') },
    {
      path: '/verifier-un-dossier',
      title: 'Vérifier un dossier figé',
      frame: 'public',
      load: () => import('./verifier-screen.tsx'),
    },
  ],
  links: { dossier: '/mon-dossier' },
})
