import type { ScreenRoute } from '../../../../web/shell/room-screens.ts'

export const planRoutes: readonly ScreenRoute[] = [
  {
    path: '/projet/fiches/imports',
    title: 'Importer un plan d’actions',
    permission: 'fiche-action.import',
    load: () => import('./imports-screen.tsx'),
  },
  {
    path: '/projet/fiches/imports/$importPlanId',
    title: 'Import d’un plan d’actions',
    permission: 'fiche-action.import',
    load: () => import('./import-screen.tsx'),
  },
]
