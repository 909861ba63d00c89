import type { ScreenRoute } from '../../../../web/shell/room-screens.ts'

export const bibliothequeRoutes: readonly ScreenRoute[] = [
  {
    path: '/gouvernance/bibliotheque',
    title: 'Bibliothèque',
    permission: 'bibliotheque.read',
    load: () => import('./list-screen.tsx'),
  },
  {
    path: '/gouvernance/bibliotheque/$texteId',
    title: 'Texte',
    permission: 'bibliotheque.read',
    load: () => import('./texte-screen.tsx'),
  },
]
