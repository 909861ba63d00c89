/** Statements and the memory of their columns. */
import type { Tx } from '../../../server/database/connect.ts'
import { openColumnMemory, openImportStore } from '../../../server/database/import-store.ts'
import type { ChampReleve } from '../rules/colonnes-releve.ts'

const drafts = openImportStore<'releve', ChampReleve>('releve')
export const { insertImport, findImport, setCorrespondance, markUndone, removeDraft, removeOldDrafts } = drafts

export const listReleveRows = (tx: Tx, cptsId: string) => drafts.listImportRows(tx, cptsId, ['compteId', 'bilan'])

export const markAccepted = (tx: Tx, cptsId: string, id: string, accepteLe: Date, bilan: unknown) =>
  drafts.markAccepted(tx, cptsId, id, accepteLe, { bilan: JSON.stringify(bilan) })

/** The accepted one that holds the very same file. */
export const findSameFile = async (
  tx: Tx,
  cptsId: string,
  of: { compteId: string; empreinte: string },
): Promise<Date | null> =>
  (
    await tx
      .selectFrom('releve')
      .select('accepteLe')
      .where('cptsId', '=', cptsId)
      .where('compteId', '=', of.compteId)
      .where('empreinte', '=', of.empreinte)
      .where('etat', '=', 'accepte')
      .executeTakeFirst()
  )?.accepteLe ?? null

export const { readMemoire, saveMemoire } = openColumnMemory<ChampReleve>('memoireColonnesReleve')
