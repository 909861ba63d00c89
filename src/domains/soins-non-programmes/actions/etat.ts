/** What awaits the desk, for the home page: requests, appointments to mark, slots of the week against the usual need. */
import { fromDate, type Instant, type Temporal } from '../../../kernel/time.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { countANoter, countOuvertes, countSemaine } from '../store/etat-store.ts'

export type EtatSoins = {
  demandes: { nombre: number; enRetard: number; prochaine: Instant | null }
  aNoter: { nombre: number; depuis: Instant | null }
  /** From Monday to Sunday. `moyenne`: requests a week, over the eight weeks before. */
  semaine: { offerts: number; moyenne: number }
}

const WEEKS = 8

export const readEtatSoins = async (
  ctx: Pick<Ctx, 'tx' | 'cptsId' | 'now'>,
  today: Temporal.PlainDate,
  zone: string,
): Promise<EtatSoins> => {
  const monday = today.subtract({ days: today.dayOfWeek - 1 })
  const at = (weeks: number): Instant => monday.add({ weeks }).toZonedDateTime(zone).toInstant()
  const open = await countOuvertes(ctx.tx, ctx.cptsId, ctx.now)
  const toMark = await countANoter(ctx.tx, ctx.cptsId, ctx.now)
  const { offerts } = await countSemaine(ctx.tx, ctx.cptsId, at(0), at(1))
  const { demandes } = await countSemaine(ctx.tx, ctx.cptsId, at(-WEEKS), at(0))
  return {
    demandes: { ...open, prochaine: open.prochaine && fromDate(open.prochaine) },
    aNoter: { nombre: toMark.nombre, depuis: toMark.depuis && fromDate(toMark.depuis) },
    semaine: { offerts, moyenne: Math.round(demandes / WEEKS) },
  }
}
