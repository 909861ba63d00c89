/** The web door of the room. Each subject gives its routes; the word « Gouvernance » leads to the first view. */
import { lazy } from 'react'
import { icons } from '../../../web/components/icons.ts'
import { defineScreens } from '../../../web/shell/room-screens.ts'
import { bibliothequeRoutes } from './bibliotheque/routes.ts'
import { collegesRoutes } from './colleges/routes.ts'
import { conventionsRoutes } from './conventions/routes.ts'
import { instancesRoutes } from './instances/routes.ts'
import { interetsRoutes } from './interets/routes.ts'
import { seancesLinks, seancesRoutes } from './seances-routes.ts'
import { statutsRoutes } from './statuts/routes.ts'

/** Declared interests that a subject touches: other rooms show them beside what they decide or pay. Read when it is shown. */
export const InteretsLies = lazy(() =>
  import('./interets/lies.tsx').then(({ InteretsLies: shown }) => ({ default: shown })),
)

/** The decision that something rests on: picked in the register, and the link that leads to it. */
export const DecisionCitee = lazy(() =>
  import('./decision-field.tsx').then(({ DecisionCitee: shown }) => ({ default: shown })),
)
export const DecisionLink = lazy(() =>
  import('./decision-field.tsx').then(({ DecisionLink: shown }) => ({ default: shown })),
)

export const gouvernanceScreens = defineScreens({
  name: 'gouvernance',
  entries: [
    { word: 'Gouvernance', to: '/gouvernance', permission: 'gouvernance.read', letter: 'o', icon: icons.gavel },
  ],
  links: seancesLinks,
  views: [
    {
      of: 'Gouvernance',
      part: 'Instances et statuts',
      word: 'Instances',
      to: '/gouvernance',
      permission: 'gouvernance.read',
    },
    {
      of: 'Gouvernance',
      part: 'Instances et statuts',
      word: 'Collèges',
      to: '/gouvernance/colleges',
      permission: 'professionnel.read',
    },
    {
      of: 'Gouvernance',
      part: 'Instances et statuts',
      word: 'Statuts',
      to: '/gouvernance/statuts',
      permission: 'gouvernance.read',
    },
    {
      of: 'Gouvernance',
      part: 'Séances et décisions',
      word: 'Séances',
      to: '/gouvernance/seances',
      permission: 'seance.read',
    },
    {
      of: 'Gouvernance',
      part: 'Séances et décisions',
      word: 'Décisions',
      to: '/gouvernance/decisions',
      permission: 'decision.read',
    },
    {
      of: 'Gouvernance',
      part: 'Textes et engagements',
      word: 'Conventions',
      to: '/gouvernance/conventions',
      permission: 'convention.read',
    },
    {
      of: 'Gouvernance',
      part: 'Textes et engagements',
      word: 'Bibliothèque',
      to: '/gouvernance/bibliotheque',
      permission: 'bibliotheque.read',
    },
    {
      of: 'Gouvernance',
      part: 'Textes et engagements',
      word: 'Intérêts',
      to: '/gouvernance/interets',
      permission: 'interet.read',
      also: ['/gouvernance/mes-interets'],
    },
    {
      of: 'Gouvernance',
      part: 'Textes et engagements',
      word: 'Mes intérêts',
      to: '/gouvernance/mes-interets',
      permission: 'interet.declare',
      unless: 'interet.read',
    },
  ],
  routes: [
    ...instancesRoutes,
    ...seancesRoutes,
    ...statutsRoutes,
    ...collegesRoutes,
    ...conventionsRoutes,
    ...bibliothequeRoutes,
    ...interetsRoutes,
  ],
})
