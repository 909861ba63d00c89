/**
 * The scale that an instance voted, and which of its lines applies. Two natures (code de la santé publique, D1434-44): an
 * « indemnité » makes up for the income that is lost while holding a function of the CPTS; a « rémunération » is the
 * counterpart of taking part in one of its missions.
 */
export const NATURES = ['indemnite', 'remuneration'] as const
export type Nature = (typeof NATURES)[number]
export const UNITES = ['heure', 'forfait'] as const
export type Unite = (typeof UNITES)[number]
/** `ouvre`: only the time that falls in working hours is counted. */
export const HORAIRES = ['indifferent', 'ouvre'] as const
export type Horaire = (typeof HORAIRES)[number]

export type Tarif = {
  rang: number
  nature: Nature
  libelle: string
  /** Codes of the RPPS, and codes of kinds of actes; empty means all. */
  professions: readonly string[]
  genres: readonly string[]
  unite: Unite
  centimes: number
  horaire: Horaire
  plafondActeCentimes: number | null
}
/** What the CPTS calls working hours; days are 1 (Monday) to 7. */
export type HeuresOuvrees = { debut: string; fin: string; jours: readonly number[] }
export type Bareme = { debut: string; fin: string | null; heures: HeuresOuvrees; tarifs: readonly Tarif[] }

export type Cherche = {
  nature: Nature
  profession: string
  /** A kind of acte, or a time that somebody declared. */
  genre: string
}

const fits = (named: readonly string[], value: string): boolean => named.length === 0 || named.includes(value)
/** A kind of acte says more than a profession. */
const precision = ({ genres, professions }: Tarif): number =>
  (genres.length > 0 ? 2 : 0) + (professions.length > 0 ? 1 : 0)

/** The line that names the most; the first of the scale when two say as much. */
export const chooseTarif = (tarifs: readonly Tarif[], { nature, profession, genre }: Cherche): Tarif | undefined =>
  tarifs
    .filter((one) => one.nature === nature && fits(one.professions, profession) && fits(one.genres, genre))
    .toSorted((a, b) => precision(b) - precision(a) || a.rang - b.rang)[0]

/** The task of a time that somebody declared: of no acte, so that a line says whether it gives right to anything. */
export const TEMPS_DECLARE = 'temps-declare'

/** The running of the CPTS itself is where functions are held; everything else is of a mission. */
export const natureOf = (mission: string | null): Nature => (mission === null ? 'indemnite' : 'remuneration')
