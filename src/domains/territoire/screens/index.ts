import { icons } from '../../../web/components/icons.ts'
import { defineScreens } from '../../../web/shell/room-screens.ts'

export const territoireScreens = defineScreens({
  name: 'territoire',
  entries: [{ word: 'Territoire', to: '/territoire', permission: 'territoire.read', letter: 't', icon: icons.map }],
  routes: [
    {
      path: '/territoire',
      title: 'Territoire',
      permission: 'territoire.read',
      width: 'wide',
      load: () => import('./territoire-screen.tsx'),
    },
  ],
})
