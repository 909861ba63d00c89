/** Versions of the scale, with their lines. */
import type { Insertable } from 'kysely'
import type { Tx } from '../../../server/database/connect.ts'
import type { BaremeIndemnites, TarifIndemnite } from '../../../server/database/schema.ts'

export const listBaremeRows = async (tx: Tx, cptsId: string) =>
  tx.selectFrom('baremeIndemnites').selectAll().where('cptsId', '=', cptsId).orderBy('debut', 'desc').execute()
export type BaremeRow = Awaited<ReturnType<typeof listBaremeRows>>[number]

export const listBaremesCitant = (tx: Tx, cptsId: string, decisionId: string) =>
  tx
    .selectFrom('baremeIndemnites')
    .select(['nom', 'debut'])
    .where('cptsId', '=', cptsId)
    .where('decisionId', '=', decisionId)
    .orderBy('debut')
    .execute()

export const listTarifRows = async (tx: Tx, cptsId: string) =>
  tx.selectFrom('tarifIndemnite').selectAll().where('cptsId', '=', cptsId).orderBy('rang').execute()
export type TarifRow = Awaited<ReturnType<typeof listTarifRows>>[number]

export const insertBareme = async (
  tx: Tx,
  row: Insertable<BaremeIndemnites>,
  tarifs: readonly Insertable<TarifIndemnite>[],
): Promise<void> => {
  await tx.insertInto('baremeIndemnites').values(row).execute()
  await tx.insertInto('tarifIndemnite').values(tarifs).execute()
}

/** The version that was open ends when the next one begins. */
export const endOpenBareme = async (tx: Tx, cptsId: string, debut: string): Promise<void> => {
  await tx
    .updateTable('baremeIndemnites')
    .set({ fin: debut })
    .where('cptsId', '=', cptsId)
    .where('debut', '<', debut)
    .where((eb) => eb.or([eb('fin', 'is', null), eb('fin', '>', debut)]))
    .execute()
}
