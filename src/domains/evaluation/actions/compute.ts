/** Values of indicators: one way for screens, exports, documents and later rooms. */
import { type Instant, toDate } from '../../../kernel/time.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import type { Faits } from '../rules/faits.ts'
import { type Mesure, mesurer } from '../rules/mesurer.ts'
import { cleOf, type Periode } from '../rules/periodes.ts'
import { listValeursAt } from '../store/valeur-store.ts'
import type { Calendrier } from './contrat.ts'
import type { Definition } from './definitions.ts'
import { loadFaits } from './load-faits.ts'

export type Calcul = {
  calendrier: Calendrier
  known: Instant
  mesure: (definition: Definition, periode: Periode) => Mesure
}

/** Nothing is measured of a period that has not begun, nor of one that was over before anything was recorded here. */
const NOTHING_KNOWN: Mesure = {
  valeur: null,
  numerateur: null,
  denominateur: null,
  actes: [],
  contributeurs: null,
  externe: null,
}

/** Reads once what these definitions count over these periods; each value is then a plain computation. */
export const openCalcul = async (
  ctx: Ctx,
  definitions: readonly Definition[],
  periodes: readonly Periode[],
  { calendrier, known = ctx.now }: { calendrier: Calendrier; known?: Instant | undefined },
): Promise<Calcul> => {
  const formules = definitions.map(({ formule }) => formule)
  const { zone, today, origine } = calendrier
  const faits: Faits = await loadFaits(ctx, { formules, periodes, zone, today, known })
  const external = formules.some(({ forme }) => forme === 'externe')
    ? Map.groupBy(await listValeursAt(ctx.tx, ctx.cptsId, toDate(known)), ({ code }) => code)
    : new Map()
  const kept = new Map<string, Mesure>()
  return {
    calendrier,
    known,
    mesure: (definition, periode) => {
      const key = `${definition.code} ${cleOf(periode)}`
      const found =
        kept.get(key) ??
        (periode.debut > today || (definition.formule.forme !== 'externe' && periode.fin <= origine)
          ? NOTHING_KNOWN
          : mesurer(definition.formule, faits, external.get(definition.code) ?? [], periode))
      kept.set(key, found)
      return found
    },
  }
}
