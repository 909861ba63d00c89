/** A structure of FINESS, the same whatever file it comes from. Nothing is altered: empty where the file says nothing. */
import { passesLuhn } from '../../../../kernel/luhn.ts'

export type StructureFiness = {
  finess: string
  nom: string
  nomLong: string
  /** The legal entity that holds it, by its FINESS. */
  entite: string
  categorie: string
  categorieLibelle: string
  siret: string
  adresse: string
  codePostal: string
  /** INSEE code. */
  commune: string
  communeNom: string
  telephone: string
  ouverteLe: string
}
export type Forme = 'finess-plus' | 'etalab' | 'tableau'
export type FauteFiness = { ligne: number; quoi: 'cellules' | 'finess' | 'nom' | 'commune'; valeur: string }
export type LectureFiness = {
  forme: Forme
  /** The day that the file says; null when it says none. */
  jour: string | null
  structures: StructureFiness[]
  /** Closed or not in force: left aside, and that is no fault. */
  fermees: number
  fautes: FauteFiness[]
}

/** Nine signs with their key; in Corsica the second one is a letter. */
export const isFiness = (text: string): boolean =>
  /^\d[\dAB]\d{7}$/.test(text) && passesLuhn(text.replace('A', '1').replace('B', '2'))

/** What is wrong with it, null when it can be taken. */
export const faultOf = ({ finess, nom, commune }: StructureFiness): Omit<FauteFiness, 'ligne'> | null => {
  if (!isFiness(finess)) return { quoi: 'finess', valeur: finess }
  if (nom.trim() === '') return { quoi: 'nom', valeur: finess }
  if (commune !== '' && !/^\d[\dAB]\d{3}$/.test(commune)) return { quoi: 'commune', valeur: commune }
  return null
}

/** Sorts what was read: each structure once, faults told with their line. */
export const gather = (
  forme: Forme,
  jour: string | null,
  read: Iterable<{ ligne: number; structure: StructureFiness | 'fermee' | Omit<FauteFiness, 'ligne'> }>,
): LectureFiness => {
  const structures = new Map<string, StructureFiness>()
  const fautes: FauteFiness[] = []
  let fermees = 0
  for (const { ligne, structure } of read) {
    if (structure === 'fermee') {
      fermees++
      continue
    }
    const faute = 'quoi' in structure ? structure : faultOf(structure)
    if (faute) fautes.push({ ligne, ...faute })
    else if (!('quoi' in structure)) structures.set(structure.finess, structure)
  }
  return { forme, jour, structures: [...structures.values()], fermees, fautes }
}
