/** Slots of this home that are kept a few minutes for a request that waits. */
import { sql } from 'kysely'
import { type Instant, toDate } from '../../../../kernel/time.ts'
import type { Tx } from '../../../../server/database/connect.ts'

/**
 * Keeps a free slot. Its row is locked first: a booking that has begun is waited for, then found; one that begins after waits
 * for this, then is refused by the base. False: it is no longer free, or it was kept before.
 */
export const keepCreneau = async (
  tx: Tx,
  cptsId: string,
  garde: { creneauId: string; demandeId: string; jusquA: Instant },
  now: Instant,
): Promise<boolean> => {
  const slot = await tx
    .selectFrom('creneau')
    .select(['statut', 'aDeplacer'])
    .where('cptsId', '=', cptsId)
    .where('id', '=', garde.creneauId)
    .forUpdate()
    .executeTakeFirst()
  if (slot?.statut !== 'offert' || slot.aDeplacer) return false
  const kept = await sql`
    insert into creneau_garde (cpts_id, creneau_id, demande_id, posee_le, jusqu_a)
    select d.cpts_id, ${garde.creneauId}, d.id, ${toDate(now)}, ${toDate(garde.jusquA)}
    from demande d
    where d.cpts_id = ${cptsId} and d.id = ${garde.demandeId} and d.statut = 'ouverte'
      and not exists (select from rendez_vous r
        where r.cpts_id = d.cpts_id and r.creneau_id = ${garde.creneauId} and r.statut <> 'annule')
    on conflict do nothing`.execute(tx)
  if (kept.numAffectedRows !== 1n) return false
  await tx
    .updateTable('creneauPublie')
    .set({ gardeJusquA: toDate(garde.jusquA) })
    .where('creneauId', '=', garde.creneauId)
    .where('domicile', '=', cptsId)
    .execute()
  return true
}

/** What was kept for a request that is taken off the list. */
export const releaseGardes = async (tx: Tx, cptsId: string, demandeId: string): Promise<void> => {
  await sql`
    with gone as (delete from creneau_garde where cpts_id = ${cptsId} and demande_id = ${demandeId} returning creneau_id)
    update creneau_publie p set garde_jusqu_a = null from gone
    where p.creneau_id = gone.creneau_id and p.domicile = ${cptsId}`.execute(tx)
}

/** Which of these slots were kept already: a slot is kept once. */
export const listGardes = async (tx: Tx, cptsId: string): Promise<string[]> =>
  (await tx.selectFrom('creneauGarde').select('creneauId').where('cptsId', '=', cptsId).execute()).map(
    ({ creneauId }) => creneauId,
  )

export const purgeGardes = async (tx: Tx, cptsId: string, before: Instant): Promise<void> => {
  await tx.deleteFrom('creneauGarde').where('cptsId', '=', cptsId).where('jusquA', '<', toDate(before)).execute()
}
