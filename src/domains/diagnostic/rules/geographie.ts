/**
 * Codes of zones, as files write them, brought to the geography of the day. A commune that is gone is moved to its
 * successor and said; one that was shared between several is not guessed.
 */
import { foldText } from '../../../kernel/french.ts'

export const ZONE_GENRES = ['commune', 'epci', 'bassin-de-vie', 'departement', 'region', 'france'] as const
export type ZoneGenre = (typeof ZONE_GENRES)[number]
export const ZONE_LABELS: Record<ZoneGenre, string> = {
  commune: 'commune',
  epci: 'EPCI',
  'bassin-de-vie': 'bassin de vie',
  departement: 'département',
  region: 'région',
  france: 'France',
}
export const FRANCE = 'FR'

export type Geographie = {
  /** The version of the map of communes. */
  version: string
  communes: ReadonlyMap<string, { nom: string; population: number | null; departement: string }>
  /** A municipal arrondissement, and its commune. */
  arrondissements: ReadonlyMap<string, string>
  /** A code that is gone, and what it became: several when its ground was shared. */
  anciennes: ReadonlyMap<string, readonly string[]>
  epci: ReadonlySet<string>
  bassins: ReadonlySet<string>
  departements: ReadonlyMap<string, string>
  regions: ReadonlyMap<string, string>
}

export type Placed =
  | { ok: true; zone: string /** What the file wrote, when it is another code. */; venueDe?: string }
  | { ok: false; pourquoi: 'inconnue' | 'partagee'; entre?: readonly string[] }

/** Spreadsheets eat the leading zero of « 01001 ». */
const withZero = (text: string, length: number): string => (/^\d+$/.test(text) ? text.padStart(length, '0') : text)

const placeCommune = (geo: Geographie, text: string): Placed => {
  const code = withZero(text.toUpperCase(), 5)
  if (geo.communes.has(code)) return { ok: true, zone: code }
  const whole = geo.arrondissements.get(code)
  if (whole) return { ok: true, zone: whole, venueDe: code }
  const successors = geo.anciennes.get(code) ?? []
  if (successors.length === 1) return { ok: true, zone: successors[0]!, venueDe: code }
  if (successors.length > 1) return { ok: false, pourquoi: 'partagee', entre: successors }
  return { ok: false, pourquoi: 'inconnue' }
}

const placeNamed = (known: ReadonlyMap<string, string>, text: string, length: number): Placed => {
  const code = withZero(text.toUpperCase(), length)
  if (known.has(code)) return { ok: true, zone: code }
  const name = foldText(text)
  for (const [zone, nom] of known) if (foldText(nom) === name) return { ok: true, zone }
  return { ok: false, pourquoi: 'inconnue' }
}
const placeIn = (known: ReadonlySet<string>, code: string): Placed =>
  known.has(code) ? { ok: true, zone: code } : { ok: false, pourquoi: 'inconnue' }

export const placeZone = (geo: Geographie, genre: ZoneGenre, written: string): Placed => {
  const text = written.trim()
  if (genre === 'commune') return placeCommune(geo, text)
  if (genre === 'epci') return placeIn(geo.epci, text)
  if (genre === 'bassin-de-vie') return placeIn(geo.bassins, withZero(text.toUpperCase(), 5))
  if (genre === 'departement') return placeNamed(geo.departements, text, 2)
  if (genre === 'region') return placeNamed(geo.regions, text, 2)
  return ['fr', 'france', 'france entiere', 'france metropolitaine et drom'].includes(foldText(text))
    ? { ok: true, zone: FRANCE }
    : { ok: false, pourquoi: 'inconnue' }
}
