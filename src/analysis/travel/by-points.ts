/**
 * Minutes by the great circle, a detour and two speeds: half of the way at the speed of the place, half at that of the
 * site. A default for where no road time is at hand: it knows neither rivers nor motorways, and says so.
 */
import type { AllRows, HalfRows, Rows } from '../catchment/reach.ts'
import {
  angleOfChord,
  checkPoints,
  chordOfKm,
  EARTH_KM,
  NEAR,
  type Points,
  squaredAngle,
  toSphere,
} from './great-circle.ts'
import { gridOf, runsAround, runsFor } from './grid.ts'

/** Speeds in km/h, one a point; `detour` is the length of the way over that of the great circle, 1 or more. */
export type Travel = {
  readonly detour: number
  readonly placeSpeeds: ArrayLike<number>
  readonly siteSpeeds: ArrayLike<number>
}

const checkTravel = ({ detour, placeSpeeds, siteSpeeds }: Travel, demands: number, supplies: number): void => {
  if (!(detour >= 1 && detour < Number.POSITIVE_INFINITY)) throw new RangeError(`detour ${detour} is under 1`)
  if (placeSpeeds.length !== demands || siteSpeeds.length !== supplies) throw new RangeError('one speed a point')
  for (const speeds of [placeSpeeds, siteSpeeds])
    for (let i = 0; i < speeds.length; i++)
      if (!(speeds[i]! > 0 && speeds[i]! < Number.POSITIVE_INFINITY))
        throw new RangeError(`speed ${speeds[i]} is not above 0`)
}

/** Minutes for a kilometre of great circle, of half of the way: the two halves add up. */
const halfPace = (speeds: ArrayLike<number>, detour: number): Float64Array => {
  const pace = new Float64Array(speeds.length)
  for (let i = 0; i < pace.length; i++) pace[i] = (30 * detour) / speeds[i]!
  return pace
}

/** Points in the order of a grid, with their pace; the place that looks for them; where the kept links are written. */
type Sieve = {
  /** x, y, z of the unit sphere, then the pace of each point, side by side. */
  readonly points: Float64Array
  readonly order: Uint32Array
  readonly limit: number
  x: number
  y: number
  z: number
  mine: number
  sites: Uint32Array
  costs: Float64Array
}

/**
 * Keeps the points of the runs within the limit. Written without a branch: each point is written, and the next one takes
 * its place when it is too far, which is several times faster than a guess that fails half of the time.
 */
const keepNear = (sieve: Sieve, runs: Uint32Array, spans: number): number => {
  const { points, order, sites, costs, x, y, z, mine, limit } = sieve
  const most = limit * limit
  let at = 0
  for (let r = 0; r < spans; r += 2) {
    const to = runs[r + 1]!
    for (let k = runs[r]!; k < to; k++) {
      const p = k << 2
      const dx = points[p]! - x
      const dy = points[p + 1]! - y
      const dz = points[p + 2]! - z
      const minutes = mine + points[p + 3]!
      const squared = squaredAngle(dx * dx + dy * dy + dz * dz) * minutes * minutes
      sites[at] = order[k]!
      costs[at] = squared
      at = (at + +(squared <= most)) | 0
    }
  }
  return at
}

/** The same, for distances over which the series does not hold. */
const keepFar: typeof keepNear = ({ points, order, sites, costs, x, y, z, mine, limit }, runs, spans) => {
  let at = 0
  for (let r = 0; r < spans; r += 2) {
    for (let k = runs[r]!; k < runs[r + 1]!; k++) {
      const p = k * 4
      const square = (points[p]! - x) ** 2 + (points[p + 1]! - y) ** 2 + (points[p + 2]! - z) ** 2
      const cost = angleOfChord(square) * (mine + points[p + 3]!)
      if (cost > limit) continue
      sites[at] = order[k]!
      costs[at++] = cost * cost
    }
  }
  return at
}

/** Runs that lead to points before `first`, in the order of the grid, are cut. Gives the number of entries left. */
const cutBefore = (runs: Uint32Array, spans: number, first: number): number => {
  let left = 0
  for (let r = 0; r < spans; r += 2) {
    if (runs[r + 1]! <= first) continue
    runs[left] = Math.max(runs[r]!, first)
    runs[left + 1] = runs[r + 1]!
    left += 2
  }
  return left
}

/**
 * Links of at most `cutoff` minutes, row by row. Cost of a pair: kilometres × detour × 30 × (1 / speed of the place +
 * 1 / speed of the site); the same both ways. Throws RangeError for a point, a speed, a detour or a cut-off out of
 * bounds. Time: linear in the points around, for points that are not all at one place.
 */
export const rowsByPoints = (places: Points, sites: Points, travel: Travel, cutoff: number): AllRows =>
  rowsOf(places, sites, travel, cutoff, undefined)

/**
 * The same among points that are places and sites at once, each pair once: half of the work. A point is at 0 minutes
 * from itself, and that link is not in its row.
 */
export const rowsAmongPoints = (
  points: Points,
  { detour, speeds }: { readonly detour: number; readonly speeds: ArrayLike<number> },
  cutoff: number,
): HalfRows => {
  const travel = { detour, placeSpeeds: speeds, siteSpeeds: speeds }
  checkTravel(travel, points.lon.length, points.lon.length)
  const pace = medianOf(halfPace(speeds, detour))
  const { order } = gridOf(points, cutoff / (2 * pace))
  const along = (values: ArrayLike<number>): Float64Array => Float64Array.from(order, (point) => values[point]!)
  const sorted = { lon: along(points.lon), lat: along(points.lat) }
  const sortedSpeeds = along(speeds)
  return rowsOf(sorted, sorted, { detour, placeSpeeds: sortedSpeeds, siteSpeeds: sortedSpeeds }, cutoff, order)
}

const rowsOf = <Mirrored extends Uint32Array | undefined>(
  places: Points,
  sites: Points,
  travel: Travel,
  cutoff: number,
  mirrored: Mirrored,
): Rows & { readonly mirrored: Mirrored } => {
  const demands = places.lon.length
  const supplies = sites.lon.length
  checkTravel(travel, demands, supplies)
  checkPoints(places)
  if (!(cutoff > 0 && cutoff < Number.POSITIVE_INFINITY)) throw new RangeError(`cutoff ${cutoff} is not above 0`)
  const placePace = halfPace(travel.placeSpeeds, travel.detour)
  const sitePace = halfPace(travel.siteSpeeds, travel.detour)
  let quickest = Number.POSITIVE_INFINITY
  for (const pace of sitePace) if (pace < quickest) quickest = pace
  const grid = gridOf(sites, cutoff / (medianOf(placePace) + medianOf(sitePace)))
  const { order, xyz } = grid
  const points = new Float64Array(supplies * 4)
  for (let k = 0; k < supplies; k++) {
    points.set(xyz.subarray(k * 3, k * 3 + 3), k * 4)
    points[k * 4 + 3] = EARTH_KM * sitePace[order[k]!]!
  }
  const own = toSphere(places)
  const runs = runsFor(grid)
  const sieve: Sieve = {
    points,
    order,
    limit: cutoff,
    x: 0.5,
    y: 0.5,
    z: 0.5,
    mine: 0.5,
    sites: new Uint32Array(1024),
    costs: new Float64Array(1024),
  }
  const rows: Rows & { readonly mirrored: Mirrored } = {
    mirrored,
    demands,
    supplies,
    squared: true,
    sites: sieve.sites,
    costs: sieve.costs,
    fill: (place) => {
      const mine = placePace[place]!
      const km = cutoff / (mine + quickest)
      const square = chordOfKm(km)
      let spans = runsAround(grid, places.lon[place]!, places.lat[place]!, km, square, runs)
      // Points that come in the order of the grid stand where they are numbered.
      if (mirrored) spans = cutBefore(runs, spans, place + 1)
      let most = 1
      for (let r = 0; r < spans; r += 2) most += runs[r + 1]! - runs[r]!
      if (most > sieve.sites.length) {
        rows.sites = sieve.sites = new Uint32Array(most * 2)
        rows.costs = sieve.costs = new Float64Array(most * 2)
      }
      sieve.x = own[place * 3]!
      sieve.y = own[place * 3 + 1]!
      sieve.z = own[place * 3 + 2]!
      sieve.mine = EARTH_KM * mine
      // A chord beyond the series is longer than the limit, and is left out by either.
      return square < NEAR ? keepNear(sieve, runs, spans) : keepFar(sieve, runs, spans)
    },
  }
  return rows
}

const medianOf = (values: Float64Array): number =>
  values.length === 0 ? 1 : values.toSorted()[Math.floor(values.length / 2)]!
