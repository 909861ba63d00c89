/** The strip above the desk: what is free in the next 24 and 48 hours, and how the day goes. */
import { ok } from '../../../kernel/result.ts'
import { civilDate, Temporal } from '../../../kernel/time.ts'
import { defineAction } from '../../../server/actions/action.ts'
import { soinsContract } from '../contract.ts'
import { delayOf, medianOf } from '../rules/delai.ts'
import { startOfDay } from '../rules/heures.ts'
import { countDemandes, listCounted } from '../store/demande-store.ts'
import { listFreeStarts } from '../store/search-store.ts'
import { zoneOf } from './demandes.ts'
import { countedOf } from './tableau.ts'

const HOUR = 3_600_000

export const readBandeau = defineAction(soinsContract.readBandeau, {
  audit: 'creneau.chercher',
  run: async (ctx) => {
    const now = ctx.now.epochMilliseconds
    const starts = (await listFreeStarts(ctx.tx, ctx.cptsId, ctx.now, ctx.now.add({ hours: 48 }))).map((at) =>
      at.getTime(),
    )
    const first = Math.floor(now / HOUR) * HOUR
    const hours = Array.from({ length: 49 }, (_, i) => ({ at: first + i * HOUR, libres: 0 }))
    for (const at of starts) hours[Math.floor((at - first) / HOUR)]!.libres++
    const today = startOfDay(civilDate(ctx.now, await zoneOf(ctx)), await zoneOf(ctx))
    const requests = (await listCounted(ctx.tx, ctx.cptsId, today, ctx.now.add({ seconds: 1 }))).map(countedOf)
    const delays = requests.map(delayOf).filter((delay) => delay !== null)
    const open = { statuts: ['ouverte'], motifs: [], communes: [], du: null, au: null, attente: false }
    return ok({
      le: ctx.now.toString(),
      libres24h: starts.filter((at) => at < now + 24 * HOUR).length,
      libres48h: starts.length,
      heures: hours.map(({ at, libres }) => ({ debut: Temporal.Instant.fromEpochMilliseconds(at).toString(), libres })),
      demandesDuJour: requests.length,
      serviesDuJour: delays.length,
      enAttente: await countDemandes(ctx.tx, ctx.cptsId, open),
      delaiMedianHeures: medianOf(delays),
    })
  },
})
