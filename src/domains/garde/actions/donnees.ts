/** What the room keeps of a professional, for who answers for their rights; and what it forgets of all. */
import { civilDate, fromDate } from '../../../kernel/time.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { listMesPubliees } from '../store/affectation-store.ts'
import { findTableau } from '../store/tableau-store.ts'
import { forgetVoeux, listIndisponibilites, listSouhaits, listVolontairesOf } from '../store/volontaire-store.ts'
import { zoneOf } from './situation.ts'

export const readDonneesGardes = async (ctx: Pick<Ctx, 'tx' | 'cptsId'>, professionnelId: string) => {
  const { tx, cptsId } = ctx
  const rows = await listVolontairesOf(tx, cptsId, professionnelId)
  if (rows.length === 0) return null
  const tableaux = []
  for (const row of rows) {
    const tableau = await findTableau(tx, cptsId, row.tableauGardeId)
    tableaux.push({
      titre: tableau?.titre ?? '',
      du: tableau?.du ?? '',
      au: tableau?.au ?? '',
      inscritPar: row.inscritPar,
      inscritLe: fromDate(row.inscritLe).toString(),
      plafondPeriode: row.plafondPeriode,
      plafondSemaine: row.plafondSemaine,
      indisponibilites: (await listIndisponibilites(tx, cptsId, [row.id])).map(({ du, au }) => ({ du, au })),
      souhaits: (await listSouhaits(tx, cptsId, [row.id])).map(({ gardeId, souhait }) => ({ gardeId, souhait })),
    })
  }
  const gardes = await listMesPubliees(tx, cptsId, professionnelId, '1970-01-01')
  return { tableaux, gardes: gardes.map(({ jour, libelle, lieu }) => ({ jour, libelle, lieu })) }
}

/** Leave and wishes serve to make the rota, and to explain it while it lasts. */
const KEPT_DAYS = 60

export const forgetVoeuxGardes = async (ctx: Pick<Ctx, 'tx' | 'cptsId' | 'now'>): Promise<void> => {
  const today = civilDate(ctx.now, await zoneOf(ctx))
  await forgetVoeux(ctx.tx, ctx.cptsId, today.subtract({ days: KEPT_DAYS }).toString())
}
