import { icons } from '../../../web/components/icons.ts'
import { defineScreens } from '../../../web/shell/room-screens.ts'

export { Views as RegistreViews } from './views.tsx'

export const registreScreens = defineScreens({
  name: 'registre',
  entries: [
    {
      word: 'Registre',
      to: '/registre',
      also: ['/indicateurs'],
      permission: 'acte.read',
      letter: 'r',
      icon: icons.history,
    },
  ],
  routes: [
    { path: '/registre', title: 'Registre', permission: 'acte.read', load: () => import('./list/screen.tsx') },
    {
      path: '/registre/verification',
      title: 'Vérification du registre',
      permission: 'acte.read',
      load: () => import('./verification/screen.tsx'),
    },
    { path: '/verifier', title: 'Vérifier un acte', frame: 'public', load: () => import('./verifier/screen.tsx') },
    { path: '/preuve', title: 'Envoyer un document', frame: 'lien', load: () => import('./depot/screen.tsx') },
    { path: '/registre/$acteId', title: 'Acte', permission: 'acte.read', load: () => import('./acte/screen.tsx') },
  ],
  links: { preuve: '/preuve' },
})
