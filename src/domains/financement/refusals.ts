/** One sentence for each refusal of the room. */
import { NBSP } from '../../kernel/french.ts'
import type { Refusals } from '../../server/actions/action.ts'
import { type DocumentFault, documentRefusals } from '../../server/documents/index.ts'
import { type DecisionFault, decisionRefusals } from '../gouvernance/index.ts'
import { type RapprochementFault, rapprochementRefusals } from '../tresorerie/index.ts'
import { sayEuros, sayJour } from './rules/trace.ts'

type ContratRefusal =
  | 'contrat-unknown'
  | 'contrat-overlaps'
  | 'contrat-dates-order'
  | 'signature-differs'
  | 'annee-unknown'
  | 'mission-twice'
  | 'avenant-unknown'
  | 'avenant-cited'
  | 'piece-unknown'
  | 'piece-twice'
  | 'piece-document-unknown'
  | 'tailles-outside'
  | 'taille-at-anniversary'
  | 'taille-needs-source'
  | 'montant-twice'
  | 'crise-outside'
  | 'variable-day'
  | 'variable-unknown'
type LigneRefusal =
  | 'ligne-unknown'
  | 'ligne-changed'
  | 'ligne-mission'
  | 'ligne-named-twice'
  | 'ligne-indicateur'
  | 'paliers-twice'
  | 'paliers-disorder'
  | 'fait-one-amount'
  | 'referent-unknown'
  | 'variable-by-lines'
type BaremeRefusal =
  | 'bareme-unknown'
  | 'bareme-exists'
  | 'bareme-unchanged'
  | 'bareme-cell-twice'
  | 'dispositif-unknown'
export type MoneyRefusal =
  | 'enveloppe-unknown'
  | 'enveloppe-lacks-money'
  | 'ressource-unknown'
  | 'fiche-unknown'
  | 'depense-ahead'
  | 'engagement-unknown'
  | 'engagement-smaller'
  | 'engagement-settled'
  | 'virement-to-itself'
  | 'mouvement-unknown'
  | 'mouvement-corrected'
  | 'mouvement-not-by-hand'
  | 'versement-unknown'
  | 'versement-ahead'
  | 'versement-of-nothing'
  | 'versement-taken-back'

const contratRefusals: Refusals<ContratRefusal> = {
  'contrat-unknown': { status: 404, say: () => 'Ce contrat n’existe pas dans cette CPTS.' },
  'contrat-overlaps': {
    status: 409,
    say: () => 'Un autre contrat couvre déjà une partie de cette période. Notez d’abord la fin du premier.',
  },
  'contrat-dates-order': {
    status: 422,
    say: () => `Les dates vont dans l’ordre${NBSP}: signature, début, fin.`,
  },
  'signature-differs': {
    status: 409,
    say: ({ le }) =>
      `La vie de la CPTS dit le contrat signé le ${sayJour(String(le))}. Une seule date compte${NBSP}: corrigez celle qui est fausse.`,
  },
  'annee-unknown': { status: 404, say: () => 'Cette année de contrat n’existe pas dans cette CPTS.' },
  'mission-twice': { status: 422, say: () => 'Une mission est deux fois dans la liste.' },
  'avenant-unknown': { status: 404, say: () => 'Cet avenant n’est plus noté.' },
  'avenant-cited': {
    status: 409,
    say: () => 'Des lignes de la part variable citent cet avenant : il reste noté.',
  },
  'piece-unknown': { status: 404, say: () => 'Ce document n’est plus joint au contrat.' },
  'piece-twice': { status: 409, say: () => 'Ce document est déjà joint au contrat.' },
  'piece-document-unknown': { status: 422, say: () => 'Ce document n’est pas, ou plus, gardé par la CPTS.' },
  'tailles-outside': {
    status: 422,
    say: () =>
      'La première taille commence avec l’année de contrat, les suivantes viennent dans l’ordre, avant sa fin.',
  },
  'taille-at-anniversary': {
    status: 422,
    say: () =>
      'Vos réglages disent qu’un changement de taille compte à l’anniversaire. Changez la taille de l’année suivante, ou le réglage.',
  },
  'taille-needs-source': {
    status: 422,
    say: () => 'Cette année a commencé et sa taille est fixée. Pour la corriger, dites d’où vient la nouvelle.',
  },
  'montant-twice': { status: 422, say: () => 'La même ligne de l’annexe est donnée deux fois.' },
  'crise-outside': {
    status: 422,
    say: () => 'La crise a été reconnue pendant cette année de contrat, ou pas du tout.',
  },
  'variable-day': {
    status: 422,
    say: () => 'La part variable est accordée après le début de l’année de contrat, et pas dans l’avenir.',
  },
  'variable-unknown': { status: 404, say: () => 'Aucun montant accordé n’est noté pour cette mission.' },
}

const ligneRefusals: Refusals<LigneRefusal> = {
  'ligne-unknown': { status: 404, say: () => 'Cette ligne n’existe pas dans cette CPTS.' },
  'ligne-changed': {
    status: 409,
    say: () => 'Quelqu’un d’autre a réécrit cette ligne entre-temps. Relisez-la, puis recommencez.',
  },
  'ligne-mission': { status: 422, say: () => 'Le contrat ne prend pas cette mission. Ajoutez-la d’abord au contrat.' },
  'ligne-named-twice': { status: 409, say: () => 'Une autre ligne de cette mission porte déjà ce nom.' },
  'ligne-indicateur': { status: 422, say: () => 'Cet indicateur n’est ni au catalogue ni parmi ceux de la CPTS.' },
  'paliers-twice': { status: 422, say: () => 'La même borne est donnée à deux paliers.' },
  'paliers-disorder': {
    status: 422,
    say: () => `Un palier plus exigeant vaut plus${NBSP}: vérifiez les bornes, les montants et le sens de la ligne.`,
  },
  'fait-one-amount': { status: 422, say: () => 'Une ligne « fait ou pas fait » a un seul montant.' },
  'referent-unknown': { status: 422, say: () => 'Ce référent n’est pas un professionnel de la CPTS.' },
  'variable-by-lines': {
    status: 409,
    say: () =>
      'Cette mission a des lignes cette année. Ce qui est accordé se note ligne par ligne, dans le dossier figé du dialogue de gestion.',
  },
}

const baremeRefusals: Refusals<BaremeRefusal> = {
  'bareme-unknown': { status: 422, say: () => 'Cette version du barème n’existe pas.' },
  'bareme-exists': { status: 409, say: () => 'Un texte porte déjà ce nom court.' },
  'bareme-unchanged': { status: 422, say: () => 'Une correction change au moins une valeur.' },
  'bareme-cell-twice': { status: 422, say: () => 'La même valeur est donnée deux fois.' },
  'dispositif-unknown': { status: 404, say: () => 'Ce dispositif n’est pas connu.' },
}

const moneyRefusals: Refusals<MoneyRefusal> = {
  'enveloppe-unknown': { status: 404, say: () => 'Cette enveloppe n’existe pas dans cette CPTS.' },
  'enveloppe-lacks-money': {
    status: 409,
    say: ({ disponible, demande }) =>
      `Cette enveloppe ne tient plus que ${sayEuros(Number(disponible))}, et il en faudrait ${sayEuros(Number(demande))}. Diminuez la somme, faites un virement, ou dites pourquoi vous passez outre.`,
  },
  'ressource-unknown': { status: 404, say: () => 'Cette ressource n’existe pas dans cette CPTS.' },
  'fiche-unknown': { status: 422, say: () => 'Cette fiche-action n’existe pas, ou n’est encore qu’un brouillon.' },
  'depense-ahead': {
    status: 422,
    say: () => `Une dépense payée a une date passée. Pour l’avenir, engagez la somme${NBSP}: elle sera mise de côté.`,
  },
  'engagement-unknown': { status: 404, say: () => 'Il ne reste rien à payer de cet engagement.' },
  'engagement-smaller': {
    status: 409,
    say: ({ reste }) => `Il ne reste que ${sayEuros(Number(reste))} de cet engagement.`,
  },
  'engagement-settled': {
    status: 409,
    say: () => `Cet engagement a déjà été payé en partie. Renoncez au reste, ou corrigez le paiement.`,
  },
  'virement-to-itself': { status: 422, say: () => 'Choisissez deux enveloppes différentes.' },
  'mouvement-unknown': { status: 404, say: () => 'Ce mouvement n’existe pas dans cette CPTS.' },
  'mouvement-corrected': { status: 409, say: () => 'Ce mouvement a déjà été repris.' },
  'mouvement-not-by-hand': {
    status: 409,
    say: () => 'Ce mouvement n’a pas été écrit ici à la main. Corrigez ce qui l’a écrit.',
  },
  'versement-unknown': { status: 404, say: () => 'Ce versement n’existe pas dans cette CPTS.' },
  'versement-ahead': { status: 422, say: () => 'Un versement reçu a une date passée, ou celle d’aujourd’hui.' },
  'versement-of-nothing': { status: 422, say: () => 'La somme de ce que paie ce versement est nulle.' },
  'versement-taken-back': { status: 409, say: () => 'Ce versement a déjà été repris.' },
}

export type FinancementRefusal =
  | ContratRefusal
  | LigneRefusal
  | BaremeRefusal
  | MoneyRefusal
  | RapprochementFault
  | DecisionFault
  | DocumentFault
export const financementRefusals: Refusals<FinancementRefusal> = {
  ...contratRefusals,
  ...ligneRefusals,
  ...baremeRefusals,
  ...moneyRefusals,
  ...rapprochementRefusals,
  ...decisionRefusals,
  ...documentRefusals,
}
