/** The web door of the room: under « Soins », by the links of doctors, and the public page. */
import { icons } from '../../../web/components/icons.ts'
import { defineScreens } from '../../../web/shell/room-screens.ts'

const desk = { permission: 'demande-mt.read' }
const base = '/soins/medecin-traitant' as const
const view = { of: 'Soins', part: 'Médecin traitant', patients: true } as const

export const medecinTraitantScreens = defineScreens({
  name: 'medecin-traitant',
  entries: [
    {
      word: 'Mes patients',
      to: '/mes-patients',
      permission: 'mes-patients-mt.read',
      patients: true,
      letter: 'n',
      icon: icons.stethoscope,
    },
  ],
  views: [
    { ...view, word: 'Demandes', to: base, permission: 'demande-mt.read' },
    { ...view, word: 'Répartir', to: `${base}/repartir`, permission: 'demande-mt.read' },
    { ...view, word: 'Médecins', to: `${base}/medecins`, permission: 'demande-mt.read' },
    { ...view, word: 'Bilan', to: `${base}/tableau`, permission: 'demande-mt.board' },
    { ...view, word: 'Listes', to: `${base}/listes`, permission: 'demande-mt.import' },
    { ...view, word: 'Réglages', to: `${base}/reglages`, permission: 'demande-mt.read' },
  ],
  routes: [
    { path: base, title: 'Médecin traitant', ...desk, load: () => import('./demandes/list-screen.tsx') },
    {
      path: `${base}/nouvelle`,
      title: 'Noter une demande',
      permission: 'demande-mt.edit',
      load: () => import('./demandes/new-screen.tsx'),
    },
    { path: `${base}/repartir`, title: 'Répartir les demandes', ...desk, load: () => import('./repartir/screen.tsx') },
    { path: `${base}/medecins`, title: 'Médecins', ...desk, load: () => import('./medecins/screen.tsx') },
    {
      path: `${base}/tableau`,
      title: 'Tableau du médecin traitant',
      permission: 'demande-mt.board',
      load: () => import('./tableau/screen.tsx'),
    },
    { path: `${base}/reglages`, title: 'Réglages', ...desk, load: () => import('./reglages/screen.tsx') },
    {
      path: `${base}/listes`,
      title: 'Listes importées',
      permission: 'demande-mt.import',
      load: () => import('./listes/list-screen.tsx'),
    },
    {
      path: `${base}/listes/$importId`,
      title: 'Liste importée',
      permission: 'demande-mt.import',
      load: () => import('./listes/screen.tsx'),
    },
    {
      path: `${base}/demandes/$demandeId`,
      title: 'Demande de médecin traitant',
      ...desk,
      load: () => import('./demandes/screen.tsx'),
    },
    {
      path: `${base}/demandes/$demandeId/choisir`,
      title: 'Choisir un médecin',
      ...desk,
      load: () => import('./choisir/screen.tsx'),
    },
    {
      path: '/mes-patients',
      title: 'Mes nouveaux patients',
      permission: 'mes-patients-mt.read',
      load: () => import('./medecin/patients-screen.tsx'),
    },
    {
      path: '/ma-capacite',
      title: 'Ce que je peux accueillir',
      frame: 'lien',
      load: () => import('./medecin/capacite-link-screen.tsx'),
    },
    {
      path: '/ma-proposition',
      title: 'Un patient vous est proposé',
      frame: 'lien',
      load: () => import('./medecin/proposition-screen.tsx'),
    },
    {
      path: '/medecin-traitant/$adresse',
      title: 'Je cherche un médecin traitant',
      frame: 'public',
      load: () => import('./public/screen.tsx'),
    },
    {
      path: '/medecin-traitant/$adresse/suivi',
      title: 'Où en est ma demande',
      frame: 'public',
      load: () => import('./public/follow-screen.tsx'),
    },
  ],
  links: { 'capacite-mt': '/ma-capacite', 'proposition-mt': '/ma-proposition' },
})
