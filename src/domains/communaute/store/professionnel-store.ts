/** The rows of professionals. */
import { type Insertable, sql, type Updateable } from 'kysely'
import { type Instant, toDate } from '../../../kernel/time.ts'
import type { Tx } from '../../../server/database/connect.ts'
import type { Professionnel } from '../../../server/database/schema.ts'

export type ProfessionnelRow = Awaited<ReturnType<typeof listProfessionnelRows>>[number]

/** Rows of one insert: PostgreSQL takes 65 535 parameters at most. */
export const BATCH = 1000
export const inBatches = async <T>(rows: readonly T[], write: (batch: T[]) => Promise<unknown>): Promise<void> => {
  for (let start = 0; start < rows.length; start += BATCH) await write(rows.slice(start, start + BATCH))
}

const COLUMNS = [
  'id',
  'personneId',
  'rpps',
  'titre',
  'nom',
  'prenom',
  'profession',
  'specialite',
  'telephone',
  'courriel',
  'publie',
  'publieLe',
  'statut',
  'partiLe',
  'departPrevu',
] as const

export const listProfessionnelRows = async (tx: Tx, cptsId: string) =>
  tx
    .selectFrom('professionnel')
    .select(COLUMNS)
    .where('cptsId', '=', cptsId)
    .where('effaceLe', 'is', null)
    .orderBy('nom')
    .orderBy('prenom')
    .orderBy('id')
    .execute()

export const findProfessionnelRow = async (tx: Tx, cptsId: string, id: string) =>
  tx
    .selectFrom('professionnel')
    .select(COLUMNS)
    .where('cptsId', '=', cptsId)
    .where('id', '=', id)
    .where('effaceLe', 'is', null)
    .executeTakeFirst()

export const findProfessionnelOfPersonne = async (tx: Tx, cptsId: string, personneId: string) =>
  tx
    .selectFrom('professionnel')
    .select(COLUMNS)
    .where('cptsId', '=', cptsId)
    .where('personneId', '=', personneId)
    .executeTakeFirst()

export const insertProfessionnels = async (tx: Tx, rows: Insertable<Professionnel>[]): Promise<void> =>
  inBatches(rows, (batch) => tx.insertInto('professionnel').values(batch).execute())

/** False when there is no such row here. */
export const updateProfessionnelRow = async (
  tx: Tx,
  cptsId: string,
  id: string,
  change: Updateable<Professionnel>,
): Promise<boolean> => {
  const done = await tx
    .updateTable('professionnel')
    .set(change)
    .where('cptsId', '=', cptsId)
    .where('id', '=', id)
    .where('effaceLe', 'is', null)
    .executeTakeFirst()
  return Number(done.numUpdatedRows) > 0
}

export type Restored = {
  id: string
  rpps: string | null
  titre: string | null
  nom: string
  prenom: string
  profession: string
  specialite: string | null
  telephone: string | null
  courriel: string | null
  publie: readonly string[]
  publieLe: Date | string | null
}

/** Writes the columns that an import may change, for many fiches in one statement. */
export const updateProfessionnels = async (tx: Tx, cptsId: string, rows: readonly Restored[]): Promise<void> => {
  if (rows.length === 0) return
  await sql`update professionnel p set rpps = x.rpps, titre = x.titre, nom = x.nom, prenom = x.prenom,
    profession = x.profession, specialite = x.specialite, telephone = x.telephone, courriel = x.courriel, publie = x.publie,
    publie_le = x.publie_le
    from jsonb_to_recordset(${JSON.stringify(rows.map(({ publieLe, ...row }) => ({ ...row, publie_le: publieLe })))}::jsonb) as x(id uuid, rpps text, titre text, nom text, prenom text,
      profession text, specialite text, telephone text, courriel text, publie text[], publie_le timestamptz)
    where p.cpts_id = ${cptsId} and p.id = x.id`.execute(tx)
}

/** Fiche → hash of all it holds: to know later whether anything changed. */
export const readEmpreintes = async (tx: Tx, ids: readonly string[]): Promise<Map<string, string>> => {
  const { rows } = await sql<{ id: string; empreinte: string }>`
    select id, empreinte from empreintes_fiches(${[...ids]}::uuid[])`.execute(tx)
  return new Map(rows.map((row) => [row.id, row.empreinte]))
}

/** The last day that each professional took part in something, as instants. The registre fills this function. */
export const readParticipations = async (tx: Tx): Promise<Map<string, Date>> => {
  const { rows } = await sql<{ professionnelId: string; le: Date }>`select * from dernieres_participations()`.execute(
    tx,
  )
  return new Map(rows.map((row) => [row.professionnelId, row.le]))
}

/** The last day that ties each to the CPTS beside an adhésion: an acte, a slot. Later rooms fill this function. */
export const readDerniersLiens = async (tx: Tx, ids: readonly string[]): Promise<Map<string, Date>> => {
  const { rows } = await sql<{ professionnelId: string; le: Date }>`
    select * from derniers_liens() where professionnel_id = any (${[...ids]}::uuid[])`.execute(tx)
  return new Map(rows.map((row) => [row.professionnelId, row.le]))
}

export const countRendezVousAVenir = async (tx: Tx, id: string, now: Instant): Promise<number> =>
  (await sql<{ n: number }>`select rendez_vous_a_venir(${id}::uuid, ${toDate(now)}) as n`.execute(tx)).rows[0]?.n ?? 0

/** The base does the rest: it blanks the fiche, and each room takes away what it holds of the person. */
export const eraseProfessionnelRow = (
  tx: Tx,
  cptsId: string,
  id: string,
  erasure: { le: Instant; raison: 'demande' | 'conservation' },
): Promise<boolean> =>
  updateProfessionnelRow(tx, cptsId, id, { effaceLe: toDate(erasure.le), effaceRaison: erasure.raison })

/** One parameter instead of thousands. */
export const anyOf = (ids: readonly string[]) => sql<string>`any(${[...ids]}::uuid[])`

const FOREIGN_KEY = '23503'
/** Runs `write`; when something depends on what it removes, takes it back and answers false. The transaction lives on. */
export const tryRemoving = async (tx: Tx, write: () => Promise<void>): Promise<boolean> => {
  await sql`savepoint removing`.execute(tx)
  try {
    await write()
    await sql`release savepoint removing`.execute(tx)
    return true
  } catch (error) {
    if ((error as { code?: string }).code !== FOREIGN_KEY) throw error
    await sql`rollback to savepoint removing`.execute(tx)
    return false
  }
}

/** A fiche and all that only describes it. Foreign keys of other rooms refuse it when they use it. */
export const removeProfessionnels = async (tx: Tx, cptsId: string, ids: readonly string[]): Promise<void> => {
  if (ids.length === 0) return
  for (const table of ['cotisation', 'adhesion', 'lieuExercice'] as const) {
    await tx.deleteFrom(table).where('cptsId', '=', cptsId).where('professionnelId', '=', anyOf(ids)).execute()
  }
  await tx.deleteFrom('professionnel').where('cptsId', '=', cptsId).where('id', '=', anyOf(ids)).execute()
}
