import type { ScreenRoute } from '../../../../web/shell/room-screens.ts'

export const versionsRoutes: readonly ScreenRoute[] = [
  {
    path: '/projet/versions',
    title: 'Versions du projet de santé',
    permission: 'projet.read',
    load: () => import('./versions-screen.tsx'),
  },
  {
    path: '/projet/versions/$projetVersionId',
    title: 'Version du projet de santé',
    permission: 'projet.read',
    load: () => import('./version-screen.tsx'),
  },
  {
    path: '/projet/versions/$projetVersionId/differences',
    title: 'Ce qui a changé',
    permission: 'projet.read',
    load: () => import('./differences-screen.tsx'),
  },
]
