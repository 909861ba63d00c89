import { icons } from '../../../web/components/icons.ts'
import { defineScreens } from '../../../web/shell/room-screens.ts'

const read = { permission: 'garde.read' }
const edit = { permission: 'garde.edit' }
const mine = { permission: 'mes-gardes.read' }

export const gardeScreens = defineScreens({
  name: 'garde',
  entries: [{ word: 'Mes gardes', to: '/mes-gardes', permission: 'mes-gardes.read', letter: 'h', icon: icons.clock }],
  views: [{ of: 'Soins', part: 'Offrir', word: 'Garde', to: '/soins/garde', permission: 'garde.read' }],
  routes: [
    { path: '/soins/garde', title: 'Tableaux de garde', ...read, load: () => import('./list-screen.tsx') },
    {
      path: '/soins/garde/nouveau',
      title: 'Nouveau tableau de garde',
      ...edit,
      load: () => import('./form/new-screen.tsx'),
    },
    {
      path: '/soins/garde/$tableauId',
      title: 'Tableau de garde',
      ...read,
      load: () => import('./tableau/screen.tsx'),
    },
    {
      path: '/soins/garde/$tableauId/modifier',
      title: 'Corriger le tableau de garde',
      ...edit,
      load: () => import('./form/edit-screen.tsx'),
    },
    {
      path: '/soins/garde/$tableauId/volontaires/$volontaireId',
      title: 'Vœux d’un volontaire',
      ...edit,
      load: () => import('./voeux/screen.tsx'),
    },
    { path: '/mes-gardes', title: 'Mes gardes', ...mine, load: () => import('./mes-gardes/list-screen.tsx') },
    {
      path: '/mes-gardes/$tableauId',
      title: 'Un tableau de garde',
      ...mine,
      load: () => import('./mes-gardes/screen.tsx'),
    },
    { path: '/garde', title: 'Mes gardes', frame: 'lien', load: () => import('./mes-gardes/link-screen.tsx') },
  ],
  links: { garde: '/garde' },
})
