/** The web door of the room: pages that the fiche, the access and the account lead to. */
import { defineScreens } from '../../../web/shell/room-screens.ts'

export const droitsScreens = defineScreens({
  name: 'droits',
  entries: [],
  routes: [
    {
      path: '/droits/$personneId',
      title: 'Droits d’une personne',
      permission: 'droits.exercer',
      load: () => import('./person-screen.tsx'),
    },
    { path: '/mes-donnees', title: 'Mes données', permission: 'cpts.read', load: () => import('./my-data-screen.tsx') },
  ],
})
