import type { ScreenRoute } from '../../../../web/shell/room-screens.ts'

export const fichesRoutes: readonly ScreenRoute[] = [
  {
    path: '/projet/fiches',
    title: 'Fiches-actions',
    permission: 'fiche-action.read',
    load: () => import('./list-screen.tsx'),
  },
  {
    path: '/projet/fiches/nouvelle',
    title: 'Nouvelle fiche-action',
    permission: 'fiche-action.edit',
    load: () => import('./new-screen.tsx'),
  },
  {
    path: '/projet/fiches/partagees',
    title: 'Fiches partagées',
    permission: 'fiche-action.read',
    load: () => import('./shared-screen.tsx'),
  },
  {
    path: '/projet/fiches/$ficheActionId',
    title: 'Fiche-action',
    permission: 'fiche-action.read',
    load: () => import('./fiche-screen.tsx'),
  },
]
