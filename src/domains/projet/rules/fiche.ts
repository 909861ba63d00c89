/** The words of a fiche-action that are stored. */
import { MISSIONS, type Mission } from '../../../referentials/index.ts'

export { MISSIONS, type Mission }

export const ETATS = ['brouillon', 'prete', 'en-cours', 'achevee', 'abandonnee'] as const
export type Etat = (typeof ETATS)[number]
/** Those that are columns of the board: a fiche given up is kept to be read, apart. */
export const ETATS_DU_TABLEAU = ['brouillon', 'prete', 'en-cours', 'achevee'] as const

export const STADES = ['a-contacter', 'contact-pris', 'participe', 'implique'] as const
export type Stade = (typeof STADES)[number]

export const FINANCEMENTS = ['aci-mission', 'aci-fonctionnement', 'fir', 'collectivite', 'autre', 'a-trouver'] as const
export type Financement = (typeof FINANCEMENTS)[number]

export const GENRES_PREUVE = [
  'emargement',
  'compte-rendu',
  'protocole',
  'convention',
  'bilan',
  'support',
  'extraction',
  'autre',
] as const
export type GenrePreuve = (typeof GENRES_PREUVE)[number]

/** Kinds of structure of the community, and two that are none: a school, a contrat local de santé. */
export const GENRES_PARTENAIRE = [
  'ccas',
  'pmi',
  'saad',
  'msp',
  'cds',
  'esp',
  'ecole',
  'etablissement',
  'dac',
  'cls',
  'collectivite',
  'association',
  'ehpad',
  'ssiad',
  'had',
  'officine',
  'laboratoire',
  'cabinet',
  'cpts',
  'autre',
] as const
export type GenrePartenaire = (typeof GENRES_PARTENAIRE)[number]

/** More than a fiche ever needs, so that a request stays small. */
export const MAX_LIGNES = 60
