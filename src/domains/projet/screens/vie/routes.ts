import type { ScreenRoute } from '../../../../web/shell/room-screens.ts'

export const vieRoutes: readonly ScreenRoute[] = [
  { path: '/projet/vie', title: 'Vie de la CPTS', permission: 'etape.read', load: () => import('./vie-screen.tsx') },
]
