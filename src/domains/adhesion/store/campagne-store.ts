/** Campaigns of dues, calls, payments. */
import { type Insertable, sql, type Updateable } from 'kysely'
import type { Tx } from '../../../server/database/connect.ts'
import type {
  AppelCotisation,
  CampagneCotisation,
  MontantCotisation,
  ReglementCotisation,
} from '../../../server/database/schema.ts'

export const listCampagneRows = async (tx: Tx, cptsId: string) =>
  tx.selectFrom('campagneCotisation').selectAll().where('cptsId', '=', cptsId).orderBy('annee', 'desc').execute()
export type CampagneRow = Awaited<ReturnType<typeof listCampagneRows>>[number]

export const findCampagne = async (tx: Tx, cptsId: string, annee: number, lock = false) => {
  const query = tx.selectFrom('campagneCotisation').selectAll().where('cptsId', '=', cptsId).where('annee', '=', annee)
  return (lock ? query.forUpdate() : query).executeTakeFirst()
}

export const listCampagnesCitant = (tx: Tx, cptsId: string, decisionId: string) =>
  tx
    .selectFrom('campagneCotisation')
    .select(['annee', 'decideeLe'])
    .where('cptsId', '=', cptsId)
    .where('decisionId', '=', decisionId)
    .orderBy('annee')
    .execute()

export const saveCampagneRow = async (tx: Tx, row: Insertable<CampagneCotisation>): Promise<void> => {
  const { cptsId: _, annee: __, creeeLe: ___, ...change } = row
  await tx
    .insertInto('campagneCotisation')
    .values(row)
    .onConflict((conflict) => conflict.columns(['cptsId', 'annee']).doUpdateSet(change))
    .execute()
}

export const updateCampagne = async (
  tx: Tx,
  cptsId: string,
  annee: number,
  change: Updateable<CampagneCotisation>,
): Promise<void> => {
  await tx
    .updateTable('campagneCotisation')
    .set(change)
    .where('cptsId', '=', cptsId)
    .where('annee', '=', annee)
    .execute()
}

export const replaceMontants = async (
  tx: Tx,
  place: { cptsId: string; annee: number },
  rows: readonly Omit<Insertable<MontantCotisation>, 'cptsId' | 'annee' | 'rang'>[],
): Promise<void> => {
  await tx.deleteFrom('montantCotisation').where('cptsId', '=', place.cptsId).where('annee', '=', place.annee).execute()
  await tx
    .insertInto('montantCotisation')
    .values(rows.map((row, i) => ({ ...row, ...place, rang: i + 1 })))
    .execute()
}

export const listMontantRows = async (tx: Tx, cptsId: string, annee: number) =>
  tx
    .selectFrom('montantCotisation')
    .select(['libelle', 'genre', 'professions', 'structures', 'centimes'])
    .where('cptsId', '=', cptsId)
    .where('annee', '=', annee)
    .orderBy('rang')
    .execute()

const APPEL = [
  'id',
  'annee',
  'numero',
  'reference',
  'professionnelId',
  'structureId',
  'libelle',
  'duCentimes',
  'payeCentimes',
  'payeLe',
  'dispenseRaison',
  'appeleLe',
  'relances',
  'relanceLe',
] as const

export const listAppelRows = async (
  tx: Tx,
  cptsId: string,
  of: { annee?: number; professionnelId?: string; structureId?: string } = {},
) => {
  let query = tx.selectFrom('appelCotisation').select(APPEL).where('cptsId', '=', cptsId)
  if (of.annee !== undefined) query = query.where('annee', '=', of.annee)
  if (of.professionnelId) query = query.where('professionnelId', '=', of.professionnelId)
  if (of.structureId) query = query.where('structureId', '=', of.structureId)
  return query.orderBy('annee', 'desc').orderBy('numero').execute()
}
export type AppelRow = Awaited<ReturnType<typeof listAppelRows>>[number]

/** `lock` while a payment is added: one at a time. */
export const findAppel = async (tx: Tx, cptsId: string, id: string, lock = false) => {
  const query = tx.selectFrom('appelCotisation').select(APPEL).where('cptsId', '=', cptsId).where('id', '=', id)
  return (lock ? query.forUpdate() : query).executeTakeFirst()
}

/** Of these, those of which nothing is due any more. */
export const listPaid = async (tx: Tx, cptsId: string, ids: readonly string[]): Promise<string[]> => {
  const rows = await tx
    .selectFrom('appelCotisation')
    .select('id')
    .where('cptsId', '=', cptsId)
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .whereRef('payeCentimes', '>=', 'duCentimes')
    .execute()
  return rows.map(({ id }) => id)
}

const BATCH = 1000
const inBatches = async <T>(rows: readonly T[], write: (batch: T[]) => Promise<unknown>): Promise<void> => {
  for (let start = 0; start < rows.length; start += BATCH) await write(rows.slice(start, start + BATCH))
}

export const insertAppels = (tx: Tx, rows: readonly Insertable<AppelCotisation>[]): Promise<void> =>
  inBatches(rows, (batch) => tx.insertInto('appelCotisation').values(batch).execute())

export const updateAppel = async (
  tx: Tx,
  cptsId: string,
  id: string,
  change: Updateable<AppelCotisation>,
): Promise<void> => {
  await tx.updateTable('appelCotisation').set(change).where('cptsId', '=', cptsId).where('id', '=', id).execute()
}

export const markAppeles = async (tx: Tx, cptsId: string, ids: readonly string[], le: Date): Promise<void> => {
  await tx
    .updateTable('appelCotisation')
    .set({ appeleLe: le })
    .where('cptsId', '=', cptsId)
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute()
}

/** How many reminders each has had now. */
export const markRelances = async (
  tx: Tx,
  cptsId: string,
  marks: readonly { id: string; relances: number }[],
  le: Date,
): Promise<void> => {
  await sql`update appel_cotisation a set relances = x.relances, relance_le = ${le}
    from jsonb_to_recordset(${JSON.stringify(marks)}::jsonb) as x(id uuid, relances int)
    where a.cpts_id = ${cptsId} and a.id = x.id`.execute(tx)
}

export const lastNumero = async (tx: Tx, cptsId: string, annee: number): Promise<number> =>
  (
    await tx
      .selectFrom('appelCotisation')
      .select(sql<number>`coalesce(max(numero), 0)`.as('numero'))
      .where('cptsId', '=', cptsId)
      .where('annee', '=', annee)
      .executeTakeFirstOrThrow()
  ).numero

/** Sums of each campaign, without reading every call. */
export const sumAppels = async (tx: Tx, cptsId: string, annee: number, echeance: string, today: string) =>
  tx
    .selectFrom('appelCotisation')
    .select([
      sql<number>`count(*)::int`.as('appels'),
      sql<number>`coalesce(sum(du_centimes), 0)::int`.as('duCentimes'),
      sql<number>`coalesce(sum(paye_centimes), 0)::int`.as('payeCentimes'),
      sql<number>`(count(*) filter (where du_centimes = 0))::int`.as('dispensee'),
      sql<number>`(count(*) filter (where du_centimes > 0 and paye_centimes = du_centimes))::int`.as('payee'),
      sql<number>`(count(*) filter (where paye_centimes < du_centimes and ${today}::date > ${echeance}::date))::int`.as(
        'enRetard',
      ),
      sql<number>`(count(*) filter (where paye_centimes < du_centimes and paye_centimes > 0 and ${today}::date <= ${echeance}::date))::int`.as(
        'partielle',
      ),
      sql<number>`(count(*) filter (where paye_centimes < du_centimes and paye_centimes = 0 and ${today}::date <= ${echeance}::date))::int`.as(
        'due',
      ),
    ])
    .where('cptsId', '=', cptsId)
    .where('annee', '=', annee)
    .executeTakeFirstOrThrow()

export const insertReglements = (tx: Tx, rows: readonly Insertable<ReglementCotisation>[]): Promise<void> =>
  inBatches(rows, (batch) => tx.insertInto('reglementCotisation').values(batch).execute())

export const listReglementRows = async (tx: Tx, cptsId: string, appelIds: readonly string[]) =>
  appelIds.length === 0
    ? []
    : tx
        .selectFrom('reglementCotisation')
        .select(['id', 'appelId', 'centimes', 'le', 'moyen', 'rapprochementId', 'note'])
        .where('cptsId', '=', cptsId)
        .where('appelId', '=', sql<string>`any(${[...appelIds]}::uuid[])`)
        .orderBy('le')
        .orderBy('creeLe')
        .execute()
export type ReglementRow = Awaited<ReturnType<typeof listReglementRows>>[number]

export const findReglement = async (tx: Tx, cptsId: string, id: string) =>
  tx
    .selectFrom('reglementCotisation')
    .select(['id', 'appelId', 'rapprochementId'])
    .where('cptsId', '=', cptsId)
    .where('id', '=', id)
    .executeTakeFirst()

export const removeReglementRow = async (tx: Tx, cptsId: string, id: string): Promise<void> => {
  await tx.deleteFrom('reglementCotisation').where('cptsId', '=', cptsId).where('id', '=', id).execute()
}
