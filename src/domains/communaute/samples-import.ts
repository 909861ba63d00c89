/** The last people of a fictional community arrive by a file, so that an import stands in its list. */
import { toCsv } from '../../kernel/csv.ts'
import { professionLabel } from '../../referentials/index.ts'
import { EXPORT_HEADERS, exportLignes, type MembreExporte } from './rules/export-lignes.ts'
import type { SampleProfessionnel, SampleStructure } from './samples-shapes.ts'

/** How many come by the file; a very small community has none. */
export const importedCount = (people: number): number => (people >= 60 ? 12 : 0)

const membreOf = (
  person: SampleProfessionnel,
  structures: readonly SampleStructure[],
  debut: string | null,
): MembreExporte => {
  const host = structures.find(({ cle }) => cle === person.lieu.structureCle)
  const { nom, adresse, codePostal, commune } = host ?? person.lieu
  return {
    ...person,
    profession: professionLabel(person.profession),
    lieux: [{ nom, finess: host?.finess ?? null, adresse, codePostal, commune }],
    adhesion: debut === null ? null : { debut, fin: null },
  }
}

export const buildImport = (
  people: readonly SampleProfessionnel[],
  structures: readonly SampleStructure[],
  debutOf: (person: SampleProfessionnel, rank: number) => string | null,
): { fichier: string; contenu: string } => {
  const membres = people.map((person, rank) => membreOf(person, structures, debutOf(person, rank)))
  const csv = toCsv(EXPORT_HEADERS, exportLignes(membres))
  return { fichier: 'membres-nouveaux.csv', contenu: Buffer.from(csv).toString('base64') }
}
