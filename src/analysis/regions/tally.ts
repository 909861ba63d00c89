/** Sums by key, cleared in constant time: the keys met since the last clearing are listed in order of appearance. */
export type Tally = { sum: Float64Array; stamp: Int32Array; round: number; keys: Int32Array; size: number }

export const createTally = (capacity: number): Tally => ({
  sum: new Float64Array(capacity),
  stamp: new Int32Array(capacity),
  round: 1,
  keys: new Int32Array(capacity),
  size: 0,
})

export const clearTally = (tally: Tally): void => {
  tally.round++
  tally.size = 0
}

export const hasKey = (tally: Tally, key: number): boolean => tally.stamp[key] === tally.round

export const addTo = (tally: Tally, key: number, value: number): void => {
  if (tally.stamp[key] !== tally.round) {
    tally.stamp[key] = tally.round
    tally.sum[key] = 0
    tally.keys[tally.size++] = key
  }
  tally.sum[key]! += value
}

export const sumOf = (tally: Tally, key: number): number => (tally.stamp[key] === tally.round ? tally.sum[key]! : 0)
