/** Which column of a file of members holds what. */
import { type ColumnMemory, openColumns } from '../../../kernel/columns.ts'
import { type Champ, COLONNES } from './champs.ts'

export { foldHeader } from '../../../kernel/columns.ts'

/** What this CPTS chose the last time. */
export type MemoireColonnes = ColumnMemory<Champ>

const columns = openColumns(COLONNES)
export const matchColumns: (headers: readonly string[], memory: MemoireColonnes) => (Champ | null)[] = columns.match
export const findHeaderRow: (rows: readonly (readonly string[])[], memory: MemoireColonnes) => number =
  columns.findHeader

/** Fields that are wanted and that no column gives. A name may come in one column or two. */
export const missingChamps = (correspondance: readonly (Champ | null)[]): Champ[] => {
  const has = (champ: Champ) => correspondance.includes(champ)
  const missing: Champ[] = []
  if (!has('nomComplet')) for (const champ of ['nom', 'prenom'] as const) if (!has(champ)) missing.push(champ)
  if (!has('profession')) missing.push('profession')
  return missing
}
