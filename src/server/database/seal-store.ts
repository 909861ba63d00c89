/** The audit trail as its sealer reads it. */
import { sql } from 'kysely'
import { GENESIS, type Head, type Link } from '../../kernel/hash-chain.ts'
import type { Db, Tx } from './connect.ts'

/**
 * Numbers of the trail are drawn before their transactions end, in any order. What was drawn up to `last` is settled
 * once no transaction older than `horizon` is left: the horizon is therefore read after the number, never with it.
 */
export type Mark = { last: number; horizon: number }

export const takeMark = async (db: Db): Promise<Mark> => {
  const drawn = await sql<{ last: number }>`select last_journal_number() as last`.execute(db)
  const seen = await sql<{ horizon: number }>`
    select pg_snapshot_xmax(pg_current_snapshot())::text::bigint as horizon`.execute(db)
  return { last: drawn.rows[0]?.last ?? 0, horizon: seen.rows[0]?.horizon ?? 0 }
}

export const isSettled = async (db: Db, mark: Mark): Promise<boolean> => {
  const { rows } = await sql<{ oldest: number }>`
    select pg_snapshot_xmin(pg_current_snapshot())::text::bigint as oldest`.execute(db)
  return (rows[0]?.oldest ?? 0) >= mark.horizon
}

export const listTenantsToSeal = async (db: Db, after: number, upto: number): Promise<string[]> =>
  (await sql<{ id: string }>`select list_cpts_to_seal(${after}, ${upto}) as id`.execute(db)).rows.map(({ id }) => id)

export type Row = {
  id: number
  le: string
  acteur: string
  action: string
  operation: string
  objet: string
  objetId: string
  colonnes: string[]
}

/** Rows of a tenant in `(after, upto]`, with their time to the microsecond as text. */
export const readTrail = async (
  tx: Tx,
  cptsId: string,
  range: { after: number; upto: number },
  limit: number,
): Promise<Row[]> =>
  tx
    .selectFrom('journal')
    .select([
      'id',
      sql<string>`to_char(le at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US')`.as('le'),
      'acteur',
      'action',
      'operation',
      'objet',
      'objetId',
      'colonnes',
    ])
    .where('cptsId', '=', cptsId)
    .where('id', '>', range.after)
    .where('id', '<=', range.upto)
    .orderBy('id')
    .limit(limit)
    .execute()

export type Seal = {
  sequence: number
  premier: number
  dernier: number
  nombre: number
  precedent: string
  empreinte: string
}

export const readLastSeal = async (tx: Tx, cptsId: string): Promise<{ head: Head; dernier: number }> => {
  const row = await tx
    .selectFrom('journalSceau')
    .select(['sequence', 'empreinte', 'dernier'])
    .where('cptsId', '=', cptsId)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row
    ? { head: { sequence: row.sequence, hash: row.empreinte }, dernier: row.dernier }
    : { head: GENESIS, dernier: 0 }
}

/** False when another sealer was faster. */
export const insertSeal = async (
  tx: Tx,
  cptsId: string,
  link: Link,
  range: { premier: number; dernier: number; nombre: number },
): Promise<boolean> => {
  const result = await tx
    .insertInto('journalSceau')
    .values({ cptsId, sequence: link.sequence, precedent: link.previous, empreinte: link.hash, ...range })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst()
  return Number(result.numInsertedOrUpdatedRows ?? 0) > 0
}

export const listSeals = async (tx: Tx, cptsId: string, after: number, limit: number): Promise<Seal[]> =>
  tx
    .selectFrom('journalSceau')
    .select(['sequence', 'premier', 'dernier', 'nombre', 'precedent', 'empreinte'])
    .where('cptsId', '=', cptsId)
    .where('sequence', '>', after)
    .orderBy('sequence')
    .limit(limit)
    .execute()

export const countTrail = async (tx: Tx, cptsId: string, upto: number): Promise<number> =>
  (
    await tx
      .selectFrom('journal')
      .select((eb) => eb.fn.countAll<number>().as('nombre'))
      .where('cptsId', '=', cptsId)
      .where('id', '<=', upto)
      .executeTakeFirstOrThrow()
  ).nombre
