/** Frozen files, and what is being written of the years to come. */
import type { Insertable, Selectable } from 'kysely'
import type { Tx } from '../../../server/database/connect.ts'
import type { DossierFige } from '../../../server/database/schema.ts'
import type { Partie } from '../contract-donnees.ts'

export type DossierRow = Selectable<DossierFige>

/** Oldest first. */
export const listDossierRows = (tx: Tx, cptsId: string, du?: string): Promise<DossierRow[]> => {
  let query = tx.selectFrom('dossierFige').selectAll().where('cptsId', '=', cptsId)
  if (du) query = query.where('du', '=', du)
  return query.orderBy('du').orderBy('version').execute()
}

export const findDossierRow = (tx: Tx, cptsId: string, id: string): Promise<DossierRow | undefined> =>
  tx.selectFrom('dossierFige').selectAll().where('cptsId', '=', cptsId).where('id', '=', id).executeTakeFirst()

export const insertDossier = async (tx: Tx, row: Insertable<DossierFige>): Promise<void> => {
  await tx.insertInto('dossierFige').values(row).execute()
}

export const listTexteRows = async (tx: Tx, cptsId: string, du: string) =>
  (
    await tx
      .selectFrom('texteDossier')
      .select(['partie', 'commentaire', 'prevision', 'changeLe'])
      .where('cptsId', '=', cptsId)
      .where('du', '=', du)
      .execute()
  ).map((row) => ({ ...row, partie: row.partie as Partie }))

export const saveTexteRow = async (
  tx: Tx,
  row: { cptsId: string; du: string; partie: Partie; commentaire: string; prevision: string; changeLe: Date },
): Promise<void> => {
  const { commentaire, prevision, changeLe } = row
  await tx
    .insertInto('texteDossier')
    .values(row)
    .onConflict((on) => on.columns(['cptsId', 'du', 'partie']).doUpdateSet({ commentaire, prevision, changeLe }))
    .execute()
}
