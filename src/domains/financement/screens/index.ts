/** The web door of the room. The word « Finances » leads to the envelopes. */
import { icons } from '../../../web/components/icons.ts'
import { defineScreens } from '../../../web/shell/room-screens.ts'

export { NomDispositif } from './nom-apart.tsx'

const permission = 'finances.read'

export const financementScreens = defineScreens({
  name: 'financement',
  // The bank stands under it too: all of /finances does.
  entries: [{ word: 'Finances', to: '/finances', permission, letter: 'f', icon: icons.coins }],
  views: [
    { of: 'Finances', part: 'Contrat et enveloppes', word: 'Enveloppes', to: '/finances', permission: 'finances.read' },
    {
      of: 'Finances',
      part: 'Contrat et enveloppes',
      word: 'Contrat',
      to: '/finances/contrat',
      permission: 'finances.read',
      also: ['/finances/part-variable'],
    },
    {
      of: 'Finances',
      part: 'Contrat et enveloppes',
      word: 'Versements',
      to: '/finances/versements',
      permission: 'finances.read',
    },
    {
      of: 'Finances',
      part: 'Contrat et enveloppes',
      word: 'Simulateur',
      to: '/finances/simulateur',
      permission: 'finances.read',
    },
    {
      of: 'Finances',
      part: 'Contrat et enveloppes',
      word: 'Barème',
      to: '/finances/bareme',
      permission: 'finances.read',
    },
  ],
  routes: [
    { path: '/finances', title: 'Enveloppes', permission, load: () => import('./enveloppes/screen.tsx') },
    {
      path: '/finances/enveloppes/$enveloppeId',
      title: 'Enveloppe',
      permission,
      load: () => import('./enveloppes/detail-screen.tsx'),
    },
    { path: '/finances/contrat', title: 'Contrat', permission, load: () => import('./contrat/screen.tsx') },
    {
      path: '/finances/part-variable',
      title: 'Part variable',
      permission,
      load: () => import('./lignes/screen.tsx'),
    },
    {
      path: '/finances/part-variable/$ligneId',
      title: 'Ligne de la part variable',
      permission,
      load: () => import('./lignes/ligne-screen.tsx'),
    },
    { path: '/finances/versements', title: 'Versements', permission, load: () => import('./versements/screen.tsx') },
    { path: '/finances/simulateur', title: 'Simulateur', permission, load: () => import('./simulateur/screen.tsx') },
    { path: '/finances/bareme', title: 'Barème', permission, load: () => import('./bareme/screen.tsx') },
    {
      path: '/installation/bareme',
      title: 'Barèmes de l’installation',
      frame: 'personne',
      load: () => import('./bareme/installation-screen.tsx'),
    },
  ],
})
