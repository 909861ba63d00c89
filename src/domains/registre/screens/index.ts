import { icons } from '../../../web/components/icons.ts'
import { defineScreens } from '../../../web/shell/room-screens.ts'

export const registreScreens = defineScreens({
  name: 'registre',
  entries: [{ word: 'Registre', to: '/registre', permission: 'acte.read', letter: 'r', icon: icons.history }],
  routes: [
    { path: '/registre', title: 'Registre', permission: 'acte.read', load: () => import('./list/screen.tsx') },
    {
      path: '/registre/verification',
      title: 'Vérification du registre',
      permission: 'acte.read',
      load: () => import('./verification/screen.tsx'),
    },
    { path: '/registre/$acteId', title: 'Acte', permission: 'acte.read', load: () => import('./acte/screen.tsx') },
  ],
})
