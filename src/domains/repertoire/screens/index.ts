/** The web door of the room: screens under « Équipe », and a part of the fiche. */
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
    {
      path: '/equipe/rattachements',
      title: 'Rattachements à l’annuaire national',
      permission: 'professionnel.read',
      load: () => import('./rattachements-screen.tsx'),
    },
    {
      path: '/equipe/changements-annuaire',
      title: 'Changements de l’annuaire national',
      permission: 'professionnel.read',
      load: () => import('./changements-screen.tsx'),
    },
    {
      path: '/equipe/finess',
      title: 'Structures de FINESS',
      permission: 'structure.read',
      load: () => import('./finess-screen.tsx'),
    },
  ],
  parts: { 'fiche.repertoire': { permission: 'professionnel.read', load: () => import('./fiche-part.tsx') } },
})
