/** The web door of the room: its screens stand under the word « Registre », where its figures come from. */
import { defineScreens } from '../../../web/shell/room-screens.ts'

const read = { permission: 'indicateur.read' }
const detail = { permission: 'indicateur.detail' }
const edit = { permission: 'indicateur.edit' }

export const evaluationScreens = defineScreens({
  name: 'evaluation',
  entries: [],
  routes: [
    { path: '/indicateurs', title: 'Indicateurs', ...read, load: () => import('./list/screen.tsx') },
    { path: '/indicateurs/valeurs', title: 'Valeurs externes', ...detail, load: () => import('./valeurs/screen.tsx') },
    {
      path: '/indicateurs/imports/$importId',
      title: 'Import de valeurs',
      ...detail,
      load: () => import('./imports/screen.tsx'),
    },
    {
      path: '/indicateurs/nouveau',
      title: 'Ajouter un indicateur',
      ...edit,
      load: () => import('./form/new-screen.tsx'),
    },
    { path: '/indicateurs/$code', title: 'Indicateur', ...read, load: () => import('./page/screen.tsx') },
  ],
})
