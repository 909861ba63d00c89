/** The web door of the room. */
import { lazy } from 'react'
import { icons } from '../../../web/components/icons.ts'
import { defineScreens } from '../../../web/shell/room-screens.ts'

/** For the screens of later rooms. */
export { exerciceLabel, GENRE_LABELS } from '../labels.ts'

/** A commune by its name, for the screens of later rooms. */
export const CommuneField = lazy(async () => ({ default: (await import('./commune-field.tsx')).CommuneField }))

export const communauteScreens = defineScreens({
  name: 'communaute',
  entries: [{ word: 'Équipe', to: '/equipe', permission: 'structure.read', letter: 'e', icon: icons.users }],
  views: [
    { of: 'Équipe', part: 'Équipe', word: 'Membres', to: '/equipe', permission: 'professionnel.read' },
    {
      of: 'Équipe',
      part: 'Équipe',
      word: 'Annuaire',
      to: '/equipe',
      permission: 'annuaire.read',
      unless: 'professionnel.read',
    },
    { of: 'Équipe', part: 'Équipe', word: 'Structures', to: '/equipe/structures', permission: 'structure.read' },
    { of: 'Équipe', part: 'Équipe', word: 'Annuaire', to: '/equipe/annuaire', permission: 'professionnel.read' },
    {
      of: 'Équipe',
      part: 'Équipe',
      word: 'Ma fiche',
      to: '/equipe/ma-fiche',
      permission: 'annuaire.read',
      unless: 'professionnel.read',
    },
  ],
  routes: [
    { path: '/equipe', title: 'Équipe', permission: 'structure.read', load: () => import('./team-screen.tsx') },
    {
      path: '/equipe/structures',
      title: 'Structures',
      permission: 'structure.read',
      load: () => import('./structures-screen.tsx'),
    },
    {
      path: '/equipe/annuaire',
      title: 'Annuaire',
      permission: 'annuaire.read',
      load: () => import('./directory-screen.tsx'),
    },
    {
      path: '/equipe/ajouter',
      title: 'Ajouter un professionnel',
      permission: 'professionnel.edit',
      load: () => import('./add-screen.tsx'),
    },
    {
      path: '/equipe/imports',
      title: 'Imports',
      permission: 'membre.import',
      load: () => import('./imports-screen.tsx'),
    },
    {
      path: '/equipe/imports/$importId',
      title: 'Import de membres',
      permission: 'membre.import',
      load: () => import('./import-screen.tsx'),
    },
    {
      path: '/equipe/$professionnelId',
      title: 'Fiche',
      permission: 'professionnel.read',
      load: () => import('./fiche-screen.tsx'),
    },
    {
      path: '/equipe/ma-fiche',
      title: 'Ma fiche',
      permission: 'fiche-propre.edit',
      load: () => import('./my-fiche-screen.tsx'),
    },
  ],
  search: async () => (await import('./search.ts')).search,
})
