/** The audit trail as its sealer reads it. */
import { sql } from 'kysely'
import { GENESIS, type Head, type Link } from '../../kernel/hash-chain.ts'
import type { Db, Tx } from './connect.ts'

/**
 * Numbers of the trail are drawn before their transactions end, in any order. What was drawn up to `last` is settled
 * once no transaction older than `horizon` is left: the horizon is therefore read after the number, never with it.
 */
export type Horizon = { last: number; horizon: number }

export const takeHorizon = async (db: Db): Promise<Horizon> => {
  const drawn = await sql<{ last: number }>`select last_journal_number() as last`.execute(db)
  const seen = await sql<{ horizon: number }>`
    select pg_snapshot_xmax(pg_current_snapshot())::text::bigint as horizon`.execute(db)
  return { last: drawn.rows[0]?.last ?? 0, horizon: seen.rows[0]?.horizon ?? 0 }
}

export const isSettled = async (db: Db, mark: Horizon): Promise<boolean> => {
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
  return row ? { head: { sequence: row.sequence, hash: row.empreinte }, dernier: row.dernier } : startOf(tx, cptsId)
}

/** When the last seal was set, over how far, and how many lines wait for the next one. */
export const readSealing = async (tx: Tx, cptsId: string) => {
  const seal = await tx
    .selectFrom('journalSceau')
    .select(['sequence', 'empreinte', 'scelleLe', 'dernier'])
    .where('cptsId', '=', cptsId)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
  const dernier = seal?.dernier ?? (await startOf(tx, cptsId)).dernier
  const { attente } = await tx
    .selectFrom('journal')
    .select((eb) => eb.fn.countAll<number>().as('attente'))
    .where('cptsId', '=', cptsId)
    .where('id', '>', dernier)
    .executeTakeFirstOrThrow()
  return { seal, attente }
}

/** Where the trail begins: at its first line, or behind the mark where it was cut. */
export const startOf = async (tx: Tx, cptsId: string): Promise<{ head: Head; dernier: number }> => {
  const mark = await readMark(tx, cptsId)
  return mark
    ? { head: { sequence: mark.sequence, hash: mark.empreinte }, dernier: mark.dernier }
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

export type Mark = {
  sequence: number
  dernier: number
  lignes: number
  /** To the microsecond, as text. */
  jusquLe: string
  empreinte: string
  coupeLe: Date
  clePublique: string
  signature: string
}

const precise = (column: string) =>
  sql<string>`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US')`

export const readMark = async (tx: Tx, cptsId: string): Promise<Mark | undefined> =>
  tx
    .selectFrom('journalRepere')
    .select(['sequence', 'dernier', 'lignes', 'empreinte', 'coupeLe', 'clePublique', 'signature'])
    .select(precise('jusquLe').as('jusquLe'))
    .where('cptsId', '=', cptsId)
    .executeTakeFirst()

/** The last seal of which every line is older, and what would go with it. */
export const findCut = async (
  tx: Tx,
  cptsId: string,
  before: Date,
): Promise<Pick<Mark, 'sequence' | 'dernier' | 'lignes' | 'jusquLe' | 'empreinte'> | undefined> => {
  const { rows } = await sql<Pick<Mark, 'sequence' | 'dernier' | 'lignes' | 'jusquLe' | 'empreinte'>>`
    with young as (select coalesce(min(id), 9223372036854775807) as id from journal where cpts_id = ${cptsId} and le >= ${before}),
      seal as (select s.sequence, s.dernier, s.empreinte from journal_sceau s, young
        where s.cpts_id = ${cptsId} and s.dernier < young.id order by s.sequence desc limit 1)
    select seal.sequence, seal.dernier, seal.empreinte, count(*) as lignes,
      to_char(max(j.le) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') as jusqu_le
    from seal join journal j on j.cpts_id = ${cptsId} and j.id <= seal.dernier
    group by 1, 2, 3`.execute(tx)
  return rows[0]
}

/** The base refuses to remove what is younger than a year, whoever asks. */
export const cutTrail = async (
  tx: Tx,
  cut: { sequence: number; at: Date; publicKey: string; signature: string },
): Promise<number> =>
  (
    await sql<{ removed: number }>`
      select cut_journal(${cut.sequence}, ${cut.at}, ${cut.publicKey}, ${cut.signature}) as removed`.execute(tx)
  ).rows[0]?.removed ?? 0
