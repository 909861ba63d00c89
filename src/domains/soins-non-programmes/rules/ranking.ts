/**
 * In which order free slots are proposed. The rule in force belongs to the CPTS; the reason is said with each slot.
 * The search orders in SQL by the same keys: a test of the base compares both.
 */
import { count, formatNumber, NBSP } from '../../../kernel/french.ts'
import type { Instant } from '../../../kernel/time.ts'
import type { RegleOrdre } from './vocabulary.ts'

export type Candidat = {
  creneauId: string
  debut: Instant
  /** Kilometres as the crow flies from the caller's commune; null when either point is unknown. */
  distanceKm: number | null
  /** Appointments that this professional has taken this month. */
  charge: number
}

type Key = (slot: Candidat) => number
const delay: Key = (slot) => slot.debut.epochMilliseconds
const distance: Key = (slot) => slot.distanceKm ?? Number.POSITIVE_INFINITY
const load: Key = (slot) => slot.charge

const ORDERS: Record<RegleOrdre, readonly Key[]> = {
  delai: [delay, distance, load],
  distance: [distance, delay, load],
  equite: [load, delay, distance],
}

export const compareCandidats =
  (rule: RegleOrdre) =>
  (a: Candidat, b: Candidat): number => {
    for (const key of ORDERS[rule]) {
      const left = key(a)
      const right = key(b)
      if (left !== right) return left < right ? -1 : 1
    }
    return a.creneauId < b.creneauId ? -1 : a.creneauId > b.creneauId ? 1 : 0
  }

export const rankCreneaux = <C extends Candidat>(slots: readonly C[], rule: RegleOrdre): C[] =>
  [...slots].sort(compareCandidats(rule))

/** `6 km`, `moins de 1 km`. */
export const formatDistance = (km: number): string =>
  km < 1 ? `moins de 1${NBSP}km` : `${formatNumber(Math.round(km))}${NBSP}km`

const loadInWords = (charge: number): string =>
  charge === 0 ? 'aucun rendez-vous ce mois-ci' : `${count(charge, 'rendez-vous', 'rendez-vous')} ce mois-ci`

/** Why this slot stands at this rank. */
export const explainRank = (slot: Candidat, rank: number, rule: RegleOrdre): string => {
  const first = rank === 1
  switch (rule) {
    case 'delai':
      return first ? 'le plus tôt' : 'plus tard que les précédents, ou à la même heure et plus loin'
    case 'distance':
      if (slot.distanceKm === null) return 'distance inconnue, classé après les autres'
      return first ? `le plus proche, à ${formatDistance(slot.distanceKm)}` : `à ${formatDistance(slot.distanceKm)}`
    case 'equite':
      return first ? `le moins sollicité${NBSP}: ${loadInWords(slot.charge)}` : loadInWords(slot.charge)
  }
}

const RADIUS_KM = 6371.0088
const radians = (degrees: number): number => (degrees * Math.PI) / 180
export type Point = { lon: number; lat: number }
/** Great-circle distance, kilometres. */
export const distanceKm = (a: Point, b: Point): number => {
  const dLat = radians(b.lat - a.lat)
  const dLon = radians(b.lon - a.lon)
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(dLon / 2) ** 2
  return 2 * RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)))
}
