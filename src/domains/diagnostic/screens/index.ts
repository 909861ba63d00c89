import { icons } from '../../../web/components/icons.ts'
import { defineScreens } from '../../../web/shell/room-screens.ts'

const read = { permission: 'diagnostic.read' }
const edit = { permission: 'diagnostic.edit' }

export const diagnosticScreens = defineScreens({
  name: 'diagnostic',
  entries: [{ word: 'Diagnostic', to: '/diagnostic', ...read, letter: 'd', icon: icons.chart }],
  routes: [
    { path: '/diagnostic', title: 'Diagnostic', ...read, load: () => import('./themes/overview-screen.tsx') },
    {
      path: '/diagnostic/themes/$theme',
      title: 'Thème du diagnostic',
      ...read,
      load: () => import('./themes/theme-screen.tsx'),
    },
    {
      path: '/diagnostic/indicateurs/$code',
      title: 'Indicateur du territoire',
      ...read,
      load: () => import('./themes/indicateur-screen.tsx'),
    },
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
