/** Séances, scrutins and decisions; the page of an elector, by link or signed in. */
import type { ScreenRoute } from '../../../web/shell/room-screens.ts'

const read = { permission: 'seance.read' }

export const seancesRoutes: readonly ScreenRoute[] = [
  { path: '/gouvernance/seances', title: 'Séances', ...read, load: () => import('./seances/list-screen.tsx') },
  {
    path: '/gouvernance/seances/prevoir',
    title: 'Prévoir une séance',
    permission: 'seance.edit',
    load: () => import('./seances/plan-screen.tsx'),
  },
  { path: '/gouvernance/seances/$seanceId', title: 'Séance', ...read, load: () => import('./seances/screen.tsx') },
  { path: '/gouvernance/scrutins/$scrutinId', title: 'Scrutin', ...read, load: () => import('./scrutins/screen.tsx') },
  {
    path: '/gouvernance/decisions',
    title: 'Registre des décisions',
    permission: 'decision.read',
    load: () => import('./decisions/list-screen.tsx'),
  },
  {
    path: '/gouvernance/decisions/$decisionId',
    title: 'Décision',
    permission: 'decision.read',
    load: () => import('./decisions/screen.tsx'),
  },
  {
    path: '/gouvernance/ma-seance/$seanceId',
    title: 'Ma séance',
    permission: 'ma-seance.repondre',
    load: () => import('./ma-seance/account-screen.tsx'),
  },
  { path: '/ma-seance', title: 'Ma séance', frame: 'lien', load: () => import('./ma-seance/link-screen.tsx') },
]
export const seancesLinks = { seance: '/ma-seance' } as const
