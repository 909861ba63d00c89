/** Through the door: of each mission, the few lines that say most of its result on the year that goes on. */
import type { Mission } from '../../../referentials/echeances.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import type { LigneIndicateur } from '../contract.ts'
import { readCalendrier } from './contrat.ts'
import { loadDefinitions } from './definitions.ts'
import { readLines } from './list-indicateurs.ts'

/** Room for two in a row of a table. */
const SHOWN = 2

/** What was promised comes first, then what has a value; a promise without a value yet is left to its own page. */
const weight = ({ cible, valeur }: LigneIndicateur): number => (cible ? 2 : 0) + (valeur.valeur === 0 ? 0 : 1)

export const readResultats = async (ctx: Ctx): Promise<Map<Mission, LigneIndicateur[]>> => {
  const calendrier = await readCalendrier(ctx)
  const periode = calendrier.annees[0]!
  const followed = (await loadDefinitions(ctx)).filter(({ suivi, mission }) => suivi && mission !== null)
  const lines = await readLines(ctx, followed, {
    periode,
    calendrier,
    exact: ctx.permissions.has('indicateur.detail'),
  })
  const known = lines.filter(({ valeur }) => valeur.valeur !== null)
  return new Map(
    [...Map.groupBy(known, ({ mission }) => mission!)].map(([mission, some]) => [
      mission,
      some.toSorted((a, b) => weight(b) - weight(a)).slice(0, SHOWN),
    ]),
  )
}
