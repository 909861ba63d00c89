/**
 * Imports of files, whatever they hold: a draft that wrote nothing, then accepted, then perhaps undone. Each room has its
 * table, with the same columns and those of its own.
 */
import type { Selectable } from 'kysely'
import type { Tx } from './connect.ts'
import type { DB } from './schema.ts'

export type LigneDeFichier = { numero: number; cellules: string[] }
export type Draft<Champ extends string> = {
  cptsId: string
  id: string
  fichier: string
  auteurId: string | null
  creeLe: Date
  entetes: string[]
  correspondance: readonly (Champ | null)[]
  lignes: readonly LigneDeFichier[]
}
export type ImportTable = 'importMembres' | 'importPlan' | 'importValeurs' | 'importMt' | 'releve'
type Row<T extends ImportTable, Champ extends string> = Omit<Selectable<DB[T]>, 'correspondance' | 'lignes'> & {
  correspondance: (Champ | null)[]
  lignes: LigneDeFichier[]
}

/** What all of them have is written as if it were one of them. */
const ONE = 'importMembres'

export const openImportStore = <T extends ImportTable, Champ extends string>(name: T) => {
  const table = name as unknown as typeof ONE
  const update = (tx: Tx, cptsId: string, id: string, change: object) =>
    tx.updateTable(table).set(change).where('cptsId', '=', cptsId).where('id', '=', id).execute()
  const drafts = (tx: Tx, cptsId: string) =>
    tx.deleteFrom(table).where('cptsId', '=', cptsId).where('etat', '=', 'brouillon')
  return {
    /** `own`: columns that only this table has. */
    insertImport: async (tx: Tx, draft: Draft<Champ>, own: object = {}): Promise<void> => {
      const correspondance = JSON.stringify(draft.correspondance)
      const values = { ...draft, etat: 'brouillon', correspondance, lignes: JSON.stringify(draft.lignes), ...own }
      await tx.insertInto(table).values(values).execute()
    },
    /** `lock` while it is being accepted or undone: one at a time. */
    findImport: async (tx: Tx, cptsId: string, id: string, lock = false): Promise<Row<T, Champ> | undefined> => {
      const query = tx.selectFrom(table).selectAll().where('cptsId', '=', cptsId).where('id', '=', id)
      return (await (lock ? query.forUpdate() : query).executeTakeFirst()) as unknown as Row<T, Champ> | undefined
    },
    /** The latest, without the lines of their files. */
    listImportRows: async <C extends keyof Selectable<DB[T]> & string>(tx: Tx, cptsId: string, own: readonly C[]) =>
      (await tx
        .selectFrom(table)
        .select(['id', 'fichier', 'etat', 'creeLe', 'accepteLe', 'annuleLe'])
        .select(own as unknown as 'id'[])
        .where('cptsId', '=', cptsId)
        .orderBy('creeLe', 'desc')
        .limit(50)
        .execute()) as unknown as (ImportRow & Pick<Selectable<DB[T]>, C>)[],
    setCorrespondance: (tx: Tx, cptsId: string, id: string, correspondance: readonly (Champ | null)[]) =>
      update(tx, cptsId, id, { correspondance: JSON.stringify(correspondance) }),
    /** The lines of the file are forgotten: what they said is written now. */
    markAccepted: (tx: Tx, cptsId: string, id: string, accepteLe: Date, own: object) =>
      update(tx, cptsId, id, { etat: 'accepte', accepteLe, lignes: '[]', ...own }),
    markUndone: (tx: Tx, cptsId: string, id: string, annuleLe: Date, own: object = {}) =>
      update(tx, cptsId, id, { etat: 'annule', annuleLe, ...own }),
    removeDraft: async (tx: Tx, cptsId: string, id: string): Promise<boolean> =>
      Number((await drafts(tx, cptsId).where('id', '=', id).executeTakeFirst()).numDeletedRows) > 0,
    /** Drafts that nobody finished hold names: they go after a while. */
    removeOldDrafts: async (tx: Tx, cptsId: string, before: Date): Promise<void> => {
      await drafts(tx, cptsId).where('creeLe', '<', before).execute()
    },
  }
}

type MemoryTable = 'memoireColonnes' | 'memoireColonnesValeurs' | 'memoireColonnesReleve'
const ONE_MEMORY = 'memoireColonnes'

/** What each header was taken for the last time: a room that keeps it has its table, with the same columns. */
export const openColumnMemory = <Champ extends string>(name: MemoryTable) => {
  const table = name as unknown as typeof ONE_MEMORY
  return {
    readMemoire: async (tx: Tx, cptsId: string): Promise<Map<string, Champ | null>> => {
      const rows = await tx.selectFrom(table).select(['entete', 'champ']).where('cptsId', '=', cptsId).execute()
      return new Map(rows.map((row) => [row.entete, row.champ as Champ | null]))
    },
    saveMemoire: async (tx: Tx, cptsId: string, memoire: ReadonlyMap<string, Champ | null>): Promise<void> => {
      if (memoire.size === 0) return
      await tx
        .insertInto(table)
        .values([...memoire].map(([entete, champ]) => ({ cptsId, entete, champ })))
        .onConflict((conflict) =>
          conflict.columns(['cptsId', 'entete']).doUpdateSet((eb) => ({ champ: eb.ref('excluded.champ') })),
        )
        .execute()
    },
  }
}

export type ImportRow = {
  id: string
  fichier: string
  etat: string
  creeLe: Date
  accepteLe: Date | null
  annuleLe: Date | null
}
