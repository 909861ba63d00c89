import type { ScreenRoute } from '../../../../web/shell/room-screens.ts'

export const conventionsRoutes: readonly ScreenRoute[] = [
  {
    path: '/gouvernance/conventions',
    title: 'Conventions',
    permission: 'convention.read',
    load: () => import('./list-screen.tsx'),
  },
  {
    path: '/gouvernance/conventions/$conventionId',
    title: 'Convention',
    permission: 'convention.read',
    load: () => import('./convention-screen.tsx'),
  },
]
