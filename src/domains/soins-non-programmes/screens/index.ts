import { icons } from '../../../web/components/icons.ts'
import { defineScreens } from '../../../web/shell/room-screens.ts'

export const soinsScreens = defineScreens({
  name: 'soins-non-programmes',
  entries: [
    { word: 'Soins', to: '/soins', permission: 'creneau.search', letter: 's', icon: icons.stethoscope },
    { word: 'Mon agenda', to: '/mon-agenda', permission: 'mon-agenda.read', letter: 'm', icon: icons.calendar },
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
      path: '/soins/attente',
      title: 'Liste d’attente',
      permission: 'demande.read',
      load: () => import('./attente/screen.tsx'),
    },
    {
      path: '/soins/diffusions',
      title: 'Demandes diffusées',
      permission: 'diffusion.read',
      load: () => import('./diffusion/screen.tsx'),
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
    {
      path: '/je-peux',
      title: 'Répondre à une demande',
      frame: 'lien',
      load: () => import('./diffusion/link-screen.tsx'),
    },
  ],
  links: { offrir: '/proposer', diffusion: '/je-peux' },
  parts: {
    'ma-fiche.messages': { permission: 'mon-agenda.read', load: () => import('./diffusion/fiche-part.tsx') },
  },
})
