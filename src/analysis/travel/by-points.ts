/**
 * Minutes by the great circle, a detour and two speeds: half of the way at the speed of the place, half at that of the
 * site. A default for where no road time is at hand: it knows neither rivers nor motorways, and says so.
 */
import type { Rows } from '../catchment/reach.ts'
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
  readonly xyz: Float64Array
  readonly pace: Float64Array
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
  const { xyz, pace, order, sites, costs, x, y, z, mine, limit } = sieve
  const most = limit * limit
  let at = 0
  for (let r = 0; r < spans; r += 2) {
    const to = runs[r + 1]!
    for (let k = runs[r]!; k < to; k++) {
      const dx = xyz[k * 3]! - x
      const dy = xyz[k * 3 + 1]! - y
      const dz = xyz[k * 3 + 2]! - z
      const minutes = EARTH_KM * (mine + pace[k]!)
      const squared = squaredAngle(dx * dx + dy * dy + dz * dz) * minutes * minutes
      sites[at] = order[k]!
      costs[at] = squared
      at = (at + +(squared <= most)) | 0
    }
  }
  return at
}

/** The same, for distances over which the series does not hold. */
const keepFar: typeof keepNear = ({ xyz, pace, order, sites, costs, x, y, z, mine, limit }, runs, spans) => {
  let at = 0
  for (let r = 0; r < spans; r += 2) {
    for (let k = runs[r]!; k < runs[r + 1]!; k++) {
      const square = (xyz[k * 3]! - x) ** 2 + (xyz[k * 3 + 1]! - y) ** 2 + (xyz[k * 3 + 2]! - z) ** 2
      const cost = angleOfChord(square) * EARTH_KM * (mine + pace[k]!)
      if (cost > limit) continue
      sites[at] = order[k]!
      costs[at++] = cost * cost
    }
  }
  return at
}

/**
 * Links of at most `cutoff` minutes, row by row. Cost of a pair: kilometres × detour × 30 × (1 / speed of the place +
 * 1 / speed of the site); the same both ways. Throws RangeError for a point, a speed, a detour or a cut-off out of
 * bounds. Time: linear in the points around, for points that are not all at one place.
 */
export const rowsByPoints = (places: Points, sites: Points, travel: Travel, cutoff: number): Rows => {
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
  const pace = new Float64Array(supplies)
  for (let k = 0; k < supplies; k++) pace[k] = sitePace[order[k]!]!
  const own = toSphere(places)
  const runs = runsFor(grid)
  const sieve: Sieve = {
    xyz,
    pace,
    order,
    limit: cutoff,
    x: 0.5,
    y: 0.5,
    z: 0.5,
    mine: 0.5,
    sites: new Uint32Array(1024),
    costs: new Float64Array(1024),
  }
  const rows: Rows = {
    demands,
    supplies,
    squared: true,
    sites: sieve.sites,
    costs: sieve.costs,
    fill: (place) => {
      const mine = placePace[place]!
      const km = cutoff / (mine + quickest)
      const square = chordOfKm(km)
      const spans = runsAround(grid, places.lon[place]!, places.lat[place]!, km, square, runs)
      let most = 1
      for (let r = 0; r < spans; r += 2) most += runs[r + 1]! - runs[r]!
      if (most > sieve.sites.length) {
        rows.sites = sieve.sites = new Uint32Array(most * 2)
        rows.costs = sieve.costs = new Float64Array(most * 2)
      }
      sieve.x = own[place * 3]!
      sieve.y = own[place * 3 + 1]!
      sieve.z = own[place * 3 + 2]!
      sieve.mine = mine
      // A chord beyond the series is longer than the limit, and is left out by either.
      return square < NEAR ? keepNear(sieve, runs, spans) : keepFar(sieve, runs, spans)
    },
  }
  return rows
}

const medianOf = (values: Float64Array): number =>
  values.length === 0 ? 1 : values.toSorted()[Math.floor(values.length / 2)]!
