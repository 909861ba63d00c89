/** Payments that came, and what each paid. Lines are added, never changed. */
import type { Insertable } from 'kysely'
import type { Tx } from '../../../server/database/connect.ts'
import type { Versement, VersementPart } from '../../../server/database/schema.ts'

export const listVersementRows = (tx: Tx, cptsId: string) =>
  tx.selectFrom('versement').selectAll().where('cptsId', '=', cptsId).orderBy('recuLe').orderBy('id').execute()

export const listPartRows = (tx: Tx, cptsId: string, versementId?: string) => {
  const all = tx
    .selectFrom('versementPart')
    .innerJoin('enveloppe', (join) =>
      join
        .onRef('enveloppe.cptsId', '=', 'versementPart.cptsId')
        .onRef('enveloppe.id', '=', 'versementPart.enveloppeId'),
    )
    .select([
      'versementPart.versementId',
      'versementPart.rang',
      'versementPart.enveloppeId',
      'versementPart.anneeId',
      'versementPart.part',
      'versementPart.nature',
      'versementPart.centimes',
      'enveloppe.poste',
      'enveloppe.ressourceId',
    ])
    .where('versementPart.cptsId', '=', cptsId)
    .orderBy('versementPart.rang')
  return (versementId ? all.where('versementId', '=', versementId) : all).execute()
}
export type PartRow = Awaited<ReturnType<typeof listPartRows>>[number]

export const insertVersement = async (
  tx: Tx,
  row: Insertable<Versement>,
  parts: readonly Insertable<VersementPart>[],
): Promise<void> => {
  await tx.insertInto('versement').values(row).execute()
  await tx
    .insertInto('versementPart')
    .values([...parts])
    .execute()
}
