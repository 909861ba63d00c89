/** The web door of the room. */
import { defineScreens } from '../../../web/shell/room-screens.ts'

const read = { permission: 'tresorerie.read' }

export const tresorerieScreens = defineScreens({
  name: 'tresorerie',
  entries: [], // under the word « Finances », whose room comes later
  views: [
    { of: 'Finances', part: 'Banque', word: 'Relevés', to: '/finances/releves', permission: 'tresorerie.read' },
    {
      of: 'Finances',
      part: 'Banque',
      word: 'Cotisations reçues',
      to: '/finances/cotisations',
      permission: 'campagne.read',
    },
    { of: 'Finances', part: 'Banque', word: 'Imports', to: '/finances/imports', permission: 'tresorerie.read' },
    { of: 'Finances', part: 'Banque', word: 'Comptes', to: '/finances/comptes', permission: 'tresorerie.read' },
  ],
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
