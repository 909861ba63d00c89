/** Refusals of conventions, of the library and of interests. */
import type { Refusals } from '../../server/actions/action.ts'
import { type DecisionFault, decisionRefusals } from './refusals-decision.ts'

type ConventionRefusal =
  | 'convention-unknown'
  | 'convention-changed-meanwhile'
  | 'convention-dates-order'
  | 'convention-tacite-sans-terme'
  | 'convention-fiche-unknown'
  | 'convention-ends-by-itself'
  | 'convention-is-signed'
  | 'piece-document-unknown'
  | 'piece-twice'
  | 'piece-unknown'
  | DecisionFault
type TexteRefusal =
  | 'texte-unknown'
  | 'texte-version-same-day'
  | 'texte-version-not-last'
  | 'texte-acte-unknown'
  | 'texte-not-in-force'
  | 'texte-relecture-date'
  | 'texte-has-versions'
  | 'texte-document-gone'
type InteretRefusal =
  | 'interet-unknown'
  | 'interet-nobody'
  | 'interet-about-nothing'
  | 'interet-dates-order'
  | 'interet-declared-later'
export type EngagementRefusal = ConventionRefusal | TexteRefusal | InteretRefusal

export const conventionsRefusals: Refusals<EngagementRefusal> = {
  'convention-unknown': { status: 404, say: () => 'Cette convention n’existe pas, ou plus, dans cette CPTS.' },
  'convention-changed-meanwhile': {
    status: 409,
    say: () =>
      'Quelqu’un a changé cette convention pendant que vous écriviez. Rien n’a été enregistré\u00a0: relisez-la, puis recommencez.',
  },
  'convention-dates-order': { status: 422, say: () => 'Une convention commence avant de finir.' },
  'convention-tacite-sans-terme': {
    status: 422,
    say: () => 'Une reconduction tacite suppose un terme\u00a0: donnez sa date de fin.',
  },
  'convention-fiche-unknown': { status: 422, say: () => 'Cette fiche-action n’est pas dans le plan d’actions.' },
  'convention-ends-by-itself': {
    status: 409,
    say: () => 'Cette convention finit d’elle-même\u00a0: il n’y a pas de reconduction à refuser.',
  },
  'convention-is-signed': {
    status: 409,
    say: () => 'Une convention signée ne s’efface pas. Vous pouvez la clore\u00a0: elle reste lisible.',
  },
  'piece-document-unknown': { status: 422, say: () => 'Ce document n’est pas conservé ici\u00a0: ajoutez-le d’abord.' },
  'piece-twice': { status: 409, say: () => 'Ce document est déjà joint.' },
  'piece-unknown': { status: 404, say: () => 'Ce document n’est plus joint à cette convention.' },
  ...decisionRefusals,
  'texte-unknown': { status: 404, say: () => 'Ce texte n’est pas dans la bibliothèque, ou ne vous est pas ouvert.' },
  'texte-version-same-day': {
    status: 409,
    say: () => 'Une version de ce texte commence déjà ce jour-là.',
  },
  'texte-version-not-last': {
    status: 422,
    say: () => 'Une nouvelle version commence après les précédentes.',
  },
  'texte-acte-unknown': { status: 422, say: () => 'Cet acte n’est pas dans le registre de cette CPTS.' },
  'texte-not-in-force': { status: 409, say: () => 'Ce texte n’a pas encore de version en vigueur à relire.' },
  'texte-relecture-date': {
    status: 422,
    say: () => 'La relecture a lieu après l’entrée en vigueur, et pas dans le futur.',
  },
  'texte-has-versions': {
    status: 409,
    say: () => 'Ce texte a des versions\u00a0: rangez-le plutôt, elles resteront lisibles.',
  },
  'texte-document-gone': { status: 410, say: () => 'Le document de cette version n’est plus conservé ici.' },
  'interet-unknown': { status: 404, say: () => 'Ce lien n’est plus dans la déclaration.' },
  'interet-nobody': { status: 422, say: () => 'Une déclaration d’intérêts est celle d’une personne.' },
  'interet-about-nothing': {
    status: 422,
    say: () => 'Dites avec qui, ou dans quel domaine\u00a0: une structure, un nom, ou un sujet.',
  },
  'interet-dates-order': { status: 422, say: () => 'Un lien commence avant de finir.' },
  'interet-declared-later': { status: 422, say: () => 'Une déclaration reçue porte une date passée.' },
}
