/** Speeds by density, for travel by points. */
import { angleOfChord, chordOfKm, EARTH_KM, type Points, toSphere } from './great-circle.ts'
import { gridOf, runsAround, runsFor } from './grid.ts'

/** `floors` rise, the first is 0: a density at or above `floors[i]` inhabitants a km² has the speed `speeds[i]`. */
export type SpeedTable = { readonly floors: readonly number[]; readonly speeds: readonly number[] }

/** Speeds in km/h for densities in inhabitants a km². Throws RangeError for a table that does not rise from 0. */
export const speedsByDensity = ({ floors, speeds }: SpeedTable, densities: ArrayLike<number>): Float64Array => {
  if (floors.length === 0 || floors[0] !== 0 || floors.length !== speeds.length)
    throw new RangeError('one speed for each floor, from 0')
  for (let i = 1; i < floors.length; i++)
    if (!(floors[i]! > floors[i - 1]!)) throw new RangeError(`floors do not rise at ${floors[i]}`)
  return Float64Array.from(densities, (density) => {
    if (!(density >= 0)) throw new RangeError(`density ${density} is not an amount`)
    return speeds[floors.findLastIndex((floor) => density >= floor)]!
  })
}

/**
 * Inhabitants a km² within `km` of each point of `around`: those of `places` in the disc, over its area. What lies beyond
 * a shore or the edge of the data counts as empty.
 */
export const densityAround = (around: Points, places: Points, people: ArrayLike<number>, km: number): Float64Array => {
  if (people.length !== places.lon.length) throw new RangeError('one number of people a place')
  if (!(km > 0 && km < 1000)) throw new RangeError(`a radius of ${km} km`)
  const grid = gridOf(places, km)
  const own = toSphere(around)
  const limit = chordOfKm(km)
  const area = 2 * Math.PI * EARTH_KM ** 2 * (1 - Math.cos(angleOfChord(limit)))
  const runs = runsFor(grid)
  return Float64Array.from({ length: around.lon.length }, (_, i) => {
    const spans = runsAround(grid, around.lon[i]!, around.lat[i]!, km, limit, runs)
    let inside = 0
    for (let r = 0; r < spans; r += 2)
      for (let k = runs[r]!; k < runs[r + 1]!; k++) {
        const dx = grid.xyz[k * 3]! - own[i * 3]!
        const dy = grid.xyz[k * 3 + 1]! - own[i * 3 + 1]!
        const dz = grid.xyz[k * 3 + 2]! - own[i * 3 + 2]!
        if (dx * dx + dy * dy + dz * dz <= limit) inside += people[grid.order[k]!]!
      }
    return inside / area
  })
}
