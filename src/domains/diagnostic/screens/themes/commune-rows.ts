/** Communes of the territory with what one source says of each. */
import type { LectureVue, TerrainVu, ValeurVue } from '../../contract-themes.ts'

export type CommuneRow = TerrainVu['communes'][number] & {
  valeur: number | null
  etat: ValeurVue['etat']
  rang: number | null
}

export const rowsOf = (terrain: TerrainVu, lecture: LectureVue): CommuneRow[] => {
  const known = lecture.communes.flatMap((value) => value ?? []).sort((a, b) => b - a)
  return terrain.communes.map((commune, index) => {
    const valeur = lecture.communes[index] ?? null
    const rang = valeur === null ? null : known.indexOf(valeur) + 1
    return { ...commune, valeur, etat: lecture.etats[index] ?? 'absent', rang }
  })
}

export const hasCommunes = (lecture: LectureVue | undefined): lecture is LectureVue =>
  lecture?.communes.some((value) => value !== null) ?? false
