/**
 * How long an agreement lasts. `fin` is the last day of its term. A tacit one goes on by `reconductionMois` each time
 * that nobody says otherwise `preavisMois` before; the delays are those of the agreement, no text sets them.
 */
import { Temporal } from '../../../kernel/time.ts'

export const GENRES_CONVENTION = [
  'partenariat',
  'mise-a-disposition',
  'prestation',
  'subvention',
  'donnees',
  'groupement',
  'autre',
] as const
export type GenreConvention = (typeof GENRES_CONVENTION)[number]
export const SENS = ['recoit', 'verse'] as const
export const RYTHMES = ['unique', 'annuel', 'mensuel'] as const
export const ETATS_CONVENTION = ['a-signer', 'a-venir', 'en-cours', 'finie', 'close'] as const
export type EtatConvention = (typeof ETATS_CONVENTION)[number]

export type Duree = {
  signeeLe: string | null
  debut: string
  fin: string | null
  tacite: boolean
  reconductionMois: number | null
  preavisMois: number | null
  denonceeLe: string | null
  closeLe: string | null
}

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text)
/** Counted from the first day of the next term, so that a term that ends with a month ends with each month. */
const later = (fin: string, months: number): string =>
  day(fin).add({ days: 1 }).add({ months }).subtract({ days: 1 }).toString()

/** The last day on which notice still stops it at this term. */
const limitOf = ({ preavisMois }: Duree, terme: string): string =>
  day(terme)
    .subtract({ months: preavisMois ?? 0 })
    .toString()

/** The day it ends as known on `jour`; null without term. Notice that comes too late counts for the next term. */
export const termeOf = (one: Duree, jour: string): string | null => {
  const { fin, tacite, reconductionMois, denonceeLe } = one
  if (fin === null || !tacite || reconductionMois === null) return fin
  for (let turn = 0; ; turn++) {
    const terme = turn === 0 ? fin : later(fin, turn * reconductionMois)
    if (denonceeLe !== null ? limitOf(one, terme) >= denonceeLe : terme >= jour) return terme
  }
}

/** Null where nobody has to say anything for it to end. */
export const preavisOf = (one: Duree, jour: string): string | null => {
  const terme = termeOf(one, jour)
  return terme === null || !one.tacite || one.denonceeLe !== null ? null : limitOf(one, terme)
}

export const etatConvention = (one: Duree, jour: string): EtatConvention => {
  if (one.closeLe !== null && one.closeLe <= jour) return 'close'
  if (one.signeeLe === null) return 'a-signer'
  if (one.debut > jour) return 'a-venir'
  const terme = termeOf(one, jour)
  return terme !== null && terme < jour ? 'finie' : 'en-cours'
}

/** Our own notice, before the day of the agreement: time to talk with the partner and to have it voted. */
const AHEAD_DAYS = 90
export type DevoirConvention = { code: 'convention-preavis' | 'convention-terme' | 'convention-finie'; le: string }

const isNear = (le: string, jour: string): boolean => {
  const left = day(jour).until(day(le), { largestUnit: 'days' }).days
  return left >= 0 && left <= AHEAD_DAYS
}

/** What one agreement asks for: notice to give or not, a term to prepare, an end that nobody wrote down. */
export const devoirOf = (one: Duree, jour: string): DevoirConvention | null => {
  const etat = etatConvention(one, jour)
  const terme = termeOf(one, jour)
  if (etat === 'finie') return { code: 'convention-finie', le: jour }
  if (etat !== 'en-cours' || terme === null) return null
  const preavis = preavisOf(one, jour)
  if (preavis !== null) return isNear(preavis, jour) ? { code: 'convention-preavis', le: preavis } : null
  return isNear(terme, jour) ? { code: 'convention-terme', le: terme } : null
}

/** Days of one agreement that a calendar shows, within two days both included. */
export const datesOf = (
  one: Duree,
  jour: string,
): { code: 'convention-preavis' | 'convention-terme'; le: string }[] => {
  const etat = etatConvention(one, jour)
  if (etat !== 'en-cours' && etat !== 'a-venir') return []
  const terme = termeOf(one, jour)
  const preavis = preavisOf(one, jour)
  return [
    ...(preavis === null ? [] : [{ code: 'convention-preavis' as const, le: preavis }]),
    ...(terme === null ? [] : [{ code: 'convention-terme' as const, le: terme }]),
  ]
}
