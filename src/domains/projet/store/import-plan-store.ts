/** Imports of plans of actions. */
import type { Tx } from '../../../server/database/connect.ts'
import { openImportStore } from '../../../server/database/import-store.ts'
import type { ChampPlan } from '../rules/plan-colonnes.ts'

export type FicheEcrite = { id: string; titre: string }

const drafts = openImportStore<'importPlan', ChampPlan>('importPlan')
export const { insertImport, setCorrespondance, markUndone, removeDraft, removeOldDrafts } = drafts

export const findImport = async (tx: Tx, cptsId: string, id: string, lock = false) => {
  const row = await drafts.findImport(tx, cptsId, id, lock)
  return row && { ...row, fiches: row.fiches as unknown as FicheEcrite[] }
}

export const listImports = async (tx: Tx, cptsId: string) =>
  (await drafts.listImportRows(tx, cptsId, ['fiches'])).map((row) => ({
    ...row,
    fiches: row.fiches as unknown as FicheEcrite[],
  }))

/** Of the imports that were accepted, the latest last: what their columns were taken for. */
export const listFormerColumns = async (tx: Tx, cptsId: string) =>
  (
    await tx
      .selectFrom('importPlan')
      .select(['entetes', 'correspondance'])
      .where('cptsId', '=', cptsId)
      .where('etat', '<>', 'brouillon')
      .orderBy('creeLe', 'desc')
      .limit(20)
      .execute()
  )
    .map((row) => ({ ...row, correspondance: row.correspondance as unknown as (ChampPlan | null)[] }))
    .reverse()

export const markAccepted = (
  tx: Tx,
  cptsId: string,
  id: string,
  { accepteLe, fiches }: { accepteLe: Date; fiches: readonly FicheEcrite[] },
) => drafts.markAccepted(tx, cptsId, id, accepteLe, { fiches: JSON.stringify(fiches) })
