import type { ScreenRoute } from '../../../../web/shell/room-screens.ts'

export const documentsRoutes: readonly ScreenRoute[] = [
  {
    path: '/projet/documents',
    title: 'Documents du projet de santé',
    permission: 'projet.export',
    load: () => import('./documents-screen.tsx'),
  },
]
