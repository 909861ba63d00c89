/** Opening a séance with its quorum, closing it, or saying that it could not deliberate. */
import { ok, refuse } from '../../../../kernel/result.ts'
import { fromDate, toDate } from '../../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../../server/actions/action.ts'
import { activiteActions } from '../../../activite/index.ts'
import { gouvernanceContract } from '../../contract.ts'
import { listScrutinRows } from '../../store/scrutin-store.ts'
import { findSeanceRow, lockSeance, type SeanceRow, updateSeance } from '../../store/seance-store.ts'
import { settleElecteurs } from './electeurs.ts'
import { quorumOf } from './lecture.ts'
import { writeResults } from './minutes.ts'
import { loadTenue } from './salle.ts'

export const lockedSeance = async (ctx: Ctx, id: string): Promise<SeanceRow | undefined> => {
  await lockSeance(ctx.tx, ctx.cptsId, id)
  return findSeanceRow(ctx.tx, ctx.cptsId, id)
}

const judge = async (ctx: Ctx, seanceId: string) => {
  const row = await lockedSeance(ctx, seanceId)
  if (!row) return refuse('seance-unknown')
  if (row.etat === 'preparation') return refuse('seance-not-called')
  if (row.etat !== 'convoquee') return refuse('seance-begun')
  // Dues may have been paid at the door.
  await settleElecteurs(ctx, row)
  const tenue = await loadTenue(ctx, row)
  return ok({ row, tenue, quorum: JSON.stringify(quorumOf(tenue)), phrase: tenue.quorum.explication })
}

export const openSeance = defineAction(gouvernanceContract.openSeance, {
  audit: 'seance.ouvrir',
  run: async (ctx, { params }) => {
    const judged = await judge(ctx, params.seanceId)
    if (!judged.ok) return judged
    const { tenue, quorum, phrase } = judged.value
    if (tenue.salle.presents.size === 0) return refuse('nobody-here')
    if (!tenue.quorum.atteint) return refuse('no-quorum', { phrase })
    await updateSeance(ctx.tx, ctx.cptsId, params.seanceId, { etat: 'ouverte', ouverteLe: toDate(ctx.now), quorum })
    return ok({ phrase })
  },
})

export const endWithoutQuorum = defineAction(gouvernanceContract.endWithoutQuorum, {
  audit: 'seance.sans-quorum',
  run: async (ctx, { params }) => {
    const judged = await judge(ctx, params.seanceId)
    if (!judged.ok) return judged
    if (judged.value.tenue.quorum.atteint) return refuse('quorum-reached')
    const now = toDate(ctx.now)
    const { quorum, phrase } = judged.value
    await updateSeance(ctx.tx, ctx.cptsId, params.seanceId, {
      etat: 'sans-quorum',
      ouverteLe: now,
      closeLe: now,
      quorum,
    })
    return ok({ phrase })
  },
})

/** The end of the activité is the minute that has just passed: what is not over cannot be told. */
const holdUntilNow = async (ctx: Ctx, { activiteId, debut, zone }: SeanceRow & { activiteId: string }) => {
  const wall = (at: ReturnType<typeof fromDate>) =>
    at.toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' })
  return activiteActions.holdActivite.run(ctx, {
    params: { cptsId: ctx.cptsId, activiteId },
    body: { debut: wall(fromDate(debut)), fin: wall(ctx.now) },
  })
}

export const closeSeance = defineAction(gouvernanceContract.closeSeance, {
  audit: 'seance.lever',
  run: async (ctx, { params }) => {
    const row = await lockedSeance(ctx, params.seanceId)
    if (!row) return refuse('seance-unknown')
    if (row.etat !== 'ouverte' || !row.activiteId) return refuse('seance-closed')
    const scrutins = await listScrutinRows(ctx.tx, ctx.cptsId, row.id)
    const open = scrutins.find(({ etat }) => etat === 'ouvert')
    if (open) return refuse('scrutin-still-open', { intitule: open.intitule })
    const tied = scrutins.find(({ resultat }) => (resultat as { issue?: string } | null)?.issue === 'partage')
    if (tied) return refuse('scrutin-tied', { intitule: tied.intitule })
    const written = await writeResults(ctx, row.activiteId, scrutins)
    if (!written.ok) return refuse(written.refusal.code, written.refusal.facts)
    const held = await holdUntilNow(ctx, { ...row, activiteId: row.activiteId })
    if (!held.ok) return refuse(held.refusal.code, held.refusal.facts)
    await updateSeance(ctx.tx, ctx.cptsId, row.id, { etat: 'close', closeLe: toDate(ctx.now) })
    return ok({ ok: true as const })
  },
})
