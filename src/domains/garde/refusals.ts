import { NBSP } from '../../kernel/french.ts'
import type { Refusals } from '../../server/actions/action.ts'
import { documentRefusals } from '../../server/documents/refusals.ts'
import type { Obstacle } from './rules/echange.ts'

const unknown = (what: string) => ({ status: 404 as const, say: () => `${what} n’existe pas ou plus dans cette CPTS.` })

const OBSTACLES: Record<Obstacle, (qui: string) => string> = {
  'absent-du-tableau': () => 'Cette garde a changé de mains depuis. Relisez le tableau.',
  profession: (qui) => `${qui} n’a pas la profession que demande cette garde.`,
  indisponible: (qui) => `${qui} n’est pas disponible ce jour-là.`,
  ailleurs: (qui) => `${qui} est déjà de garde ce jour-là dans un autre tableau.`,
  jour: (qui) => `${qui} a déjà une garde ce jour-là.`,
  repos: (qui) => `${qui} n’aurait plus son repos entre deux gardes.`,
  semaine: (qui) => `${qui} dépasserait son plafond de la semaine.`,
  periode: (qui) => `${qui} dépasserait son plafond de la période.`,
}
const obstacle = ({ obstacle: code, qui }: Record<string, unknown>): string =>
  OBSTACLES[code as Obstacle]?.(String(qui)) ?? 'Les règles du tableau ne le permettent pas.'

export const gardeRefusals = {
  ...documentRefusals,
  'tableau-unknown': unknown('Ce tableau de garde'),
  'garde-unknown': unknown('Cette garde'),
  'volontaire-unknown': unknown('Ce volontaire'),
  'echange-unknown': unknown('Cet échange'),
  'professionnel-unknown': {
    status: 422,
    say: () => 'L’un de ces professionnels n’est pas, ou plus, en exercice dans cette CPTS.',
  },
  'periode-invalid': {
    status: 422,
    say: () => `La fin de la période suit son début, de 190${NBSP}jours au plus.`,
  },
  'poste-hours': {
    status: 422,
    say: ({ libelle }) =>
      `«${NBSP}${String(libelle)}${NBSP}»${NBSP}: l’heure de fin suit celle de début, le même jour. Les nuits relèvent de la permanence des soins (PDSA), qui s’organise ailleurs.`,
  },
  'poste-never': {
    status: 422,
    say: ({ libelle }) => `«${NBSP}${String(libelle)}${NBSP}» n’a aucun jour dans cette période.`,
  },
  'profession-unknown': { status: 422, say: ({ code }) => `La profession ${String(code)} n’est pas connue.` },
  'too-many-gardes': { status: 422, say: () => 'Ce tableau compte plus de 600 gardes. Coupez la période en deux.' },
  'tableau-published': {
    status: 409,
    say: () => 'Ce tableau a été publié. Sa période et ses postes ne changent plus, et il ne se supprime pas.',
  },
  'tableau-changing': {
    status: 409,
    say: () => 'La coordination modifie ce tableau. Les échanges reprennent à la prochaine publication.',
  },
  'tableau-not-published': { status: 409, say: () => 'Ce tableau n’est pas encore publié.' },
  'tableau-without-volunteers': { status: 409, say: () => 'Inscrivez d’abord des volontaires.' },
  'tableau-empty': { status: 409, say: () => 'Personne n’est encore placé. Lancez d’abord le calcul.' },
  'nothing-to-publish': { status: 409, say: () => 'Rien n’a changé depuis la dernière publication.' },
  'calcul-running': { status: 409, say: () => 'Un calcul de ce tableau est déjà en cours.' },
  'verrou-contradictoire': {
    status: 409,
    say: ({ qui, quoi }) =>
      `${String(qui)} est verrouillé sur la garde du ${String(quoi)}, ce que les règles ou ses indisponibilités ne permettent plus. Déverrouillez-la, puis recommencez.`,
  },
  'volontaire-holds': {
    status: 409,
    say: () =>
      'Cette personne tient une garde publiée. Elle l’échange d’abord, ou la coordination place quelqu’un d’autre.',
  },
  'voeux-closed': { status: 409, say: () => 'Les vœux de ce tableau sont clos. Adressez-vous à la coordination.' },
  'indisponibilite-dates': { status: 422, say: () => 'La fin d’une indisponibilité suit son début.' },
  'not-a-volunteer': { status: 403, say: () => 'Vous n’êtes pas inscrit sur ce tableau de garde.' },
  'not-a-professionnel': {
    status: 404,
    say: () => 'Votre accès n’est pas relié à une fiche de professionnel de cette CPTS.',
  },
  'already-on-duty': {
    status: 409,
    say: () => 'Cette personne vient d’être placée ailleurs le même jour. Rien n’a été changé.',
  },
  'place-taken': { status: 409, say: () => 'Toutes les places de cette garde sont prises. Retirez d’abord quelqu’un.' },
  'regle-broken': { status: 409, say: obstacle },
  'echange-asked': { status: 409, say: () => 'Cette demande est déjà faite à ce collègue.' },
  'echange-closed': { status: 409, say: () => 'Cette demande a reçu sa réponse, ou ne tient plus.' },
  'garde-past': { status: 409, say: () => 'Cette garde a déjà commencé.' },
} as const satisfies Refusals<string>
export type GardeRefusal = keyof typeof gardeRefusals
