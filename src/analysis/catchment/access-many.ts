/**
 * Many professions at once on the same links: the geometry is read once for four of them, whose sums stay in
 * registers. Same definitions, units and errors as `twoStep`, to the last bit.
 */
import { checkAmounts, ratiosOf, reachedDemand, refuseOverflow } from './access.ts'
import type { Links, Mirror } from './links.ts'

const WIDE = 4

/** Sums of four values a site, laid side by side: `values[site * 4 + p]`. */
const sumFour = (links: Links, values: Float64Array): Float64Array => {
  const { demands, sites, ends, steps, weights } = links
  const sums = new Float64Array(demands * WIDE)
  const count = steps.length
  let k = 0
  for (let place = 0; place < demands; place++) {
    let t0 = 0
    let t1 = 0
    let t2 = 0
    let t3 = 0
    for (let step = 0; step < count; step++) {
      const end = ends[place * count + step]!
      let p0 = 0
      let p1 = 0
      let p2 = 0
      let p3 = 0
      if (weights)
        for (; k < end; k++) {
          const at = sites[k]! * WIDE
          const weight = weights[k]!
          p0 += weight * values[at]!
          p1 += weight * values[at + 1]!
          p2 += weight * values[at + 2]!
          p3 += weight * values[at + 3]!
        }
      else
        for (; k < end; k++) {
          const at = sites[k]! * WIDE
          p0 += values[at]!
          p1 += values[at + 1]!
          p2 += values[at + 2]!
          p3 += values[at + 3]!
        }
      const weight = steps[step]!
      t0 += weight * p0
      t1 += weight * p1
      t2 += weight * p2
      t3 += weight * p3
    }
    const at = place * WIDE
    sums[at] = t0
    sums[at + 1] = t1
    sums[at + 2] = t2
    sums[at + 3] = t3
  }
  return sums
}

/** A line of the memory for each site: its four values, then its four sums. */
const LINE = 8

/** The same on a mirrored geometry, whose links serve for both of their ends. */
const sumFourBothWays = (links: Links, values: Float64Array, { order, self }: Mirror): Float64Array => {
  const { demands, sites, ends, steps, weights } = links
  const lines = new Float64Array(demands * LINE)
  for (let row = 0; row < demands; row++)
    for (let p = 0; p < WIDE; p++) {
      const value = values[order[row]! * WIDE + p]!
      lines[row * LINE + p] = value
      lines[row * LINE + WIDE + p] = self * value
    }
  const count = steps.length
  let k = 0
  for (let place = 0; place < demands; place++) {
    const own = place * LINE
    let t0 = 0
    let t1 = 0
    let t2 = 0
    let t3 = 0
    for (let step = 0; step < count; step++) {
      const end = ends[place * count + step]!
      const weight = steps[step]!
      const s0 = weight * lines[own]!
      const s1 = weight * lines[own + 1]!
      const s2 = weight * lines[own + 2]!
      const s3 = weight * lines[own + 3]!
      let p0 = 0
      let p1 = 0
      let p2 = 0
      let p3 = 0
      if (weights)
        for (; k < end; k++) {
          const at = sites[k]! * LINE
          const each = weights[k]!
          p0 += each * lines[at]!
          p1 += each * lines[at + 1]!
          p2 += each * lines[at + 2]!
          p3 += each * lines[at + 3]!
          lines[at + 4]! += each * s0
          lines[at + 5]! += each * s1
          lines[at + 6]! += each * s2
          lines[at + 7]! += each * s3
        }
      else
        for (; k < end; k++) {
          const at = sites[k]! * LINE
          p0 += lines[at]!
          p1 += lines[at + 1]!
          p2 += lines[at + 2]!
          p3 += lines[at + 3]!
          lines[at + 4]! += s0
          lines[at + 5]! += s1
          lines[at + 6]! += s2
          lines[at + 7]! += s3
        }
      t0 += weight * p0
      t1 += weight * p1
      t2 += weight * p2
      t3 += weight * p3
    }
    lines[own + 4]! += t0
    lines[own + 5]! += t1
    lines[own + 6]! += t2
    lines[own + 7]! += t3
  }
  const sums = new Float64Array(demands * WIDE)
  for (let row = 0; row < demands; row++)
    for (let p = 0; p < WIDE; p++) sums[order[row]! * WIDE + p] = lines[row * LINE + WIDE + p]!
  return sums
}

export type ManyAccess = {
  /** One array a profession, of one value a place. */
  readonly access: Float64Array[]
  /** By profession, sites that have a supply and reach no demand. */
  readonly idle: number[]
}

/**
 * `supplies`: one array a profession, of one amount a site. `demand`: one array for all of them, or one a profession
 * (each weighs ages in its own way). The demand that sites reach is computed once for each array that is given.
 */
export const twoStepOfMany = (
  links: Links,
  supplies: readonly ArrayLike<number>[],
  demand: ArrayLike<number> | readonly ArrayLike<number>[],
): ManyAccess => {
  const demandOf = demandsByProfession(supplies.length, demand)
  const known = new Map<ArrayLike<number>, Float64Array>()
  const ratios = supplies.map((supply, p) => {
    const people = demandOf[p]!
    checkAmounts('supply', supply, links.supplies)
    let reached = known.get(people)
    if (!reached) {
      checkAmounts('demand', people, links.demands)
      reached = reachedDemand(links, people)
      known.set(people, reached)
    }
    return ratiosOf(supply, reached)
  })
  const access = supplies.map(() => new Float64Array(links.demands))
  for (let first = 0; first < supplies.length; first += WIDE) {
    const some = ratios.slice(first, first + WIDE)
    const values = new Float64Array(links.supplies * WIDE)
    for (const [p, one] of some.entries())
      for (let site = 0; site < links.supplies; site++) values[site * WIDE + p] = one.ratios[site]!
    const sums = links.mirror ? sumFourBothWays(links, values, links.mirror) : sumFour(links, values)
    for (const p of some.keys()) {
      const one = access[first + p]!
      for (let place = 0; place < links.demands; place++) one[place] = sums[place * WIDE + p]!
      refuseOverflow(one)
    }
  }
  return { access, idle: ratios.map(({ idle }) => idle) }
}

const isList = (demand: ArrayLike<number> | readonly ArrayLike<number>[]): demand is readonly ArrayLike<number>[] =>
  typeof demand[0] === 'object'

const demandsByProfession = (
  professions: number,
  demand: ArrayLike<number> | readonly ArrayLike<number>[],
): readonly ArrayLike<number>[] => {
  if (!isList(demand)) return Array.from({ length: professions }, () => demand)
  if (demand.length !== professions) throw new RangeError(`${demand.length} demands for ${professions} professions`)
  return demand
}
