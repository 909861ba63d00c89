/** How a known file is read: which columns, of which zones, say which indicators. A recipe is data. */
import type { ZoneGenre } from './geographie.ts'

/** Headers are compared folded: lower case, no accent, one space. `$1` in the other fields is the first group of `colonne`. */
export type Mesure = {
  indicateur: string
  /** A regular expression of the whole folded header. */
  colonne: string
  /**
   * `nombre`: what is counted, alone or over the column `sur`. `taux`: a rate already computed, weighted by the column
   * `sur`, or by the population of today when there is none. `valeur`: a value that is not added up.
   */
  forme: 'nombre' | 'taux' | 'valeur'
  sur?: string
  /** « 20$1 », « 2021 », or absent: the year of the sheet, of the column of years, or of the vintage. */
  periode?: string
}

/** Rows that each name a zone, columns that each bear an indicator. */
export type LectureLarge = {
  forme: 'large'
  zone: ZoneGenre
  /** Folded headers that may bear the code of the zone. */
  cle: readonly string[]
  /** Only the sheets of this name; the first group gives the year. */
  feuilles?: string
  annee?: readonly string[]
  mesures: readonly Mesure[]
  /** The file covers France and leaves out what is zero. */
  comble?: true
}
/** One row a zone, a subject and a value. `choisit` gives the indicator of a row, or none to leave it aside. */
export type LectureLongue = {
  forme: 'longue'
  zone: ZoneGenre
  cle: readonly string[]
  annee?: readonly string[]
  valeur: readonly string[]
  /** A regular expression of the codes that it may give. */
  donne: string
  choisit: { colonnes: readonly string[]; indicateur: (cells: readonly string[]) => string | undefined }
  comble?: true
}
/** One row a thing that stands somewhere: what is counted is the rows. */
export type LectureComptee = {
  forme: 'comptee'
  cle: readonly string[]
  categorie: readonly string[]
  indicateurs: Readonly<Record<string, string>>
}
export type LectureFlux = {
  forme: 'flux'
  origine: readonly string[]
  destination: readonly string[]
  valeur: readonly string[]
  /** Folded codes of what is no commune of France (« 99999 »): left aside and counted. */
  dehors?: readonly string[]
}
/** To which zone each commune belongs, with the names of the zones in a second file or in the same rows. */
export type LectureZonage = {
  forme: 'zonage'
  cle: readonly string[]
  genre: 'bassin-de-vie'
  zone: readonly string[]
  nom?: readonly string[]
}
export type Lecture = LectureLarge | LectureLongue | LectureComptee | LectureFlux | LectureZonage

/** Whether a file of this kind says that indicator. */
export const donne = ({ lecture }: Pick<Recette, 'lecture'>, code: string): boolean => {
  if (lecture.forme === 'large') return lecture.mesures.some(({ indicateur }) => indicateur === code)
  if (lecture.forme === 'comptee') return Object.values(lecture.indicateurs).includes(code)
  return lecture.forme === 'longue' && new RegExp(`^(?:${lecture.donne})$`).test(code)
}

export type Recette = {
  code: string
  titre: string
  producteur: string
  licence: string
  /** The page where the file is found. */
  page: string | null
  /** What must be known to read the figures. */
  remarque?: string
  lecture: Lecture
}
