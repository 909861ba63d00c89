/** Who is paid: suppliers, and the account that each one gave. */
import { type Insertable, sql } from 'kysely'
import type { Tx } from '../../../server/database/connect.ts'
import type { CoordonneesBancaires, Fournisseur } from '../../../server/database/schema.ts'

export type Tiers = { professionnelId: string | null; fournisseurId: string | null }

export const listFournisseurRows = async (tx: Tx, cptsId: string) =>
  tx
    .selectFrom('fournisseur as f')
    .leftJoin('coordonneesBancaires as c', (on) =>
      on.onRef('c.cptsId', '=', 'f.cptsId').onRef('c.fournisseurId', '=', 'f.id').on('c.remplaceLe', 'is', null),
    )
    .select(['f.id', 'f.nom', 'f.siret', 'f.note', 'f.fermeLe', 'c.ibanFin'])
    .where('f.cptsId', '=', cptsId)
    .orderBy('f.nom')
    .execute()

export const insertFournisseur = async (tx: Tx, row: Insertable<Fournisseur>): Promise<void> => {
  await tx.insertInto('fournisseur').values(row).execute()
}
export const findFournisseurRow = async (tx: Tx, cptsId: string, id: string) =>
  tx.selectFrom('fournisseur').selectAll().where('cptsId', '=', cptsId).where('id', '=', id).executeTakeFirst()

/** The former account stays, for the transfers that were made to it. */
export const replaceCoordonnees = async (tx: Tx, row: Insertable<CoordonneesBancaires>): Promise<void> => {
  await tx
    .updateTable('coordonneesBancaires')
    .set({ remplaceLe: row.donneLe })
    .where('cptsId', '=', row.cptsId)
    .where('professionnelId', 'is not distinct from', row.professionnelId ?? null)
    .where('fournisseurId', 'is not distinct from', row.fournisseurId ?? null)
    .where('remplaceLe', 'is', null)
    .execute()
  await tx.insertInto('coordonneesBancaires').values(row).execute()
}

export const listCoordonneesEnUsage = async (tx: Tx, cptsId: string, tiers: readonly string[]) =>
  tx
    .selectFrom('coordonneesBancaires')
    .selectAll()
    .where('cptsId', '=', cptsId)
    .where('remplaceLe', 'is', null)
    .where(sql<boolean>`coalesce(professionnel_id, fournisseur_id) = any(${[...tiers]}::uuid[])`)
    .execute()
export type CoordonneesRow = Awaited<ReturnType<typeof listCoordonneesEnUsage>>[number]

export const findCoordonnees = async (tx: Tx, cptsId: string, ids: readonly string[]): Promise<CoordonneesRow[]> =>
  tx
    .selectFrom('coordonneesBancaires')
    .selectAll()
    .where('cptsId', '=', cptsId)
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute()
