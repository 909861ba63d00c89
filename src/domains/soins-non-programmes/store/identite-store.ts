/** Identities of patients: cipher text only. What is inside never reaches a query. */
import { sql } from 'kysely'
import { type Instant, toDate } from '../../../kernel/time.ts'
import type { Tx } from '../../../server/database/connect.ts'

export const saveIdentite = async (tx: Tx, cptsId: string, demandeId: string, chiffre: Buffer): Promise<void> => {
  await tx
    .insertInto('identitePatient')
    .values({ cptsId, demandeId, chiffre })
    .onConflict((conflict) => conflict.columns(['cptsId', 'demandeId']).doUpdateSet({ chiffre }))
    .execute()
}

export const readIdentites = async (
  tx: Tx,
  cptsId: string,
  demandeIds: readonly string[],
): Promise<{ demandeId: string; chiffre: Buffer }[]> =>
  demandeIds.length === 0
    ? []
    : tx
        .selectFrom('identitePatient')
        .select(['demandeId', 'chiffre'])
        .where('cptsId', '=', cptsId)
        .where('demandeId', 'in', [...demandeIds])
        .execute()

/** Each reading is written in the trail, by name of the request. */
export const noteReading = async (tx: Tx, demandeIds: readonly string[]): Promise<void> => {
  await sql`select note_journal('lecture', 'identite_patient', x) from unnest(${sql.val([...demandeIds])}::text[]) x`.execute(
    tx,
  )
}

/** A closed request forgets who called on that day; reopened, the day is taken back. */
export const planErasure = async (
  tx: Tx,
  cptsId: string,
  demandeIds: readonly string[],
  at: Instant | null,
): Promise<void> => {
  if (demandeIds.length === 0) return
  await tx
    .updateTable('identitePatient')
    .set({ effacerLe: at ? toDate(at) : null })
    .where('cptsId', '=', cptsId)
    .where('demandeId', 'in', [...demandeIds])
    .execute()
}

/** A shorter time holds for what is closed already; a longer one does not: the day that was told is kept. */
export const bringErasuresForward = async (tx: Tx, cptsId: string, days: number): Promise<void> => {
  await sql`update identite_patient i set effacer_le = least(i.effacer_le, d.close_le + make_interval(hours => ${24 * days}::int))
    from demande d where i.cpts_id = ${cptsId} and d.cpts_id = i.cpts_id and d.id = i.demande_id and d.statut = 'close'`.execute(
    tx,
  )
}

export const eraseDue = async (tx: Tx, cptsId: string, now: Instant): Promise<string[]> =>
  (
    await tx
      .deleteFrom('identitePatient')
      .where('cptsId', '=', cptsId)
      .where('effacerLe', '<=', toDate(now))
      .returning('demandeId')
      .execute()
  ).map((row) => row.demandeId)

export const eraseOne = async (tx: Tx, cptsId: string, demandeId: string): Promise<boolean> =>
  (
    await tx
      .deleteFrom('identitePatient')
      .where('cptsId', '=', cptsId)
      .where('demandeId', '=', demandeId)
      .executeTakeFirst()
  ).numDeletedRows === 1n
