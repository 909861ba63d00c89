/** Files of figures and the memory of their columns. */
import type { Tx } from '../../../server/database/connect.ts'
import { openColumnMemory, openImportStore } from '../../../server/database/import-store.ts'
import type { ChampValeurs } from '../rules/colonnes-valeurs.ts'

const drafts = openImportStore<'importValeurs', ChampValeurs>('importValeurs')
export const { insertImport, findImport, setCorrespondance, markUndone, removeDraft, removeOldDrafts } = drafts

export const listImportRows = (tx: Tx, cptsId: string) => drafts.listImportRows(tx, cptsId, ['source', 'bilan'])

export const markAccepted = (tx: Tx, cptsId: string, id: string, accepteLe: Date, bilan: unknown) =>
  drafts.markAccepted(tx, cptsId, id, accepteLe, { bilan: JSON.stringify(bilan) })

/** The accepted one that holds the very same file. */
export const findSameFile = async (tx: Tx, cptsId: string, empreinte: string): Promise<Date | null> =>
  (
    await tx
      .selectFrom('importValeurs')
      .select('accepteLe')
      .where('cptsId', '=', cptsId)
      .where('empreinte', '=', empreinte)
      .where('etat', '=', 'accepte')
      .executeTakeFirst()
  )?.accepteLe ?? null

export const { readMemoire, saveMemoire } = openColumnMemory<ChampValeurs>('memoireColonnesValeurs')
