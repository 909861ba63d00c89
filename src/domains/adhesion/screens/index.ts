/** The web door of the room. */
import { defineScreens } from '../../../web/shell/room-screens.ts'

const requests = { permission: 'demande-adhesion.read' }
const dues = { permission: 'campagne.read' }

export const adhesionScreens = defineScreens({
  name: 'adhesion',
  entries: [],
  views: [
    { of: 'Équipe', part: 'Adhésions', word: 'Demandes', to: '/equipe/adhesions', permission: 'demande-adhesion.read' },
    { of: 'Équipe', part: 'Adhésions', word: 'Cotisations', to: '/equipe/cotisations', permission: 'campagne.read' },
    {
      of: 'Équipe',
      part: 'Adhésions',
      word: 'Réglages',
      to: '/equipe/adhesions/reglages',
      permission: 'demande-adhesion.read',
    },
  ],
  routes: [
    { path: '/adherer/$adresse', title: 'Adhérer', frame: 'public', load: () => import('./page/screen.tsx') },
    {
      path: '/attestation',
      title: 'Vérifier une attestation d’adhésion',
      frame: 'public',
      load: () => import('./verifier/screen.tsx'),
    },
    { path: '/ma-demande', title: 'Ma demande d’adhésion', frame: 'lien', load: () => import('./demande/screen.tsx') },
    { path: '/mon-adhesion', title: 'Mon adhésion', frame: 'lien', load: () => import('./membre/screen.tsx') },
    {
      path: '/equipe/mon-adhesion',
      title: 'Mon adhésion',
      permission: 'mon-adhesion.read',
      load: () => import('./membre/screen.tsx'),
    },
    {
      path: '/equipe/adhesions',
      title: 'Demandes d’adhésion',
      ...requests,
      load: () => import('./demandes/list-screen.tsx'),
    },
    {
      path: '/equipe/adhesions/reglages',
      title: 'Réglages de l’adhésion',
      ...requests,
      load: () => import('./reglages/screen.tsx'),
    },
    {
      path: '/equipe/adhesions/$demandeId',
      title: 'Demande d’adhésion',
      ...requests,
      load: () => import('./demandes/screen.tsx'),
    },
    { path: '/equipe/cotisations', title: 'Cotisations', ...dues, load: () => import('./campagnes/list-screen.tsx') },
    {
      path: '/equipe/cotisations/$annee',
      title: 'Campagne de cotisation',
      ...dues,
      load: () => import('./campagnes/screen.tsx'),
    },
    {
      path: '/equipe/cotisations/$annee/bareme',
      title: 'Barème de cotisation',
      permission: 'campagne.edit',
      load: () => import('./campagnes/bareme-screen.tsx'),
    },
    {
      path: '/finances/cotisations',
      title: 'Cotisations reçues',
      ...dues,
      load: () => import('./encaissement/screen.tsx'),
    },
  ],
  links: { 'demande-adhesion': '/ma-demande', adherent: '/mon-adhesion' },
})
