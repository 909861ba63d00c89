/** One sentence for each refusal of the room. */
import { listInWords } from '../../kernel/french.ts'
import type { Refusals } from '../../server/actions/action.ts'
import { activiteRefusals } from '../activite/index.ts'
import { documentRefusals } from '../registre/index.ts'
import { conventionsRefusals, type EngagementRefusal } from './refusals-conventions.ts'
import { scrutinRefusals } from './refusals-scrutins.ts'
import { seanceRefusals } from './refusals-seances.ts'

type StatutsRefusal =
  | 'statuts-unknown'
  | 'statuts-already-there'
  | 'statuts-not-last'
  | 'statuts-overlap'
  | 'statuts-dates-order'
  | 'statuts-are-used'
  | 'statuts-changed-meanwhile'
  | 'modele-unknown'
  | 'college-unknown'
  | 'college-is-used'
  | 'college-is-named'
  | 'instance-unknown'
  | 'instance-is-used'
  | 'instance-is-named'
  | 'instance-among-itself'
type MembresRefusal =
  | 'professionnel-unknown'
  | 'representant-unknown'
  | 'structure-unknown'
  | 'siege-unknown'
  | 'siege-overlaps'
  | 'mandat-unknown'
  | 'mandat-overlaps'
  | 'mandat-dates-order'
  | 'mandat-not-replaceable'
  | 'fin-before-debut'
export type GouvernanceRefusal = StatutsRefusal | MembresRefusal | EngagementRefusal

const named = ({ instances }: Record<string, unknown>): string => listInWords((instances as string[]) ?? [])

const statutsRefusals: Refusals<StatutsRefusal> = {
  'statuts-unknown': { status: 404, say: () => 'Cette version des statuts n’existe pas dans cette CPTS.' },
  'statuts-already-there': {
    status: 409,
    say: () => 'Des statuts sont déjà enregistrés. Ouvrez une nouvelle version à partir d’eux.',
  },
  'statuts-not-last': { status: 409, say: () => 'Cela ne se fait que sur la dernière version des statuts.' },
  'statuts-overlap': { status: 409, say: () => 'Une autre version des statuts est en vigueur pendant ces jours-là.' },
  'statuts-dates-order': { status: 422, say: () => 'Une version des statuts commence après la précédente.' },
  'statuts-are-used': {
    status: 409,
    say: () => 'Des mandats ou des sièges reposent sur ces statuts. Ouvrez plutôt une nouvelle version.',
  },
  'statuts-changed-meanwhile': {
    status: 409,
    say: () =>
      'Quelqu’un a changé ces statuts pendant que vous écriviez. Rien n’a été enregistré\u00a0: relisez ce qui est écrit à présent, puis recommencez.',
  },
  'modele-unknown': { status: 404, say: () => 'Ce modèle de statuts n’existe pas.' },
  'college-unknown': { status: 404, say: () => 'Ce collège n’est pas dans cette version des statuts.' },
  'college-is-used': {
    status: 409,
    say: () => 'Des personnes siègent ou ont siégé dans ce collège\u00a0: il reste dans les statuts.',
  },
  'college-is-named': {
    status: 409,
    say: (facts) => `Ce collège siège encore ici\u00a0: ${named(facts)}. Retirez-le d’abord de cette composition.`,
  },
  'instance-unknown': { status: 404, say: () => 'Cette instance n’est pas dans cette version des statuts.' },
  'instance-is-used': {
    status: 409,
    say: () => 'Des mandats y ont été donnés. Fermez l’instance\u00a0: son passé reste lisible.',
  },
  'instance-is-named': {
    status: 409,
    say: (facts) => `Une autre instance est choisie parmi ses membres\u00a0: ${named(facts)}.`,
  },
  'instance-among-itself': { status: 422, say: () => 'Une instance ne se choisit pas parmi ses propres membres.' },
}

const membresRefusals: Refusals<MembresRefusal> = {
  'professionnel-unknown': { status: 422, say: () => 'Cette personne n’est pas dans l’équipe de la CPTS.' },
  'representant-unknown': { status: 404, say: () => 'Ce représentant n’est plus connu dans cette CPTS.' },
  'structure-unknown': { status: 422, say: () => 'Cette structure n’est pas dans la CPTS.' },
  'siege-unknown': { status: 404, say: () => 'Cette place n’existe plus dans ce collège.' },
  'siege-overlaps': {
    status: 409,
    say: () => 'Cette personne a déjà une place dans un collège ces jours-là. On siège dans un seul collège à la fois.',
  },
  'mandat-unknown': { status: 404, say: () => 'Ce mandat n’existe plus.' },
  'mandat-overlaps': {
    status: 409,
    say: () => 'Cette personne a déjà cette fonction dans cette instance ces jours-là. Mettez d’abord fin à ce mandat.',
  },
  'mandat-dates-order': { status: 422, say: () => 'Un mandat commence avant de finir.' },
  'mandat-not-replaceable': {
    status: 409,
    say: () => 'Le mandat à remplacer est déjà fini, ou il commence après. Regardez ses dates.',
  },
  'fin-before-debut': { status: 422, say: () => 'La fin ne peut pas venir avant le début.' },
}

/** A séance is an activité: what its room refuses may be told here too. */
export const gouvernanceRefusals = {
  ...activiteRefusals,
  ...documentRefusals,
  ...statutsRefusals,
  ...membresRefusals,
  ...scrutinRefusals,
  ...seanceRefusals,
  ...conventionsRefusals,
} as const satisfies Refusals<GouvernanceRefusal>
