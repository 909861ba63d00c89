/** Figures from outside: written once, corrected by others that cite them. */
import type { Tx } from '../../../server/database/connect.ts'

const numberOf = (value: string | number | null) => (value === null ? null : Number(value))

export type NewValeur = {
  cptsId: string
  id: string
  code: string
  debut: string
  fin: string
  valeur: number
  numerateur: number | null
  denominateur: number | null
  source: string
  millesime: string
  note: string
  importId: string | null
  auteurId: string | null
  ecriteLe: Date
  corrige: string | null
  raison: string | null
}

export const insertValeurs = async (tx: Tx, rows: readonly NewValeur[]): Promise<void> => {
  for (let start = 0; start < rows.length; start += 500)
    await tx
      .insertInto('valeurExterne')
      .values(rows.slice(start, start + 500))
      .execute()
}

/** All that were ever written, the latest period first; of a period, the one in force first. */
export const listValeurRows = async (tx: Tx, cptsId: string, filter: { code?: string; onlyInForce?: boolean } = {}) => {
  let query = tx
    .selectFrom('valeurExterne as v')
    .leftJoin('importValeurs as i', (on) => on.onRef('i.cptsId', '=', 'v.cptsId').onRef('i.id', '=', 'v.importId'))
    .select([
      'v.id',
      'v.code',
      'v.debut',
      'v.fin',
      'v.valeur',
      'v.numerateur',
      'v.denominateur',
      'v.source',
      'v.millesime',
      'v.note',
      'v.importId',
      'v.ecriteLe',
      'v.corrige',
      'v.raison',
      'v.enVigueur',
      'v.annuleeLe',
      'i.fichier',
    ])
    .where('v.cptsId', '=', cptsId)
  if (filter.code) query = query.where('v.code', '=', filter.code)
  if (filter.onlyInForce) query = query.where('v.enVigueur', '=', true)
  const rows = await query
    .orderBy('v.fin', 'desc')
    .orderBy('v.enVigueur', 'desc')
    .orderBy('v.ecriteLe', 'desc')
    .orderBy('v.id', 'desc')
    .execute()
  return rows.map(({ valeur, numerateur, denominateur, ...row }) => ({
    ...row,
    valeur: Number(valeur),
    numerateur: numberOf(numerateur),
    denominateur: numberOf(denominateur),
  }))
}
export type ValeurRow = Awaited<ReturnType<typeof listValeurRows>>[number]

/**
 * What was in force at `known`: a figure that was written since does not count, one that was replaced or annulled since
 * still does.
 */
export const listValeursAt = async (tx: Tx, cptsId: string, known: Date): Promise<ValeurRow[]> => {
  const rows = (await listValeurRows(tx, cptsId)).filter(
    ({ ecriteLe, annuleeLe }) => ecriteLe <= known && (annuleeLe === null || annuleeLe > known),
  )
  const replaced = new Set(rows.map(({ corrige }) => corrige))
  return rows.filter(({ id }) => !replaced.has(id))
}

export const lockValeur = (tx: Tx, cptsId: string, id: string) =>
  tx
    .selectFrom('valeurExterne')
    .select(['id', 'code', 'debut', 'fin', 'enVigueur', 'corrige', 'importId'])
    .where('cptsId', '=', cptsId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

/** In force or not; `annuleeLe` for one that nothing replaces. */
export const setEnVigueur = async (
  tx: Tx,
  cptsId: string,
  ids: readonly string[],
  change: { enVigueur: boolean; annuleeLe?: Date | null },
): Promise<void> => {
  if (ids.length === 0) return
  await tx.updateTable('valeurExterne').set(change).where('cptsId', '=', cptsId).where('id', 'in', ids).execute()
}

export const listOfImport = (tx: Tx, cptsId: string, importId: string) =>
  tx
    .selectFrom('valeurExterne')
    .select(['id', 'enVigueur', 'corrige', 'annuleeLe'])
    .where('cptsId', '=', cptsId)
    .where('importId', '=', importId)
    .execute()
