/** A table with a header, as those who publish a part of FINESS make them: columns found by their name. */
import { foldText } from '../../../../kernel/french.ts'
import { type FauteFiness, gather, type LectureFiness, type StructureFiness } from './structure.ts'

type Row = { ligne: number; structure: StructureFiness | 'fermee' | Omit<FauteFiness, 'ligne'> }

/** Names of the same column, folded. The first two must be there. */
const NAMES: Record<keyof StructureFiness, readonly string[]> = {
  finess: ['finess', 'nofinesset', 'num finess', 'numero finess', 'finess et', 'num finess et'],
  nom: ['nom', 'rs', 'raison sociale', 'nom court'],
  nomLong: ['rslongue', 'nom long', 'raison sociale longue'],
  entite: ['nofinessej', 'finess ej', 'num finess ej'],
  categorie: ['categorie code', 'categetab', 'code categorie', 'categorie etab'],
  categorieLibelle: ['categorie', 'libcategetab', 'libelle categorie'],
  siret: ['siret', 'numero siret'],
  adresse: ['adresse', 'voie'],
  codePostal: ['code postal', 'cp'],
  commune: ['commune', 'code commune', 'code insee', 'insee'],
  communeNom: ['ville', 'libelle commune', 'nom commune'],
  telephone: ['telephone', 'tel'],
  ouverteLe: ['dateouv', 'date ouverture'],
}
const fold = (name: string): string =>
  foldText(name)
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()

export const readTable = (rows: readonly (readonly string[])[]): LectureFiness | null => {
  const head = (rows[0] ?? []).map(fold)
  const places = Object.fromEntries(
    Object.entries(NAMES).map(([field, names]) => [field, head.findIndex((name) => names.includes(name))]),
  ) as Record<keyof StructureFiness, number>
  if (places.finess < 0 || places.nom < 0) return null
  function* read(): Generator<Row> {
    for (const [index, cells] of rows.entries()) {
      if (index === 0 || cells.every((cell) => cell.trim() === '')) continue
      const at = (field: keyof StructureFiness): string => (cells[places[field]] ?? '').trim()
      const structure = Object.fromEntries(Object.keys(NAMES).map((key) => [key, at(key as keyof StructureFiness)]))
      yield { ligne: index + 1, structure: structure as StructureFiness }
    }
  }
  return gather('tableau', null, read())
}
