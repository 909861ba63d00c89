import type { ScreenRoute } from '../../../../web/shell/room-screens.ts'

export const interetsRoutes: readonly ScreenRoute[] = [
  {
    path: '/gouvernance/mes-interets',
    title: 'Mes intérêts',
    permission: 'interet.declare',
    load: () => import('./mine-screen.tsx'),
  },
  {
    path: '/gouvernance/interets',
    title: 'Intérêts déclarés',
    permission: 'interet.read',
    load: () => import('./all-screen.tsx'),
  },
]
