/**
 * Minutes by the great circle, a detour and two speeds: half of the way at the speed of the place, half at that of the
 * site. A default for where no road time is at hand: it knows neither rivers nor motorways, and says so.
 */
import type { Rows } from '../catchment/reach.ts'
import { angleOfChord, chordOfKm, EARTH_KM, type Points, toSphere } from './great-circle.ts'
import { gridOf, runsAround } from './grid.ts'

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
const halfPace = (speeds: ArrayLike<number>, detour: number): Float64Array =>
  Float64Array.from(speeds, (speed) => (30 * detour) / speed)

/**
 * Links of at most `cutoff` minutes, row by row. Cost of a pair: kilometres × detour × 30 × (1 / speed of the place +
 * 1 / speed of the site); the same both ways. Throws RangeError for a point, a speed, a detour or a cut-off out of
 * bounds. Time: linear in the points around, for points that are not all at one place.
 */
export const rowsByPoints = (places: Points, sites: Points, travel: Travel, cutoff: number): Rows => {
  const demands = places.lon.length
  const supplies = sites.lon.length
  checkTravel(travel, demands, supplies)
  if (!(cutoff > 0 && cutoff < Number.POSITIVE_INFINITY)) throw new RangeError(`cutoff ${cutoff} is not above 0`)
  const placePace = halfPace(travel.placeSpeeds, travel.detour)
  const sitePace = halfPace(travel.siteSpeeds, travel.detour)
  const quickest = sitePace.reduce((least, pace) => Math.min(least, pace), Number.POSITIVE_INFINITY)
  const usual = cutoff / (medianOf(placePace) + medianOf(sitePace))
  const grid = gridOf(sites, usual)
  const pace = Float64Array.from(grid.order, (site) => sitePace[site]!)
  const own = toSphere(places)
  const { order, xyz } = grid
  const runs: number[] = []
  const rows: Rows = {
    demands,
    supplies,
    sites: new Uint32Array(1024),
    costs: new Float64Array(1024),
    fill: (place) => {
      const mine = placePace[place]!
      const km = cutoff / (mine + quickest)
      const spans = runsAround(grid, places.lon[place]!, places.lat[place]!, km, runs)
      let most = 0
      for (let r = 0; r < spans; r += 2) most += runs[r + 1]! - runs[r]!
      if (most > rows.sites.length) {
        rows.sites = new Uint32Array(most * 2)
        rows.costs = new Float64Array(most * 2)
      }
      const { sites: found, costs } = rows
      const limit = chordOfKm(km) * (1 + 1e-9)
      const x = own[place * 3]!
      const y = own[place * 3 + 1]!
      const z = own[place * 3 + 2]!
      const perAngle = EARTH_KM
      let links = 0
      for (let r = 0; r < spans; r += 2) {
        const end = runs[r + 1]!
        for (let k = runs[r]!; k < end; k++) {
          const dx = xyz[k * 3]! - x
          const dy = xyz[k * 3 + 1]! - y
          const dz = xyz[k * 3 + 2]! - z
          const square = dx * dx + dy * dy + dz * dz
          if (square > limit) continue
          const cost = angleOfChord(square) * perAngle * (mine + pace[k]!)
          if (cost > cutoff) continue
          found[links] = order[k]!
          costs[links++] = cost
        }
      }
      return links
    },
  }
  return rows
}

const medianOf = (values: Float64Array): number =>
  values.length === 0 ? 1 : values.toSorted()[Math.floor(values.length / 2)]!
