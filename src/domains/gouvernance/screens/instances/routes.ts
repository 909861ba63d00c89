import type { ScreenRoute } from '../../../../web/shell/room-screens.ts'

const permission = 'gouvernance.read'
export const instancesRoutes: readonly ScreenRoute[] = [
  { path: '/gouvernance', title: 'Instances', permission, load: () => import('./list-screen.tsx') },
  {
    path: '/gouvernance/instances/$instanceId',
    title: 'Instance',
    permission,
    load: () => import('./instance-screen.tsx'),
  },
]
