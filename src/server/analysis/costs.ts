/** Where the minutes come from: a list of pairs, or points and speeds. */
import { type AllRows, DuplicatePair, type Reach, type Rows, reachFromPairs } from '../../analysis/catchment/reach.ts'
import { rowsAmongPoints, rowsByPoints, type Travel } from '../../analysis/travel/by-points.ts'
import type { Points } from '../../analysis/travel/great-circle.ts'
import { densityAround, speedsByDensity } from '../../analysis/travel/speed.ts'
import { count, formatNumber, NBSP } from '../../kernel/french.ts'
import { TRAJETS } from '../../referentials/trajets.ts'
import { Fault } from '../fault.ts'
import { knownIds, newIds, numbers } from './columns.ts'
import { readAmount } from './options.ts'
import { createFaults, readSheet } from './sheet.ts'

export type CostOptions = { costs?: string; points?: string; speed?: string; detour?: string; self?: string }
/** The identifiers of a side, how to name its table in a fault, and those of another table that a list may hold too. */
export type Side = {
  readonly ids: ReadonlyMap<string, number>
  readonly where: string
  readonly aside?: ReadonlyMap<string, number>
}
type Tell = (line: string) => void

/** Pairs of a file whose destinations are in `to`; those that lead aside are left out. */
export const readPairs = (
  path: string,
  from: Side,
  to: Side,
  cutoff: number | undefined,
  self: number | undefined,
): Reach => {
  const origin = knownIds(from.ids, from.where)
  const destination = knownIds(to.ids, to.where, to.aside)
  const cost = numbers()
  const { lines } = readSheet(path, { origin, destination, cost })
  const rows = [...destination.values.keys()].filter((k) => destination.values[k]! >= 0)
  const pairs = {
    places: rows.map((k) => origin.values[k]!),
    sites: rows.map((k) => destination.values[k]!),
    costs: rows.map((k) => cost.values[k]!),
  }
  if (self !== undefined) addSelf(pairs, from, to, self)
  try {
    return reachFromPairs(pairs, from.ids.size, to.ids.size, cutoff)
  } catch (error) {
    if (!(error instanceof DuplicatePair)) throw error
    const faults = createFaults(path)
    faults.add(lines[rows[error.second]!]!, null, `ce couple est déjà à la ligne${NBSP}${lines[rows[error.first]!]!}`)
    faults.throwIfAny()
    throw error
  }
}

/** A place and a site of the same name that no line joins are `self` minutes apart. */
const addSelf = (
  pairs: { places: number[]; sites: number[]; costs: number[] },
  from: Side,
  to: Side,
  self: number,
): void => {
  const listed = new Set<number>()
  for (let k = 0; k < pairs.places.length; k++) listed.add(pairs.places[k]! * to.ids.size + pairs.sites[k]!)
  for (const [id, place] of from.ids) {
    const site = to.ids.get(id)
    if (site === undefined || listed.has(place * to.ids.size + site)) continue
    pairs.places.push(place)
    pairs.sites.push(site)
    pairs.costs.push(self)
  }
}

/** Names on both sides that no line joins: a table of distances often leaves them out, and they then cannot reach themselves. */
export const countApart = (reach: Reach, from: Side, to: Side): number => {
  let apart = 0
  for (const [id, place] of from.ids) {
    const site = to.ids.get(id)
    if (site === undefined) continue
    if (!reach.sites.subarray(reach.starts[place]!, reach.starts[place + 1]!).includes(site)) apart++
  }
  return apart
}

type Located = { index: ReadonlyMap<string, number>; points: Points; path: string }
export const readPoints = (path: string): Located => {
  const id = newIds()
  const [lon, lat] = [numbers(-180, 180), numbers(-90, 90)]
  readSheet(path, { id, lon, lat })
  return { index: id.index, points: { lon: lon.values, lat: lat.values }, path }
}

const pointsOf = (located: Located, side: Side): Points => {
  const rows = [...side.ids.keys()].map((id) => located.index.get(id))
  const missing = [...side.ids.keys()].filter((_, i) => rows[i] === undefined)
  if (missing.length > 0) {
    const shown = missing.slice(0, 5).join(', ')
    throw new Fault(
      `${located.path}${NBSP}: il manque le point de ${count(missing.length, 'identifiant')} de ${side.where}${NBSP}: ${shown}${missing.length > 5 ? '…' : ''}.`,
    )
  }
  const { lon, lat } = located.points
  return { lon: rows.map((row) => lon[row!]!), lat: rows.map((row) => lat[row!]!) }
}

type PointOptions = CostOptions & { points: string }

/** Points of both sides and their speeds. Without `--speed`, by the density of the demand around; `tell` flags what that is worth. */
const journeysOf = (
  options: PointOptions,
  from: Side,
  to: Side,
  people: ArrayLike<number>,
  tell: Tell,
): { places: Points; sites: Points; travel: Travel } => {
  const located = readPoints(options.points)
  const [places, sites] = [pointsOf(located, from), pointsOf(located, to)]
  const detour = options.detour === undefined ? TRAJETS.detour : readAmount('--detour', options.detour)
  if (detour < 1) throw new Fault(`--detour${NBSP}: une route n’est pas plus courte que le vol d’oiseau.`)
  const speed = options.speed === undefined ? undefined : readAmount('--speed', options.speed)
  const speedsOf = (points: Points): Float64Array =>
    speed !== undefined
      ? new Float64Array(points.lon.length).fill(speed)
      : speedsByDensity(
          { floors: TRAJETS.seuils, speeds: TRAJETS.vitesses },
          densityAround(points, places, people, TRAJETS.rayon),
        )
  tell(
    `Trajets estimés, et non calculés par la route${NBSP}: vol d’oiseau × ${formatNumber(detour, 2)}, ${speed === undefined ? 'vitesse selon la densité (à vérifier)' : `${formatNumber(speed, speed % 1 === 0 ? 0 : 1)}${NBSP}km/h`}.`,
  )
  return { places, sites, travel: { detour, placeSpeeds: speedsOf(places), siteSpeeds: speedsOf(sites) } }
}

/** Every pair, both ways. */
export const allRowsOfPoints = (
  options: PointOptions,
  from: Side,
  to: Side,
  people: ArrayLike<number>,
  cutoff: number,
  tell: Tell,
): AllRows => {
  const { places, sites, travel } = journeysOf(options, from, to, people, tell)
  return rowsByPoints(places, sites, travel, cutoff)
}

const areSame = (a: ArrayLike<number>, b: ArrayLike<number>): boolean => {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}

/** The rows by points: each pair once where the sites are the places, one for one. */
export const rowsOfPoints = (
  options: PointOptions,
  from: Side,
  to: Side,
  people: ArrayLike<number>,
  cutoff: number,
  tell: Tell,
): Rows => {
  const { places, sites, travel } = journeysOf(options, from, to, people, tell)
  return areSame(places.lon, sites.lon) && areSame(places.lat, sites.lat)
    ? rowsAmongPoints(places, { detour: travel.detour, speeds: travel.placeSpeeds }, cutoff)
    : rowsByPoints(places, sites, travel, cutoff)
}
