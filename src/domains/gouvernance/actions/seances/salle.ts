/** A séance as it stands now: its people, its quorum, who votes for whom. */
import { fromDate, toDate } from '../../../../kernel/time.ts'
import type { Ctx } from '../../../../server/actions/action.ts'
import { listPresences } from '../../../activite/index.ts'
import type { InstanceLue } from '../../contract.ts'
import { type Salle, salleOf } from '../../rules/assistance.ts'
import { computeQuorum, type ResultatQuorum } from '../../rules/quorum.ts'
import { type ElecteurRow, listElecteurRows } from '../../store/scrutin-store.ts'
import { listProcurationRows, type SeanceRow } from '../../store/seance-store.ts'
import { readInstance } from '../load.ts'

type ReadCtx = Pick<Ctx, 'tx' | 'cptsId' | 'now'>

export const jourOf = (row: Pick<SeanceRow, 'debut' | 'zone'>): string =>
  fromDate(row.debut).toZonedDateTimeISO(row.zone).toPlainDate().toString()

/** The rules of its day; where the statutes of that day say nothing of it, those of the latest that know it. */
export const instanceOfSeance = async ({ tx, cptsId }: ReadCtx, row: SeanceRow): Promise<InstanceLue> => {
  const found =
    (await readInstance(tx, cptsId, row.instanceId, jourOf(row))) ?? (await readInstance(tx, cptsId, row.instanceId))
  if (!found) throw new Error(`no statutes know the instance ${row.instanceId}`)
  return found
}

export type Tenue = {
  row: SeanceRow
  instance: InstanceLue
  electeurs: ElecteurRow[]
  procurations: Awaited<ReturnType<typeof listProcurationRows>>
  salle: Salle
  quorum: ResultatQuorum
}

export const loadTenue = async (ctx: ReadCtx, row: SeanceRow): Promise<Tenue> => {
  const { tx, cptsId } = ctx
  const instance = await instanceOfSeance(ctx, row)
  const electeurs = await listElecteurRows(tx, cptsId, row.id)
  const procurations = await listProcurationRows(tx, { cptsId, seanceId: row.id })
  const presents = row.activiteId ? await listPresences(tx, cptsId, row.activiteId) : []
  // Once it is closed, who was there is who was there at its end.
  const now = row.closeLe ? new Date(Math.min(row.closeLe.getTime(), ctx.now.epochMilliseconds)) : toDate(ctx.now)
  const salle = salleOf({
    electeurs,
    presents,
    procurations,
    regle: instance.regles.procurations,
    isSeconde: row.secondeDe !== null,
    now,
  })
  return {
    row,
    instance,
    electeurs,
    procurations,
    salle,
    quorum: computeQuorum(instance.regles.quorum, salle.assistance),
  }
}
