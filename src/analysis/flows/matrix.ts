/**
 * Flows between units, in compressed rows: what leaves unit i is `destination` and `value` from `offset[i]` to
 * `offset[i + 1]`, each destination once, in ascending order. The unit of `value` is that of the caller (patients, acts,
 * persons in work), the same everywhere; it must be additive.
 */
export type FlowMatrix = {
  count: number
  offset: Int32Array
  destination: Int32Array
  value: Float64Array
  /** All that leaves each unit, the part that goes outside of the units included. */
  total: Float64Array
}

/** A flow towards none of the units: it counts in what leaves, never in what stays. */
export const OUTSIDE = -1

/**
 * Rows from three columns of equal length. Repeated pairs are added up, zeros are dropped.
 * Throws RangeError, with the rank of the line (from 0), on an unknown unit or a value that is negative or not finite.
 */
export const buildFlowMatrix = (
  count: number,
  origin: Int32Array,
  destination: Int32Array,
  value: Float64Array,
): FlowMatrix => {
  checkFlows(count, origin, destination, value)
  const total = new Float64Array(count)
  const kept = new Int32Array(value.length)
  let size = 0
  for (let k = 0; k < value.length; k++) {
    total[origin[k]!]! += value[k]!
    if (destination[k] !== OUTSIDE && value[k]! > 0) kept[size++] = k
  }
  // Two stable counting sorts: by destination, then by origin.
  const byDestination = sortBy(count, destination, kept.subarray(0, size))
  const order = sortBy(count, origin, byDestination)
  const offset = new Int32Array(count + 1)
  const to = new Int32Array(size)
  const sums = new Float64Array(size)
  let written = 0
  let previous = -1
  for (const k of order) {
    const i = origin[k]!
    if (previous !== i || to[written - 1] !== destination[k]) {
      to[written] = destination[k]!
      written++
      offset[i + 1]!++
    }
    sums[written - 1]! += value[k]!
    previous = i
  }
  for (let i = 0; i < count; i++) offset[i + 1]! += offset[i]!
  return { count, offset, destination: to.slice(0, written), value: sums.slice(0, written), total }
}

const checkFlows = (count: number, origin: Int32Array, destination: Int32Array, value: Float64Array): void => {
  if (origin.length !== value.length || destination.length !== value.length)
    throw new RangeError(`flows: ${origin.length} origins, ${destination.length} destinations, ${value.length} values`)
  for (let k = 0; k < value.length; k++) {
    if (!(origin[k]! >= 0 && origin[k]! < count)) throw new RangeError(`flow ${k}: unknown origin ${origin[k]}`)
    if (!(destination[k]! >= OUTSIDE && destination[k]! < count))
      throw new RangeError(`flow ${k}: unknown destination ${destination[k]}`)
    if (!(value[k]! >= 0 && value[k]! < Number.POSITIVE_INFINITY))
      throw new RangeError(`flow ${k}: ${value[k]} is no flow`)
  }
}

const sortBy = (count: number, key: Int32Array, items: Int32Array): Int32Array => {
  const start = new Int32Array(count + 1)
  for (const k of items) start[key[k]! + 1]!++
  for (let i = 0; i < count; i++) start[i + 1]! += start[i]!
  const sorted = new Int32Array(items.length)
  for (const k of items) sorted[start[key[k]!]!++] = k
  return sorted
}
