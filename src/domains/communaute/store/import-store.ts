/** Imports of members and the memory of their columns. */
import type { Tx } from '../../../server/database/connect.ts'
import { openColumnMemory, openImportStore } from '../../../server/database/import-store.ts'
import type { Champ } from '../rules/champs.ts'

export type Correspondance = (Champ | null)[]
/** What an accepted import wrote on one fiche: enough to take it back. `avant` is null for a fiche it created. */
export type Effet = {
  id: string
  nom: string
  avant: Record<string, unknown> | null
  empreinte: string
  lieux: string[]
  adhesions: string[]
}
export type Effets = { fiches: Effet[]; structures: string[] }

const drafts = openImportStore<'importMembres', Champ>('importMembres')
export const { insertImport, setCorrespondance, removeDraft, removeOldDrafts } = drafts

export const findImport = async (tx: Tx, cptsId: string, id: string, lock = false) => {
  const row = await drafts.findImport(tx, cptsId, id, lock)
  return row && { ...row, effets: row.effets as unknown as Effets }
}

export const listImportRows = (tx: Tx, cptsId: string) => drafts.listImportRows(tx, cptsId, ['bilan'])

export const markAccepted = (
  tx: Tx,
  cptsId: string,
  id: string,
  { accepteLe, bilan, effets }: { accepteLe: Date; bilan: unknown; effets: Effets },
) => drafts.markAccepted(tx, cptsId, id, accepteLe, { bilan: JSON.stringify(bilan), effets: JSON.stringify(effets) })

export const markUndone = (tx: Tx, cptsId: string, id: string, annuleLe: Date) =>
  drafts.markUndone(tx, cptsId, id, annuleLe, { effets: '{"fiches":[],"structures":[]}' })

export const { readMemoire, saveMemoire } = openColumnMemory<Champ>('memoireColonnes')
