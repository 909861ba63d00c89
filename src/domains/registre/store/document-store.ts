/** What is known of the documents of a CPTS. Their bytes stand elsewhere, under their hash. */
import { sql } from 'kysely'
import { type Instant, toDate } from '../../../kernel/time.ts'
import type { Tx } from '../../../server/database/connect.ts'
import type { DocumentGarde } from '../rules/document.ts'

/** Until the end of the transaction: documents come in side by side, none while those that nothing names are removed. */
export const lockDocuments = async (tx: Tx, cptsId: string, how: 'shared' | 'alone'): Promise<void> => {
  const lock = sql.ref(how === 'shared' ? 'pg_advisory_xact_lock_shared' : 'pg_advisory_xact_lock')
  await sql`select ${lock}(hashtext('documents'), hashtext(${cptsId}))`.execute(tx)
}

/** Which of these hashes name a document that is kept. They stay kept until the end of the transaction. */
export const findKeptDocuments = async (
  tx: Tx,
  cptsId: string,
  empreintes: readonly string[],
): Promise<ReadonlySet<string>> => {
  if (empreintes.length === 0) return new Set()
  const rows = await tx
    .selectFrom('document')
    .select('empreinte')
    .where('cptsId', '=', cptsId)
    .where('empreinte', 'in', empreintes)
    .where('effaceLe', 'is', null)
    .forShare()
    .execute()
  return new Set(rows.map(({ empreinte }) => empreinte))
}

type NewDocument = DocumentGarde & { cptsId: string; personnel: boolean; ajoutePar: string; ajouteLe: Instant }

/** What was erased stays erased, whoever sends it again. */
export const isErased = async (tx: Tx, cptsId: string, empreinte: string): Promise<boolean> =>
  (await readDocuments(tx, cptsId, [empreinte])).get(empreinte)?.effaceLe instanceof Date

/** Bytes that are here already keep their first name. */
export const saveDocument = async (tx: Tx, one: NewDocument): Promise<DocumentGarde> => {
  await tx
    .insertInto('document')
    .values({ ...one, ajouteLe: toDate(one.ajouteLe) })
    .onConflict((on) => on.columns(['cptsId', 'empreinte']).doNothing())
    .execute()
  const { cptsId, empreinte } = one
  if (one.personnel)
    await tx
      .updateTable('document')
      .set({ personnel: true })
      .where('cptsId', '=', cptsId)
      .where('empreinte', '=', empreinte)
      .where('effaceLe', 'is', null)
      .where('personnel', '=', false)
      .execute()
  const kept = await findDocument(tx, cptsId, empreinte)
  if (!kept) throw new Error('a document was erased while it was added')
  return kept
}

export const findDocument = async (tx: Tx, cptsId: string, empreinte: string): Promise<DocumentGarde | undefined> => {
  const row = await tx
    .selectFrom('document')
    .select(['empreinte', 'nom', 'type', 'taille'])
    .where('cptsId', '=', cptsId)
    .where('empreinte', '=', empreinte)
    .where('effaceLe', 'is', null)
    .executeTakeFirst()
  return row && { ...row, nom: row.nom ?? '' }
}

export type DocumentLu = { empreinte: string; nom: string | null; type: string; taille: number; effaceLe: Date | null }

/** Those that were erased as well: their hash is still in the chain. */
export const readDocuments = async (
  tx: Tx,
  cptsId: string,
  empreintes: readonly string[],
): Promise<ReadonlyMap<string, DocumentLu>> => {
  if (empreintes.length === 0) return new Map()
  const rows = await tx
    .selectFrom('document')
    .select(['empreinte', 'nom', 'type', 'taille', 'effaceLe'])
    .where('cptsId', '=', cptsId)
    .where('empreinte', 'in', empreintes)
    .execute()
  return new Map(rows.map((row) => [row.empreinte, row]))
}

/** Which of these are the proof of an acte. */
export const findCitedDocuments = async (
  tx: Tx,
  cptsId: string,
  empreintes: readonly string[],
): Promise<ReadonlySet<string | null>> => {
  if (empreintes.length === 0) return new Set()
  const rows = await tx
    .selectFrom('preuve')
    .select('empreinte')
    .distinct()
    .where('cptsId', '=', cptsId)
    .where('empreinte', 'in', empreintes)
    .execute()
  return new Set(rows.map(({ empreinte }) => empreinte))
}

/** Hashes whose bytes are to be here. */
export const listKeptHashes = async (tx: Tx, cptsId: string): Promise<ReadonlySet<string>> => {
  const rows = await tx
    .selectFrom('document')
    .select('empreinte')
    .where('cptsId', '=', cptsId)
    .where('effaceLe', 'is', null)
    .execute()
  return new Set(rows.map(({ empreinte }) => empreinte))
}

export const eraseDocuments = async (
  tx: Tx,
  cptsId: string,
  empreintes: readonly string[],
  now: Instant,
): Promise<string[]> => {
  if (empreintes.length === 0) return []
  const rows = await tx
    .updateTable('document')
    .set({ nom: null, effaceLe: toDate(now) })
    .where('cptsId', '=', cptsId)
    .where('empreinte', 'in', empreintes)
    .where('effaceLe', 'is', null)
    .returning('empreinte')
    .execute()
  return rows.map(({ empreinte }) => empreinte)
}

/**
 * Documents about persons whose last acte ended before these moments, by whether its presences were paid; one that no
 * acte cites counts from the day it came.
 */
export const listPastDocuments = async (
  tx: Tx,
  cptsId: string,
  before: { unpaid: Date; paid: Date },
): Promise<string[]> => {
  const { rows } = await sql<{ empreinte: string }>`
    select d.empreinte from document d
    left join preuve p on p.cpts_id = d.cpts_id and p.empreinte = d.empreinte
    left join acte a on a.cpts_id = p.cpts_id and a.id = p.acte_id
    where d.cpts_id = ${cptsId} and d.personnel and d.efface_le is null
    group by d.empreinte, d.ajoute_le
    having bool_and(coalesce(a.fin, d.ajoute_le) < case when a.id in (select acte_id from presences_payees())
        or d.empreinte in (select empreinte from documents_comptables())
      then ${before.paid}::timestamptz else ${before.unpaid}::timestamptz end)`.execute(tx)
  return rows.map(({ empreinte }) => empreinte)
}
