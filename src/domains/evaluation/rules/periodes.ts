/**
 * Years that are never confused: the civil year, the year of the contract (from an anniversary of its signature to the
 * next), and their quarters. All are `[debut, fin)` in civil days; the key says which year it is.
 */
import { Temporal } from '../../../kernel/time.ts'

export const GENRES_PERIODE = ['civile', 'contrat', 'trimestre', 'trimestre-contrat', 'libre'] as const
export type GenrePeriode = (typeof GENRES_PERIODE)[number]
export const ANNEES = ['civile', 'contrat'] as const
export type Annee = (typeof ANNEES)[number]

/** Civil days, the last one excluded. */
export type Periode = { genre: GenrePeriode; debut: string; fin: string }

const day = (text: string) => Temporal.PlainDate.from(text)
const before = (a: string, b: string): boolean => Temporal.PlainDate.compare(day(a), day(b)) < 0

export const cleOf = ({ genre, debut, fin }: Periode): string =>
  genre === 'libre' ? `libre.${debut}.${fin}` : `${genre}.${debut}`

const MONTHS: Record<Exclude<GenrePeriode, 'libre'>, number> = {
  civile: 12,
  contrat: 12,
  trimestre: 3,
  'trimestre-contrat': 3,
}

/** Null: not a key, or days that make no period. */
export const periodeOfCle = (cle: string): Periode | null => {
  const [genre, debut = '', fin = ''] = cle.split('.')
  if (!(GENRES_PERIODE as readonly string[]).includes(genre!) || !isDay(debut)) return null
  if (genre === 'libre') return isDay(fin) && before(debut, fin) ? { genre, debut, fin } : null
  const known = genre as Exclude<GenrePeriode, 'libre'>
  if (known === 'civile' && !debut.endsWith('-01-01')) return null
  if (known === 'trimestre' && !/-(01|04|07|10)-01$/.test(debut)) return null
  return { genre: known, debut, fin: day(debut).add({ months: MONTHS[known] }).toString() }
}

const isDay = (text: string): boolean => {
  try {
    return /^\d{4}-\d{2}-\d{2}$/.test(text) && day(text).toString() === text
  } catch {
    return false
  }
}

export const isInside = (jour: string, { debut, fin }: Periode): boolean => !before(jour, debut) && before(jour, fin)
export const isEnded = ({ fin }: Periode, today: string): boolean => !before(today, fin)

/** The civil year of a day and those before it, the latest first. */
export const anneesCiviles = (today: string, nombre: number): Periode[] =>
  Array.from({ length: nombre }, (_, back) => {
    const year = day(today).year - back
    return { genre: 'civile', debut: `${year}-01-01`, fin: `${year + 1}-01-01` }
  })

/** Years of the contract that have begun, the latest first; none without a signature. */
export const anneesDeContrat = (signature: string | null, today: string): Periode[] => {
  if (signature === null || before(today, signature)) return []
  const from = day(signature)
  const begun = from.until(day(today), { largestUnit: 'years' }).years + 1
  return Array.from({ length: begun }, (_, rank) => ({
    genre: 'contrat' as const,
    debut: from.add({ years: rank }).toString(),
    fin: from.add({ years: rank + 1 }).toString(),
  })).reverse()
}

/** Four quarters of a year, of the kind of the year. */
export const trimestresOf = (annee: Periode): Periode[] => {
  const from = day(annee.debut)
  const genre = annee.genre === 'civile' ? 'trimestre' : 'trimestre-contrat'
  return Array.from({ length: 4 }, (_, rank) => ({
    genre,
    debut: from.add({ months: 3 * rank }).toString(),
    fin: rank === 3 ? annee.fin : from.add({ months: 3 * (rank + 1) }).toString(),
  }))
}

/** The one before, of the same length in months; of a free period, of the same length in days. */
export const precedente = (one: Periode): Periode => {
  const from = day(one.debut)
  const debut =
    one.genre === 'libre'
      ? from.subtract({ days: from.until(day(one.fin)).days })
      : from.subtract({ months: MONTHS[one.genre] })
  return { genre: one.genre, debut: debut.toString(), fin: one.debut }
}

/** The last day that counts: of a period that goes on, today. */
export const dernierJour = ({ fin }: Periode, today: string): string => {
  const last = day(fin).subtract({ days: 1 }).toString()
  return before(today, last) ? today : last
}

/** The same days of the period before, up to today: what a number that still grows is compared with. */
export const precedenteADate = (one: Periode, today: string): Periode => {
  const former = precedente(one)
  const elapsed = day(one.debut).until(day(today)).days + 1
  const fin = day(former.debut).add({ days: elapsed }).toString()
  return before(fin, former.fin) ? { genre: 'libre', debut: former.debut, fin } : former
}
