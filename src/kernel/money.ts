/** Money in whole cents. Nothing here loses or makes one: a part is rounded once, and a split gives back its whole. */

const check = (cents: number): number => {
  if (!Number.isSafeInteger(cents)) throw new Error(`not a whole number of cents: ${cents}`)
  return cents
}

/** `cents × part ÷ whole`, rounded to the nearest cent, halves away from zero. Exact: no floating point on the way. */
export const shareOf = (cents: number, part: number, whole: number): number => {
  const numerator = BigInt(check(cents)) * BigInt(check(part))
  const denominator = BigInt(check(whole))
  if (denominator <= 0n) throw new Error(`a share needs a whole: ${whole}`)
  const sign = numerator < 0n ? -1n : 1n
  return Number((2n * numerator + sign * denominator) / (2n * denominator))
}

/** Splits an amount by weights, the cents that are left going to the largest remainders: the parts add up to the whole. */
export const splitByWeights = (cents: number, weights: readonly number[]): number[] => {
  const whole = weights.reduce((sum, weight) => sum + BigInt(check(weight)), 0n)
  if (whole <= 0n || weights.some((weight) => weight < 0)) throw new Error('weights are positive, one at least')
  const sign = cents < 0 ? -1 : 1
  const total = BigInt(check(Math.abs(cents)))
  const exact = weights.map((weight, rank) => {
    const product = total * BigInt(weight)
    return { rank, floor: Number(product / whole), rest: product % whole }
  })
  const left = Number(total) - exact.reduce((sum, { floor }) => sum + floor, 0)
  const served = exact
    .toSorted((a, b) => (a.rest === b.rest ? a.rank - b.rank : a.rest > b.rest ? -1 : 1))
    .slice(0, left)
  const more = new Set(served.map(({ rank }) => rank))
  return exact.map(({ rank, floor }) => sign * (floor + (more.has(rank) ? 1 : 0)) || 0)
}

export const sumOf = (amounts: readonly number[]): number => amounts.reduce((sum, one) => sum + one, 0)
