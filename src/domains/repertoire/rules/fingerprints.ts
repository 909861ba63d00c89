/**
 * A line is known by a hash of its bytes, so that a day where nothing moved is read without being decoded. Two lanes of
 * 32 bits in the manner of MurmurHash3; among two million lines, a changed line has one chance in 10^13 to pass for a
 * known one. Nothing here is secret, and nobody gains by a collision.
 */
const rotate = (value: number, by: number): number => (value << by) | (value >>> (32 - by))
const finish = (value: number): number => {
  let h = value
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}

/** Two whole numbers of 32 bits, written in `out`: no allocation, two million times. */
export const hashLine = (bytes: Uint8Array, start: number, end: number, out: Int32Array): void => {
  let high = 0x9747b28c
  let low = 0x1b873593
  let i = start
  for (; i + 4 <= end; i += 4) {
    const word = bytes[i]! | (bytes[i + 1]! << 8) | (bytes[i + 2]! << 16) | (bytes[i + 3]! << 24)
    high = Math.imul(rotate(high ^ Math.imul(word, 0xcc9e2d51), 15), 5) + 0x52dce729
    low = Math.imul(rotate(low ^ Math.imul(word, 0x239b961b), 13), 9) + 0x38495ab5
  }
  for (; i < end; i++) {
    high = Math.imul(high ^ bytes[i]!, 0x01000193)
    low = Math.imul(low ^ bytes[i]!, 0x1b873593)
  }
  high = finish(high ^ (end - start))
  low = finish(low + high)
  out[0] = finish(high + low)
  out[1] = low
}

/** As the base keeps it: one signed whole number of 64 bits. */
export const toBigInt = (high: number, low: number): bigint => (BigInt(high) << 32n) | BigInt(low >>> 0)

const FREE = 0
const KNOWN = 1
const SEEN = 2

/** The lines of the directory in place, and those that were read. */
export class Fingerprints {
  #highs: Int32Array
  #lows: Int32Array
  #states: Uint8Array
  #mask: number
  #size = 0

  constructor(expected = 0) {
    const capacity = 2 ** Math.ceil(Math.log2(Math.max(1024, expected * 2)))
    this.#highs = new Int32Array(capacity)
    this.#lows = new Int32Array(capacity)
    this.#states = new Uint8Array(capacity)
    this.#mask = capacity - 1
  }

  get size(): number {
    return this.#size
  }

  #find(high: number, low: number): number {
    let at = low & this.#mask
    while (this.#states[at] !== FREE && (this.#highs[at] !== high || this.#lows[at] !== low)) at = (at + 1) & this.#mask
    return at
  }

  #put(at: number, high: number, low: number, state: number): void {
    this.#highs[at] = high
    this.#lows[at] = low
    this.#states[at] = state
    this.#size++
    if (this.#size * 2 > this.#mask) this.#grow()
  }

  #grow(): void {
    const larger = new Fingerprints(this.#mask + 1)
    for (let at = 0; at <= this.#mask; at++) {
      if (this.#states[at] === FREE) continue
      const [high, low] = [this.#highs[at]!, this.#lows[at]!]
      larger.#put(larger.#find(high, low), high, low, this.#states[at]!)
    }
    this.#highs = larger.#highs
    this.#lows = larger.#lows
    this.#states = larger.#states
    this.#mask = larger.#mask
  }

  /** A line of the directory in place. */
  know(high: number, low: number): void {
    const at = this.#find(high, low)
    if (this.#states[at] === FREE) this.#put(at, high, low, KNOWN)
  }

  /** A line that was read: new, already in place, or read twice. */
  see(high: number, low: number): 'new' | 'known' | 'twice' {
    const at = this.#find(high, low)
    const state = this.#states[at]
    if (state === SEEN) return 'twice'
    if (state === FREE) {
      this.#put(at, high, low, SEEN)
      return 'new'
    }
    this.#states[at] = SEEN
    return 'known'
  }

  /** Lines in place that were not read. */
  *unseen(): Generator<bigint> {
    for (let at = 0; at <= this.#mask; at++)
      if (this.#states[at] === KNOWN) yield toBigInt(this.#highs[at]!, this.#lows[at]!)
  }
}
