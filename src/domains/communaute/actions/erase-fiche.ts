/** A fiche is erased: on the wish of the person, or at the end of its time. */
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { civilDate, fromDate } from '../../../kernel/time.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { readConservation } from '../../comptes/index.ts'
import { finDeConservation } from '../rules/conservation.ts'
import { listAdhesionRows } from '../store/adhesion-store.ts'
import {
  countRendezVousAVenir,
  eraseProfessionnelRow,
  listProfessionnelRows,
  type ProfessionnelRow,
  readDerniersLiens,
} from '../store/professionnel-store.ts'
import { readToday } from './today.ts'

type WorkCtx = Pick<Ctx, 'tx' | 'cptsId' | 'now'>

/** Patients are expected: the appointments are moved first, so that nobody comes to a closed door. */
export const eraseFiche = async (
  { tx, cptsId, now }: WorkCtx,
  id: string,
): Promise<Result<{ ok: true }, 'professionnel-expected' | 'professionnel-unknown'>> => {
  const expected = await countRendezVousAVenir(tx, id, now)
  if (expected > 0) return refuse('professionnel-expected', { rendezVous: expected })
  return (await eraseProfessionnelRow(tx, cptsId, id, { le: now, raison: 'demande' }))
    ? ok({ ok: true })
    : refuse('professionnel-unknown')
}

/** When each of these is to be erased. */
export const readFins = async (
  ctx: WorkCtx,
  rows: readonly ProfessionnelRow[],
): Promise<Map<string, string | null>> => {
  const { tx, cptsId } = ctx
  const { zone, today } = await readToday(ctx)
  const { membreMois } = await readConservation(ctx)
  const adhesions = Map.groupBy(
    await listAdhesionRows(tx, cptsId, rows.length === 1 ? rows[0]!.id : undefined),
    (row) => row.professionnelId,
  )
  const liens = await readDerniersLiens(
    tx,
    rows.map(({ id }) => id),
  )
  return new Map(
    rows.map(({ id, partiLe }) => {
      const lien = liens.get(id)
      const dernierLien = lien ? civilDate(fromDate(lien), zone).toString() : null
      const attaches = { adhesions: adhesions.get(id) ?? [], partiLe, dernierLien }
      return [id, finDeConservation(attaches, membreMois, today)]
    }),
  )
}

/** The night's work: how many fiches went. */
export const forgetFiches = async (ctx: WorkCtx): Promise<number> => {
  const { tx, cptsId, now } = ctx
  const { today } = await readToday(ctx)
  const rows = await listProfessionnelRows(tx, cptsId)
  const fins = await readFins(ctx, rows)
  const due = rows.filter(({ id }) => (fins.get(id) ?? '9999') <= today)
  for (const { id } of due) await eraseProfessionnelRow(tx, cptsId, id, { le: now, raison: 'conservation' })
  return due.length
}
