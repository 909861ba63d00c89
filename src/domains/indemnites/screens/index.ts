/** The web door of the room. */
import { defineScreens } from '../../../web/shell/room-screens.ts'

const read = { permission: 'indemnite.read' }

export const indemnitesScreens = defineScreens({
  name: 'indemnites',
  entries: [],
  views: [
    {
      of: 'Finances',
      part: 'Indemnités et dépenses',
      word: 'Indemnités',
      to: '/finances/indemnites',
      permission: 'indemnite.read',
    },
    {
      of: 'Finances',
      part: 'Indemnités et dépenses',
      word: 'Dépenses',
      to: '/finances/depenses',
      permission: 'indemnite.read',
    },
    {
      of: 'Finances',
      part: 'Indemnités et dépenses',
      word: 'Paiements',
      to: '/finances/paiements',
      permission: 'indemnite.read',
    },
    {
      of: 'Finances',
      part: 'Indemnités et dépenses',
      word: 'Comptabilité',
      to: '/finances/comptabilite',
      permission: 'comptabilite.read',
    },
  ],
  routes: [
    { path: '/finances/indemnites', title: 'Indemnités', ...read, load: () => import('./etapes/screen.tsx') },
    {
      path: '/finances/indemnites/personnes',
      title: 'Indemnités par personne',
      ...read,
      load: () => import('./personnes/screen.tsx'),
    },
    {
      path: '/finances/indemnites/bareme',
      title: 'Barème d’indemnisation',
      ...read,
      load: () => import('./bareme/screen.tsx'),
    },
    { path: '/finances/indemnites/$sommeId', title: 'Somme due', ...read, load: () => import('./somme/screen.tsx') },
    {
      path: '/finances/depenses',
      title: 'Dépenses',
      permission: 'depense.read',
      load: () => import('./depenses/screen.tsx'),
    },
    { path: '/finances/paiements', title: 'Paiements', ...read, load: () => import('./paiements/screen.tsx') },
    {
      path: '/finances/paiements/$lotId',
      title: 'Lot de virements',
      ...read,
      load: () => import('./paiements/lot-screen.tsx'),
    },
    {
      path: '/finances/comptabilite',
      title: 'Comptabilité',
      permission: 'comptabilite.read',
      load: () => import('./comptabilite/screen.tsx'),
    },
    {
      path: '/equipe/mes-indemnites',
      title: 'Mes indemnités',
      permission: 'mes-indemnites.read',
      load: () => import('./miennes/screen.tsx'),
    },
    { path: '/mes-indemnites', title: 'Mes indemnités', frame: 'lien', load: () => import('./miennes/screen.tsx') },
  ],
  links: { indemnites: '/mes-indemnites' },
  parts: { 'acte.indemnites': { ...read, load: () => import('./acte-part.tsx') } },
})
