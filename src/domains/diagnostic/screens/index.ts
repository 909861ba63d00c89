import { icons } from '../../../web/components/icons.ts'
import { defineScreens } from '../../../web/shell/room-screens.ts'

const read = { permission: 'diagnostic.read' }
const edit = { permission: 'diagnostic.edit' }

export const diagnosticScreens = defineScreens({
  name: 'diagnostic',
  entries: [{ word: 'Diagnostic', to: '/diagnostic', ...read, letter: 'd', icon: icons.chart }],
  views: [
    { of: 'Diagnostic', part: 'Chiffres', word: 'Thèmes', to: '/diagnostic', permission: 'diagnostic.read' },
    { of: 'Diagnostic', part: 'Chiffres', word: 'Sources', to: '/diagnostic/sources', permission: 'diagnostic.read' },
    {
      of: 'Diagnostic',
      part: 'Accès aux soins',
      word: 'Accès aux soins',
      to: '/diagnostic/acces',
      permission: 'diagnostic.read',
    },
    {
      of: 'Diagnostic',
      part: 'Flux et territoire',
      word: 'Flux',
      to: '/diagnostic/flux',
      permission: 'diagnostic.read',
    },
    {
      of: 'Diagnostic',
      part: 'Flux et territoire',
      word: 'Atelier territoire',
      to: '/diagnostic/atelier',
      permission: 'diagnostic.read',
    },
    {
      of: 'Diagnostic',
      part: 'Synthèse',
      word: 'Forces et besoins',
      to: '/diagnostic/synthese',
      permission: 'diagnostic.read',
    },
    {
      of: 'Diagnostic',
      part: 'Synthèse',
      word: 'Profil imprimé',
      to: '/diagnostic/profil',
      permission: 'diagnostic.read',
    },
    { of: 'Diagnostic', part: 'Synthèse', word: 'Enquêtes', to: '/diagnostic/enquetes', permission: 'diagnostic.read' },
    {
      of: 'Diagnostic',
      part: 'Synthèse',
      word: 'Entretiens',
      to: '/diagnostic/entretiens',
      permission: 'diagnostic.edit',
    },
  ],
  routes: [
    { path: '/diagnostic/flux', title: 'Flux', ...read, load: () => import('./flux/screen.tsx') },
    { path: '/diagnostic/atelier', title: 'Atelier territoire', ...read, load: () => import('./atelier/screen.tsx') },
    {
      path: '/diagnostic/atelier/decoupages',
      title: 'Découpages en territoires',
      ...read,
      load: () => import('./atelier/decoupages-screen.tsx'),
    },
    { path: '/diagnostic', title: 'Diagnostic', ...read, load: () => import('./themes/overview-screen.tsx') },
    {
      path: '/diagnostic/themes/$theme',
      title: 'Thème du diagnostic',
      ...read,
      load: () => import('./themes/theme-screen.tsx'),
    },
    {
      path: '/diagnostic/indicateurs/$code',
      title: 'Indicateur du territoire',
      ...read,
      load: () => import('./themes/indicateur-screen.tsx'),
    },
    { path: '/diagnostic/acces', title: 'Accès aux soins', ...read, load: () => import('./acces/screen.tsx') },
    {
      path: '/diagnostic/sources',
      title: 'Sources du diagnostic',
      ...read,
      load: () => import('./sources/screen.tsx'),
    },
    {
      path: '/diagnostic/sources/recopier',
      title: 'Recopier un tableau',
      ...edit,
      load: () => import('./sources/copy-screen.tsx'),
    },
    {
      path: '/diagnostic/synthese',
      title: 'Synthèse du diagnostic',
      ...read,
      load: () => import('./synthese/screen.tsx'),
    },
    { path: '/diagnostic/profil', title: 'Profil imprimé', ...read, load: () => import('./profil/screen.tsx') },
    { path: '/diagnostic/entretiens', title: 'Entretiens', ...edit, load: () => import('./entretiens/screen.tsx') },
    { path: '/diagnostic/enquetes', title: 'Enquêtes', ...read, load: () => import('./enquetes/list-screen.tsx') },
    {
      path: '/diagnostic/enquetes/nouvelle',
      title: 'Préparer une enquête',
      ...edit,
      load: () => import('./enquetes/new-screen.tsx'),
    },
    {
      path: '/diagnostic/enquetes/$enqueteId',
      title: 'Enquête',
      ...read,
      load: () => import('./enquetes/detail-screen.tsx'),
    },
    {
      path: '/enquete',
      title: 'Répondre à une enquête',
      frame: 'lien',
      load: () => import('./mon-enquete/screen.tsx'),
    },
  ],
  links: { enquete: '/enquete' },
})
