/** What this room may answer no to. */
import type { Refusals } from '../../server/actions/action.ts'
import { type CommunauteRefusal, communauteRefusals } from '../communaute/index.ts'

export type RepertoireRefusal =
  | 'identifiant-unknown'
  | 'identifiant-already-linked'
  | 'professionnel-already-linked'
  | 'not-linked'
  | 'rpps-differs'
  | 'matches-changed-since'
  | 'proposition-unknown'
  | 'proposition-passed'
  | 'fiche-changed-since'
  | 'finess-unknown'
  | 'structure-has-finess'
  | CommunauteRefusal

export const repertoireRefusals: Refusals<RepertoireRefusal> = {
  ...communauteRefusals,
  'identifiant-unknown': {
    status: 404,
    say: () => 'Cette personne n’est pas dans l’annuaire national en place. Cherchez-la de nouveau.',
  },
  'identifiant-already-linked': {
    status: 409,
    say: () => 'Un autre professionnel de l’équipe est déjà rattaché à cette personne de l’annuaire national.',
  },
  'professionnel-already-linked': {
    status: 409,
    say: () => 'Ce professionnel est déjà rattaché à l’annuaire national\u00a0: détachez-le d’abord.',
  },
  'not-linked': { status: 404, say: () => 'Il n’y a rien à détacher de l’annuaire national.' },
  'rpps-differs': {
    status: 409,
    say: ({ fiche, annuaire }) =>
      `Le RPPS de la fiche est ${fiche}, celui de cette personne est ${annuaire}\u00a0: corrigez d’abord la fiche, si elle se trompe.`,
  },
  'matches-changed-since': {
    status: 409,
    say: () => 'Des correspondances ont changé depuis que vous les avez lues. Relisez la liste, puis recommencez.',
  },
  'proposition-unknown': { status: 404, say: () => 'Ce changement de l’annuaire national n’existe pas, ou plus.' },
  'proposition-passed': {
    status: 409,
    say: () => 'Ce changement n’est plus à décider\u00a0: quelqu’un l’a fait, ou l’annuaire national ne le dit plus.',
  },
  'fiche-changed-since': {
    status: 409,
    say: ({ nom }) => `La fiche de ${nom} a changé depuis\u00a0: corrigez-la à la main.`,
  },
  'finess-unknown': {
    status: 404,
    say: ({ finess }) => `Le numéro ${finess} n’est pas dans le FINESS en place.`,
  },
  'structure-has-finess': {
    status: 409,
    say: ({ nom, finess }) => `${nom} a déjà le numéro FINESS ${finess}\u00a0: corrigez-le d’abord, s’il est faux.`,
  },
}
