/** The web door of the room. */
import { defineScreens } from '../../../web/shell/room-screens.ts'

export { type FinancesPart, FinancesSections } from './sections.tsx'
export { FinancesViews } from './views.tsx'

const read = { permission: 'tresorerie.read' }

export const tresorerieScreens = defineScreens({
  name: 'tresorerie',
  entries: [], // under the word « Finances », whose room comes later
  routes: [
    { path: '/finances/releves', title: 'Relevés', ...read, load: () => import('./lignes-screen.tsx') },
    { path: '/finances/imports', title: 'Importer un relevé', ...read, load: () => import('./imports-screen.tsx') },
    {
      path: '/finances/imports/$releveId',
      title: 'Import d’un relevé',
      ...read,
      load: () => import('./import-screen.tsx'),
    },
    { path: '/finances/comptes', title: 'Comptes bancaires', ...read, load: () => import('./comptes-screen.tsx') },
  ],
})
