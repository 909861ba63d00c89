/** A country made up from a seed, with the shape of the real one: many villages, few towns, neighbours by Delaunay. */
import { Delaunay } from 'd3-delaunay'
import { createRandom } from '../src/kernel/random.ts'

export const mapOf = (size: number, seed: number) => {
  const random = createRandom(seed)
  // Some 16 km² a commune, near 46° N.
  const side = Math.sqrt(size * 16)
  const longitude = Float64Array.from({ length: size }, () => (random() * side) / 77)
  const latitude = Float64Array.from({ length: size }, () => 46 + (random() * side) / 111)
  // Pareto with exponent 1: one commune in a hundred above a hundred times the smallest, none over the maximum.
  const population = Float64Array.from({ length: size }, () => Math.round(Math.min(150_000, 180 / (1 - random()))))
  const points = Float64Array.from({ length: 2 * size }, (_, k) =>
    k % 2 === 0 ? longitude[k >> 1]! * 77 : latitude[k >> 1]! * 111,
  )
  const { triangles } = new Delaunay(points)
  const a: number[] = []
  const b: number[] = []
  for (let t = 0; t < triangles.length; t += 3)
    for (let k = 0; k < 3; k++) {
      a.push(triangles[t + k]!)
      b.push(triangles[t + ((k + 1) % 3)]!)
    }
  return { longitude, latitude, population, borders: { a: Int32Array.from(a), b: Int32Array.from(b) } }
}
