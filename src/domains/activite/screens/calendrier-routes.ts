/** The screens of the calendar and of the polls. */
import type { ScreenRoute } from '../../../web/shell/room-screens.ts'

export const calendrierRoutes: readonly ScreenRoute[] = [
  {
    path: '/activite/calendrier',
    title: 'Calendrier',
    permission: 'activite.read',
    load: () => import('./calendrier/screen.tsx'),
  },
  {
    path: '/activite/abonnements',
    title: 'S’abonner au calendrier',
    permission: 'activite.read',
    load: () => import('./abonnements/screen.tsx'),
  },
  {
    path: '/activite/sondages',
    title: 'Sondages de dates',
    permission: 'sondage.read',
    load: () => import('./sondages/list-screen.tsx'),
  },
  {
    path: '/activite/sondages/nouveau',
    title: 'Proposer des dates',
    permission: 'sondage.edit',
    load: () => import('./sondages/new-screen.tsx'),
  },
  {
    path: '/activite/sondages/$sondageId',
    title: 'Sondage de dates',
    permission: 'sondage.read',
    load: () => import('./sondages/detail-screen.tsx'),
  },
  {
    path: '/invitation',
    title: 'Répondre à une invitation',
    frame: 'lien',
    load: () => import('./invitation/screen.tsx'),
  },
  {
    path: '/repondre',
    title: 'Répondre à un sondage',
    frame: 'lien',
    load: () => import('./repondre/screen.tsx'),
  },
]
export const calendrierLinks = {
  convocation: '/invitation',
  sondage: '/repondre',
  'sondage-partage': '/repondre',
} as const
