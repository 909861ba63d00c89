import type { ScreenRoute } from '../../../../web/shell/room-screens.ts'

export const statutsRoutes: readonly ScreenRoute[] = [
  {
    path: '/gouvernance/statuts',
    title: 'Statuts',
    permission: 'gouvernance.read',
    load: () => import('./statuts-screen.tsx'),
  },
]
