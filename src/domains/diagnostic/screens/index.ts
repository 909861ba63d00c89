import { icons } from '../../../web/components/icons.ts'
import { defineScreens } from '../../../web/shell/room-screens.ts'

const read = { permission: 'diagnostic.read' }
const edit = { permission: 'diagnostic.edit' }

export const diagnosticScreens = defineScreens({
  name: 'diagnostic',
  entries: [{ word: 'Diagnostic', to: '/diagnostic/sources', ...read, letter: 'd', icon: icons.chart }],
  routes: [
    { path: '/diagnostic/acces', title: 'Accès aux soins', ...read, load: () => import('./acces/screen.tsx') },
    {
      path: '/diagnostic/sources',
      title: 'Sources du diagnostic',
      ...read,
      load: () => import('./sources/screen.tsx'),
    },
    {
      path: '/diagnostic/sources/recopier',
      title: 'Recopier un tableau',
      ...edit,
      load: () => import('./sources/copy-screen.tsx'),
    },
  ],
})
