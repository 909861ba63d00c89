import type { ScreenRoute } from '../../../../web/shell/room-screens.ts'

export const collegesRoutes: readonly ScreenRoute[] = [
  {
    path: '/gouvernance/colleges',
    title: 'Collèges',
    permission: 'professionnel.read',
    load: () => import('./colleges-screen.tsx'),
  },
]
