/** Seeded pseudo-random numbers in [0, 1) (xorshift32): the same seed gives the same division. */
export const createRandom = (seed: number): (() => number) => {
  let state = (Math.imul(seed | 0, 0x9e3779b1) ^ 0x5bd1e995) | 0 || 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 4_294_967_296
  }
}
