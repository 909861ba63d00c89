/** Slots of the last weeks that nobody took: for the screen, and for who offers them. */
import { stringify } from 'csv-stringify/sync'
import { ok } from '../../../kernel/result.ts'
import { fromDate } from '../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { soinsContract } from '../contract.ts'
import { byAgenda, byHour, sayLibres } from '../rules/creneaux-libres.ts'
import { RECENT_WEEKS } from '../rules/dimensionnement.ts'
import { mondayOf, startOfWeek } from '../rules/semaines.ts'
import { listEcoules } from '../store/plage-store.ts'
import { zoneOf } from './demandes.ts'

const readEcoules = async (ctx: Ctx) => {
  const zone = await zoneOf(ctx)
  const au = mondayOf(ctx.now, zone)
  const du = au.subtract({ weeks: RECENT_WEEKS })
  const rows = await listEcoules(ctx.tx, ctx.cptsId, startOfWeek(du, zone), startOfWeek(au, zone))
  const ecoules = rows.map((row) => ({ ...row, debut: fromDate(row.debut) }))
  return { du: du.toString(), au: au.subtract({ days: 1 }).toString(), zone, ecoules }
}

export const readCreneauxLibres = defineAction(soinsContract.readCreneauxLibres, {
  audit: 'creneaux-libres.lire',
  run: async (ctx) => {
    const { zone, ecoules, ...period } = await readEcoules(ctx)
    const cellules = byHour(ecoules, zone)
    return ok({ ...period, phrase: sayLibres(cellules), cellules, agendas: byAgenda(ecoules) })
  },
})

export const exportCreneauxLibres = defineAction(soinsContract.exportCreneauxLibres, {
  audit: 'creneaux-libres.exporter',
  run: async (ctx) => {
    const { du, au, ecoules } = await readEcoules(ctx)
    const lines = byAgenda(ecoules).map(({ nom, metier, offerts, pourvus, libres }) => [
      nom,
      metier,
      String(offerts),
      String(pourvus),
      String(libres),
    ])
    const body = stringify([['nom', 'métier', 'créneaux offerts', 'pourvus', 'restés libres'], ...lines], {
      delimiter: ';',
      bom: true,
      escape_formulas: true,
      record_delimiter: 'windows',
    })
    return ok({ name: `creneaux-restes-libres-${du}-${au}.csv`, type: 'text/csv; charset=utf-8', body })
  },
})
