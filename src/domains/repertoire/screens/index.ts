/** The web door of the room: two screens, under « Équipe ». */
import { defineScreens } from '../../../web/shell/room-screens.ts'

export const repertoireScreens = defineScreens({
  name: 'repertoire',
  entries: [],
  routes: [
    {
      path: '/equipe/annuaire-national',
      title: 'Annuaire national',
      permission: 'professionnel.read',
      load: () => import('./repertoire-screen.tsx'),
    },
    {
      path: '/equipe/a-inviter',
      title: 'À inviter',
      permission: 'professionnel.read',
      load: () => import('./potentiel-screen.tsx'),
    },
  ],
})
