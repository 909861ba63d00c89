/**
 * Flows made up from populations and distances, for want of measured ones: never to be shown as a measurement.
 *
 * The inhabitants of unit i spread over the units within `reach` kilometres, itself included, in proportion to
 * population(j) / max(distance(i, j), near)². All of them go somewhere: a row adds up to the population of its unit
 * (a gravity model constrained at the origin: Wilson, 1967). Distances are as the crow flies.
 */
import { buildFlowMatrix, type FlowMatrix } from './matrix.ts'

/** Kilometres. Under `near` distances count alike: a commune is no point. */
export type GravityOptions = { reach: number; near: number }
export const GRAVITY: GravityOptions = { reach: 25, near: 3 }

const EARTH = 6371
const RADIAN = Math.PI / 180

/**
 * `longitude` and `latitude` in degrees, one a unit. Throws RangeError on shapes that disagree, a point that is no point
 * of the earth, or distances that are not above zero.
 */
export const gravityFlows = (
  population: Float64Array,
  longitude: Float64Array,
  latitude: Float64Array,
  { reach, near }: GravityOptions = GRAVITY,
): FlowMatrix => {
  const count = population.length
  if (longitude.length !== count || latitude.length !== count) throw new RangeError('gravity: shapes disagree')
  if (!(near > 0 && reach >= near)) throw new RangeError(`gravity: from ${near} to ${reach} km`)
  const cells = spreadInCells(longitude, latitude, reach)
  const origin: number[] = []
  const destination: number[] = []
  const value: number[] = []
  for (let i = 0; i < count; i++) {
    if (population[i] === 0) continue
    const start = value.length
    let sum = 0
    for (const j of cells.around(i)) {
      const distance = kilometres(longitude[i]!, latitude[i]!, longitude[j]!, latitude[j]!)
      if (distance > reach || population[j] === 0) continue
      const pull = population[j]! / Math.max(distance, near) ** 2
      origin.push(i)
      destination.push(j)
      value.push(pull)
      sum += pull
    }
    for (let k = start; k < value.length; k++) value[k]! *= population[i]! / sum
  }
  return buildFlowMatrix(count, Int32Array.from(origin), Int32Array.from(destination), Float64Array.from(value))
}

/** On the plane that touches the earth between the two points: exact enough at the scale of a reach. */
const kilometres = (lon1: number, lat1: number, lon2: number, lat2: number): number => {
  const x = (lon2 - lon1) * Math.cos(((lat1 + lat2) / 2) * RADIAN)
  const y = lat2 - lat1
  return Math.hypot(x, y) * RADIAN * EARTH
}

/** Cells at least as large as the reach, so that all within reach stand in the nine cells around. */
const spreadInCells = (longitude: Float64Array, latitude: Float64Array, reach: number) => {
  const cells = new Map<string, number[]>()
  const step = reach / (RADIAN * EARTH)
  const highest = latitude.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  if (!(highest < 89)) throw new RangeError(`gravity: latitude ${highest}`)
  const wide = step / Math.cos((highest + step) * RADIAN)
  const place = (i: number): [number, number] => [Math.floor(longitude[i]! / wide), Math.floor(latitude[i]! / step)]
  for (let i = 0; i < longitude.length; i++) {
    if (!(Math.abs(longitude[i]!) <= 180)) throw new RangeError(`unit ${i}: longitude ${longitude[i]}`)
    const key = place(i).join()
    const cell = cells.get(key)
    if (cell) cell.push(i)
    else cells.set(key, [i])
  }
  const around = (i: number): number[] => {
    const [x, y] = place(i)
    const found: number[] = []
    for (let dx = -1; dx <= 1; dx++)
      for (let dy = -1; dy <= 1; dy++) for (const j of cells.get(`${x + dx},${y + dy}`) ?? []) found.push(j)
    return found.sort((a, b) => a - b)
  }
  return { around }
}
