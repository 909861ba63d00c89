/** Who asks: cipher text only, and keyed marks. What is inside never reaches a query. */
import { sql } from 'kysely'
import { type Instant, toDate } from '../../../kernel/time.ts'
import type { Tx } from '../../../server/database/connect.ts'

export type IdentiteScellee = { demandeId: string; chiffre: Buffer; marques: string[] }

export const saveIdentites = async (tx: Tx, cptsId: string, rows: readonly IdentiteScellee[]): Promise<void> => {
  if (rows.length === 0) return
  await tx
    .insertInto('identiteMt')
    .values(rows.map((row) => ({ cptsId, ...row })))
    .onConflict((conflict) =>
      conflict.columns(['cptsId', 'demandeId']).doUpdateSet((eb) => ({
        chiffre: eb.ref('excluded.chiffre'),
        marques: eb.ref('excluded.marques'),
      })),
    )
    .execute()
}

export const readIdentites = async (tx: Tx, cptsId: string, demandeIds: readonly string[]) =>
  demandeIds.length === 0
    ? []
    : tx
        .selectFrom('identiteMt')
        .select(['demandeId', 'chiffre'])
        .where('cptsId', '=', cptsId)
        .where('demandeId', 'in', [...demandeIds])
        .execute()

/** Each reading is written in the trail, by name of the request. */
export const noteReading = async (tx: Tx, demandeIds: readonly string[]): Promise<void> => {
  await sql`select note_journal('lecture', 'identite_mt', x) from unnest(${sql.val([...demandeIds])}::text[]) x`.execute(
    tx,
  )
}

/** Requests that bear one of these marks: the oldest that is not closed first. */
export const findByMarks = async (tx: Tx, cptsId: string, marques: readonly string[]) =>
  marques.length === 0
    ? []
    : tx
        .selectFrom('identiteMt as i')
        .innerJoin('demandeMt as d', (join) =>
          join.onRef('d.cptsId', '=', 'i.cptsId').onRef('d.id', '=', 'i.demandeId'),
        )
        .select(['d.id', 'd.statut', 'i.marques'])
        .where('i.cptsId', '=', cptsId)
        .where(sql<boolean>`i.marques && ${sql.val([...marques])}::text[]`)
        .orderBy(sql`d.statut = 'close'`)
        .orderBy('d.deposeeLe')
        .execute()

export const planErasure = async (
  tx: Tx,
  cptsId: string,
  demandeIds: readonly string[],
  at: Instant | null,
): Promise<void> => {
  if (demandeIds.length === 0) return
  await tx
    .updateTable('identiteMt')
    .set({ effacerLe: at ? toDate(at) : null })
    .where('cptsId', '=', cptsId)
    .where('demandeId', 'in', [...demandeIds])
    .execute()
}

/** A shorter time holds for what is closed already; a longer one does not: the day that was told is kept. */
export const bringErasuresForward = async (tx: Tx, cptsId: string, days: number): Promise<void> => {
  await sql`update identite_mt i set effacer_le = least(i.effacer_le, d.close_le + make_interval(hours => ${24 * days}::int))
    from demande_mt d where i.cpts_id = ${cptsId} and d.cpts_id = i.cpts_id and d.id = i.demande_id and d.statut = 'close'`.execute(
    tx,
  )
}

const erased = async (query: { execute: () => Promise<{ demandeId: string }[]> }): Promise<string[]> =>
  (await query.execute()).map(({ demandeId }) => demandeId)

export const eraseDue = (tx: Tx, cptsId: string, now: Instant): Promise<string[]> =>
  erased(
    tx
      .deleteFrom('identiteMt')
      .where('cptsId', '=', cptsId)
      .where('effacerLe', '<=', toDate(now))
      .returning('demandeId'),
  )

export const eraseThese = (tx: Tx, cptsId: string, demandeIds: readonly string[]): Promise<string[]> =>
  demandeIds.length === 0
    ? Promise.resolve([])
    : erased(
        tx
          .deleteFrom('identiteMt')
          .where('cptsId', '=', cptsId)
          .where('demandeId', 'in', [...demandeIds])
          .returning('demandeId'),
      )
