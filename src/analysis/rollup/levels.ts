/**
 * The levels that an indicator is added up to: CPTS, département, région, France, each as the parent of every commune.
 * A CPTS may straddle départements, so no level is computed from the one below unless that one nests in it.
 */

/** A stay of a commune in a territory, over days `[from, until)`; any day count will do, the same everywhere. */
export type Stays = { commune: Int32Array; territory: Int32Array; from: Float64Array; until: Float64Array }

/** `parent[i]` in [0, count), or -1: commune i is in none. */
export type Level = { name: string; count: number; parent: Int32Array }

/**
 * The territory of each commune on a day; -1 out of any. Throws RangeError when a commune is in two territories that
 * day, or when a stay names what does not exist or ends before it begins.
 */
export const territoriesOn = (stays: Stays, communes: number, territories: number, day: number): Int32Array => {
  const parent = new Int32Array(communes).fill(-1)
  for (let k = 0; k < stays.commune.length; k++) {
    const commune = stays.commune[k]!
    const territory = stays.territory[k]!
    if (!(commune >= 0 && commune < communes && territory >= 0 && territory < territories))
      throw new RangeError(`stay ${k}: unknown commune ${commune} or territory ${territory}`)
    if (!(stays.from[k]! < stays.until[k]!)) throw new RangeError(`stay ${k}: ends before it begins`)
    if (day < stays.from[k]! || day >= stays.until[k]!) continue
    if (parent[commune] !== -1)
      throw new RangeError(`stay ${k}: commune ${commune} is in two territories on day ${day}`)
    parent[commune] = territory
  }
  return parent
}

/** Throws RangeError on a parent that is none of the level. */
export const checkLevel = ({ name, count, parent }: Level, communes: number): void => {
  if (parent.length !== communes) throw new RangeError(`${name}: ${parent.length} communes instead of ${communes}`)
  parent.forEach((one, i) => {
    if (!(one >= -1 && one < count)) throw new RangeError(`${name}: parent ${one} of commune ${i}`)
  })
}

/**
 * The parent of each territory of `low` in `high` when every commune agrees and none of `low` is lost; null otherwise.
 * A territory without communes gets -1.
 */
export const nestingOf = (low: Level, high: Level): Int32Array | null => {
  const parent = new Int32Array(low.count).fill(-2)
  for (let i = 0; i < low.parent.length; i++) {
    const one = low.parent[i]!
    if (one === -1) {
      if (high.parent[i] !== -1) return null
      continue
    }
    if (parent[one] !== -2 && parent[one] !== high.parent[i]) return null
    parent[one] = high.parent[i]!
  }
  return parent.map((one) => (one === -2 ? -1 : one))
}
