import type { ScreenRoute } from '../../../../web/shell/room-screens.ts'

export const parcoursRoutes: readonly ScreenRoute[] = [
  { path: '/projet', title: 'Projet de santé', permission: 'projet.read', load: () => import('./parcours-screen.tsx') },
  {
    path: '/projet/pas/$pas',
    title: 'Projet de santé',
    permission: 'projet.read',
    load: () => import('./parcours-screen.tsx'),
  },
  {
    path: '/projet/envoi',
    title: 'Relire et envoyer',
    permission: 'projet.read',
    load: () => import('./envoi-screen.tsx'),
  },
]
