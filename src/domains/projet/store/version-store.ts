/** Versions of the projet. The base itself refuses that a frozen one changes. */
import type { Insertable, Selectable } from 'kysely'
import type { Tx } from '../../../server/database/connect.ts'
import type { ProjetVersion } from '../../../server/database/schema.ts'

export type VersionRow = Omit<Selectable<ProjetVersion>, 'contenu' | 'cptsId'>

const COLUMNS = [
  'id',
  'numero',
  'nature',
  'etat',
  'ouverteLe',
  'figeeLe',
  'empreinte',
  'envoyeLe',
  'recuLe',
  'reponse',
  'reponseLe',
  'motif',
  'note',
] as const

/** Without their content, the first one first. */
export const listVersionRows = (tx: Tx, cptsId: string): Promise<VersionRow[]> =>
  tx.selectFrom('projetVersion').select(COLUMNS).where('cptsId', '=', cptsId).orderBy('numero').execute()

export const findVersionRow = (tx: Tx, cptsId: string, id: string) =>
  tx.selectFrom('projetVersion').selectAll().where('cptsId', '=', cptsId).where('id', '=', id).executeTakeFirst()

/** Two people who begin at the same time open one draft: the second finds it open. */
export const insertDraft = async (tx: Tx, row: Insertable<ProjetVersion>): Promise<void> => {
  await tx
    .insertInto('projetVersion')
    .values(row)
    .onConflict((conflict) => conflict.columns(['cptsId', 'numero']).doNothing())
    .execute()
}

export const freezeVersion = async (
  tx: Tx,
  cptsId: string,
  id: string,
  frozen: { contenu: string; empreinte: string; figeeLe: Date; envoyeLe: string },
): Promise<void> => {
  await tx
    .updateTable('projetVersion')
    .set({ ...frozen, etat: 'figee' })
    .where('cptsId', '=', cptsId)
    .where('id', '=', id)
    .execute()
}

export type Suite = Pick<Selectable<ProjetVersion>, 'recuLe' | 'reponse' | 'reponseLe' | 'motif' | 'note'>

export const followVersionRow = async (tx: Tx, cptsId: string, id: string, suite: Suite): Promise<void> => {
  await tx.updateTable('projetVersion').set(suite).where('cptsId', '=', cptsId).where('id', '=', id).execute()
}
