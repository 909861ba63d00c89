import { icons } from '../../../web/components/icons.ts'
import { defineScreens } from '../../../web/shell/room-screens.ts'

export const soinsScreens = defineScreens({
  name: 'soins-non-programmes',
  entries: [
    { word: 'Soins', to: '/soins', permission: 'creneau.search', letter: 's', icon: icons.stethoscope },
    { word: 'Mon agenda', to: '/mon-agenda', permission: 'mon-agenda.read', letter: 'm', icon: icons.calendar },
  ],
  views: [
    { of: 'Soins', part: 'Répondre', word: 'Au téléphone', to: '/soins', permission: 'creneau.search' },
    { of: 'Soins', part: 'Répondre', word: 'Rendez-vous', to: '/soins/rendez-vous', permission: 'rendez-vous.read' },
    { of: 'Soins', part: 'Répondre', word: 'Triage', to: '/soins/grille', permission: 'grille.read' },
    { of: 'Soins', part: 'Suivre', word: 'Appels', to: '/soins/appels', permission: 'appel.read' },
    { of: 'Soins', part: 'Suivre', word: 'Orientations', to: '/soins/orientations', permission: 'demande.read' },
    {
      of: 'Soins',
      part: 'Offrir',
      word: 'Disponibilités',
      to: '/soins/agendas',
      permission: 'agenda.read',
      also: ['/soins/reglages'],
    },
    { of: 'Soins', part: 'Offrir', word: 'SAS', to: '/soins/sas', permission: 'agenda.read' },
    { of: 'Soins', part: 'Mesurer', word: 'Tableau', to: '/soins/tableau', permission: 'soins.board' },
    { of: 'Soins', part: 'Mesurer', word: 'Combien\u00a0?', to: '/soins/combien', permission: 'soins.board' },
  ],
  routes: [
    {
      path: '/soins',
      title: 'Répondre à une demande',
      permission: 'creneau.search',
      width: 'wide',
      load: () => import('./desk/screen.tsx'),
    },
    {
      path: '/soins/rendez-vous',
      title: 'Rendez-vous et demandes',
      permission: 'rendez-vous.read',
      load: () => import('./rendez-vous/screen.tsx'),
    },
    {
      path: '/soins/agendas',
      title: 'Disponibilités',
      permission: 'agenda.read',
      load: () => import('./agendas/list-screen.tsx'),
    },
    {
      path: '/soins/agendas/$agendaId',
      title: 'Agenda',
      permission: 'agenda.read',
      load: () => import('./agendas/detail-screen.tsx'),
    },
    {
      path: '/soins/appels',
      title: 'Journal des appels',
      permission: 'appel.read',
      load: () => import('./appels/screen.tsx'),
    },
    {
      path: '/soins/orientations',
      title: 'Orientations',
      permission: 'demande.read',
      load: () => import('./appels/orientations-screen.tsx'),
    },
    {
      path: '/soins/grille',
      title: 'Grille de triage',
      permission: 'grille.read',
      load: () => import('./grille/list-screen.tsx'),
    },
    {
      path: '/soins/grille/$grilleId',
      title: 'Version de la grille',
      permission: 'grille.read',
      load: () => import('./grille/detail-screen.tsx'),
    },
    {
      path: '/ma-grille',
      title: 'Grille à valider',
      frame: 'lien',
      load: () => import('./grille/ma-grille-screen.tsx'),
    },
    {
      path: '/soins/sas',
      title: 'Ce que voit le SAS',
      permission: 'agenda.read',
      load: () => import('./sas/screen.tsx'),
    },
    {
      path: '/acces/lien',
      title: 'Créer un lien',
      permission: 'lien.create',
      load: () => import('./liens/create-link-screen.tsx'),
    },
    {
      path: '/soins/reglages',
      title: 'Réglages des soins',
      permission: 'agenda.edit',
      load: () => import('./reglages/screen.tsx'),
    },
    {
      path: '/soins/tableau',
      title: 'Accès aux soins',
      permission: 'soins.board',
      load: () => import('./tableau/screen.tsx'),
    },
    {
      path: '/soins/combien',
      title: 'Combien de créneaux',
      permission: 'soins.board',
      load: () => import('./dimensionner/screen.tsx'),
    },
    {
      path: '/mon-agenda',
      title: 'Mon agenda',
      permission: 'mon-agenda.read',
      load: () => import('./proposer/screen.tsx'),
    },
    {
      path: '/proposer',
      title: 'Proposer un créneau',
      frame: 'lien',
      load: () => import('./proposer/link-screen.tsx'),
    },
  ],
  links: { offrir: '/proposer', grille: '/ma-grille' },
})
