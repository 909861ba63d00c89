/** Rotas, their pattern and their dated shifts. */
import type { Selectable } from 'kysely'
import type { Tx } from '../../../server/database/connect.ts'
import type { Garde, PosteGarde, TableauGarde } from '../../../server/database/schema.ts'

export type TableauRow = Selectable<TableauGarde>
export type PosteRow = Selectable<PosteGarde>
export type GardeRow = Selectable<Garde>

export const listTableauRows = (tx: Tx, cptsId: string): Promise<TableauRow[]> =>
  tx.selectFrom('tableauGarde').selectAll().where('cptsId', '=', cptsId).orderBy('du', 'desc').orderBy('id').execute()

export const findTableau = (tx: Tx, cptsId: string, id: string): Promise<TableauRow | undefined> =>
  tx.selectFrom('tableauGarde').selectAll().where('cptsId', '=', cptsId).where('id', '=', id).executeTakeFirst()

/** Changes of one rota queue up: its rules are read and kept in one go. */
export const lockTableau = (tx: Tx, cptsId: string, id: string): Promise<TableauRow | undefined> =>
  tx
    .selectFrom('tableauGarde')
    .selectAll()
    .where('cptsId', '=', cptsId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

export const insertTableau = async (tx: Tx, row: Omit<TableauRow, 'publications' | 'modifie' | 'calcul'>) => {
  await tx.insertInto('tableauGarde').values(row).execute()
}

type Change = Partial<Omit<TableauRow, 'cptsId' | 'id' | 'creeLe' | 'creePar' | 'calcul'>> & { calcul?: string | null }
export const updateTableau = async (tx: Tx, cptsId: string, id: string, change: Change): Promise<void> => {
  await tx.updateTable('tableauGarde').set(change).where('cptsId', '=', cptsId).where('id', '=', id).execute()
}

export const deleteTableau = async (tx: Tx, cptsId: string, id: string): Promise<void> => {
  await tx.deleteFrom('tableauGarde').where('cptsId', '=', cptsId).where('id', '=', id).execute()
}

export const listPosteRows = (tx: Tx, cptsId: string, tableauGardeId: string): Promise<PosteRow[]> =>
  tx
    .selectFrom('posteGarde')
    .selectAll()
    .where('cptsId', '=', cptsId)
    .where('tableauGardeId', '=', tableauGardeId)
    .orderBy('rang')
    .execute()

export const listGardeRows = (tx: Tx, cptsId: string, tableauGardeId: string): Promise<GardeRow[]> =>
  tx
    .selectFrom('garde')
    .innerJoin('posteGarde', (join) =>
      join.onRef('posteGarde.cptsId', '=', 'garde.cptsId').onRef('posteGarde.id', '=', 'garde.posteGardeId'),
    )
    .selectAll('garde')
    .where('garde.cptsId', '=', cptsId)
    .where('garde.tableauGardeId', '=', tableauGardeId)
    .orderBy('garde.jour')
    .orderBy('posteGarde.rang')
    .execute()

/** The pattern anew: with it go the shifts of before, and what was said of them. */
export const replacePostes = async (
  tx: Tx,
  cptsId: string,
  tableauGardeId: string,
  postes: readonly PosteRow[],
  gardes: readonly GardeRow[],
): Promise<void> => {
  await tx.deleteFrom('posteGarde').where('cptsId', '=', cptsId).where('tableauGardeId', '=', tableauGardeId).execute()
  await tx.insertInto('posteGarde').values(postes).execute()
  for (let start = 0; start < gardes.length; start += 500)
    await tx
      .insertInto('garde')
      .values(gardes.slice(start, start + 500))
      .execute()
}

export const countGardes = (tx: Tx, cptsId: string) =>
  tx
    .selectFrom('garde')
    .select((eb) => ['tableauGardeId', eb.fn.sum<number>('personnes').as('places')])
    .where('cptsId', '=', cptsId)
    .groupBy('tableauGardeId')
    .execute()
