import { icons } from '../../../web/components/icons.ts'
import { defineScreens } from '../../../web/shell/room-screens.ts'
import { calendrierLinks, calendrierRoutes } from './calendrier-routes.ts'

const read = { permission: 'activite.read' }
const edit = { permission: 'activite.edit' }

export const activiteScreens = defineScreens({
  name: 'activite',
  entries: [{ word: 'Activité', to: '/activite', permission: 'activite.read', letter: 'v', icon: icons.calendar }],
  routes: [
    { path: '/activite', title: 'Activité', ...read, load: () => import('./list/screen.tsx') },
    { path: '/activite/prevoir', title: 'Prévoir une activité', ...edit, load: () => import('./form/plan-screen.tsx') },
    { path: '/activite/suites', title: 'Suites des activités', ...read, load: () => import('./suites/screen.tsx') },
    { path: '/activite/$activiteId', title: 'Activité', ...read, load: () => import('./page/screen.tsx') },
    {
      path: '/activite/$activiteId/modifier',
      title: 'Corriger une activité',
      ...edit,
      load: () => import('./form/edit-screen.tsx'),
    },
    {
      path: '/activite/$activiteId/feuille',
      title: 'Feuille d’émargement',
      ...edit,
      width: 'wide',
      load: () => import('./feuille/screen.tsx'),
    },
    { path: '/presence', title: 'Signer ma présence', frame: 'public', load: () => import('./presence/screen.tsx') },
    { path: '/ma-presence', title: 'Ma présence', frame: 'lien', load: () => import('./presence/link-screen.tsx') },
    ...calendrierRoutes,
  ],
  links: { ...calendrierLinks, presence: '/ma-presence' },
})
