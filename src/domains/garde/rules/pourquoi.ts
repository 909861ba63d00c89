/** « Pourquoi moi ? »: what keeps each other volunteer from the shift, gathered by reason. Why somebody is away is never said. */
import { explainCell, type Reason, type RotaProblem } from '../../../analysis/rota/index.ts'
import { count, NBSP } from '../../../kernel/french.ts'
import { type Empechement, empechementDe, type GardeConnue, type VolontaireConnu } from './probleme.ts'

export type Nomme = VolontaireConnu & { nom: string }
export type Raison = Exclude<Reason, 'may-not'> | Empechement
export type Autres = { raison: string; nombre: number; noms: string[] }

const WORDS: Record<Raison, string> = {
  profession: 'n’ont pas la profession demandée',
  indisponible: 'ne sont pas disponibles ce jour-là',
  ailleurs: 'sont déjà de garde dans un autre tableau',
  'holds-it': 'tiennent cette garde aussi',
  rest: 'sont de garde ce jour-là, ou trop près pour leur repos',
  week: 'sont à leur plafond de la semaine',
  most: 'sont à leur plafond de la période',
  heavier: 'auraient une charge plus inégale',
  'heavier-hard': 'auraient plus de week-ends et de jours fériés que les autres',
  wish: 'l’auraient prise moins volontiers',
  equal: 'l’auraient prise aussi bien\u00a0: il a fallu choisir',
  better: 'l’auraient prise mieux\u00a0: la répartition n’est pas la meilleure',
}
const ORDER = Object.keys(WORDS) as Raison[]

const ONE: Partial<Record<Raison, string>> = {
  profession: 'n’a pas la profession demandée',
  indisponible: 'n’est pas disponible ce jour-là',
  ailleurs: 'est déjà de garde dans un autre tableau',
  'holds-it': 'tient cette garde aussi',
  rest: 'est de garde ce jour-là, ou trop près pour son repos',
  week: 'est à son plafond de la semaine',
  most: 'est à son plafond de la période',
  heavier: 'aurait une charge plus inégale',
  'heavier-hard': 'aurait plus de week-ends et de jours fériés que les autres',
  wish: 'l’aurait prise moins volontiers',
  equal: 'l’aurait prise aussi bien\u00a0: il a fallu choisir',
  better: 'l’aurait prise mieux\u00a0: la répartition n’est pas la meilleure',
}

export const direPourquoi = (
  problem: RotaProblem,
  held: Uint8Array,
  gardes: readonly GardeConnue[],
  volontaires: readonly Nomme[],
  cell: { volontaire: number; garde: number; verrouillee: boolean; parSoi: boolean },
): { phrase: string; autres: Autres[] } => {
  const garde = gardes[cell.garde]!
  const me = volontaires[cell.volontaire]!
  const byReason = Map.groupBy(explainCell(problem, held, cell.volontaire, cell.garde), ({ volunteer, reason }) =>
    reason === 'may-not' ? (empechementDe(volontaires[volunteer]!, garde) ?? 'indisponible') : reason,
  )
  const autres = ORDER.flatMap((reason) => {
    const rivals = byReason.get(reason) ?? []
    if (rivals.length === 0) return []
    const raison = rivals.length === 1 ? (ONE[reason] ?? WORDS[reason]) : WORDS[reason]
    return [{ raison, nombre: rivals.length, noms: rivals.map(({ volunteer }) => volontaires[volunteer]!.nom) }]
  })
  const said = me.souhaits[garde.id]
  const held1 = gardes.filter((_, s) => held[cell.volontaire * gardes.length + s]).length
  const subject = cell.parSoi ? 'Vous tenez' : `${me.nom} tient`
  const why = cell.verrouillee
    ? 'La coordination a fixé cette garde, ou deux collègues en sont convenus.'
    : said === 'volontiers'
      ? `${cell.parSoi ? 'Vous aviez' : 'Son vœu était'}${cell.parSoi ? ' dit' : ''} «${NBSP}volontiers${NBSP}».`
      : said === 'plutot-pas'
        ? `Malgré le vœu «${NBSP}plutôt pas${NBSP}»${NBSP}: voici ce qu’il en est des autres.`
        : 'Personne d’autre ne rendait le tableau meilleur.'
  return { phrase: `${subject} ${count(held1, 'garde')} sur la période. ${why}`, autres }
}
