import type { Ctx } from '../../../server/actions/action.ts'
import type { GenreStructure, StructureLue } from '../contract.ts'
import { listStructureRows } from '../store/structure-store.ts'
import { findCommunes } from './communes.ts'

/** As the contract gives them, in the order of their names. */
export const readStructures = async ({ tx, cptsId }: Pick<Ctx, 'tx' | 'cptsId'>): Promise<StructureLue[]> => {
  const rows = await listStructureRows(tx, cptsId)
  const communes = await findCommunes(
    tx,
    rows.flatMap((row) => row.commune ?? []),
  )
  return rows.map(({ cptsId: _, creeeLe: __, lon, lat, commune, genre, professionnels, ...row }) => ({
    ...row,
    genre: genre as GenreStructure,
    commune: commune === null ? null : { code: commune, nom: communes.get(commune)?.nom ?? commune },
    point: lon === null || lat === null ? null : { lon, lat },
    professionnels: Number(professionnels ?? 0),
  }))
}
