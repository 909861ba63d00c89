/** The web door of the room: screens under « Équipe », and a part of the fiche. */
import { defineScreens } from '../../../web/shell/room-screens.ts'

export const repertoireScreens = defineScreens({
  name: 'repertoire',
  entries: [],
  views: [
    {
      of: 'Équipe',
      part: 'Annuaire national',
      word: 'Chercher',
      to: '/equipe/annuaire-national',
      permission: 'professionnel.read',
    },
    {
      of: 'Équipe',
      part: 'Annuaire national',
      word: 'À inviter',
      to: '/equipe/a-inviter',
      permission: 'professionnel.read',
    },
    {
      of: 'Équipe',
      part: 'Annuaire national',
      word: 'Rattachements',
      to: '/equipe/rattachements',
      permission: 'professionnel.read',
    },
    {
      of: 'Équipe',
      part: 'Annuaire national',
      word: 'Changements',
      to: '/equipe/changements-annuaire',
      permission: 'professionnel.read',
    },
    { of: 'Équipe', part: 'Annuaire national', word: 'FINESS', to: '/equipe/finess', permission: 'professionnel.read' },
  ],
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
