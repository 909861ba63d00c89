/** Lists brought in. Their lines name patients: they stand sealed, as a single one. */
import type { Tx } from '../../../server/database/connect.ts'
import { type Draft, type LigneDeFichier, openImportStore } from '../../../server/database/import-store.ts'
import { openPatient, sealPatient } from '../../../server/encryption/patients.ts'
import type { Champ } from '../rules/champs.ts'

const drafts = openImportStore<'importMt', Champ>('importMt')
export const { setCorrespondance, removeDraft, removeOldDrafts, markUndone } = drafts

const sealed = (cptsId: string, id: string, lignes: readonly LigneDeFichier[]): LigneDeFichier[] => [
  { numero: 0, cellules: [sealPatient(cptsId, `import/${id}`, lignes).toString('base64')] },
]

export const insertImport = (tx: Tx, draft: Draft<Champ>): Promise<void> =>
  drafts.insertImport(tx, { ...draft, lignes: sealed(draft.cptsId, draft.id, draft.lignes) })

export const findImport = async (tx: Tx, cptsId: string, id: string, lock = false) => {
  const row = await drafts.findImport(tx, cptsId, id, lock)
  if (!row) return undefined
  const text = row.lignes[0]?.cellules[0]
  const lignes = text ? openPatient<LigneDeFichier[]>(cptsId, `import/${id}`, Buffer.from(text, 'base64')) : []
  return { ...row, lignes }
}

export const listImportRows = (tx: Tx, cptsId: string) => drafts.listImportRows(tx, cptsId, ['bilan'])

export const markAccepted = (tx: Tx, cptsId: string, id: string, accepteLe: Date, bilan: unknown) =>
  drafts.markAccepted(tx, cptsId, id, accepteLe, { bilan: JSON.stringify(bilan) })
