/**
 * The gamma distribution of scale 1: its distribution function and its quantiles.
 * Abramowitz and Stegun (1964), 6.1.41 (logarithm of Γ), 6.5.29 (series), 6.5.31 (continued fraction).
 */

/** Coefficients B₂ₙ / (2n·(2n − 1)) of the series of Stirling. */
const STIRLING = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360_360, 1 / 156]
const HALF_LOG_2PI = 0.5 * Math.log(2 * Math.PI)

/** ln Γ(x), x above 0: by recurrence up to 12, then the series, whose next term is under 1e-16. */
export const logGamma = (x: number): number => {
  if (!(x > 0)) throw new RangeError(`ln Γ of ${x}`)
  let shift = 0
  let at = x
  for (; at < 12; at++) shift += Math.log(at)
  let series = 0
  for (let n = STIRLING.length - 1; n >= 0; n--) series = series / (at * at) + STIRLING[n]!
  return (at - 0.5) * Math.log(at) - at + HALF_LOG_2PI + series / at - shift
}

const SMALL = 1e-16
const LONGEST = 1_000_000

/** Both tails, so that neither is lost to 1 − the other. `shape` above 0, `x` 0 or more. */
export const gammaTails = (shape: number, x: number): { lower: number; upper: number } => {
  if (!(shape > 0) || !(x >= 0)) throw new RangeError(`gamma of shape ${shape} at ${x}`)
  if (x === 0) return { lower: 0, upper: 1 }
  const front = Math.exp(shape * Math.log(x) - x - logGamma(shape))
  if (x < shape + 1) {
    let term = 1 / shape
    let total = term
    for (let n = 1; n < LONGEST && term > total * SMALL; n++) {
      term *= x / (shape + n)
      total += term
    }
    const lower = Math.min(1, front * total)
    return { lower, upper: 1 - lower }
  }
  const upper = Math.min(1, front * continuedFraction(shape, x))
  return { lower: 1 - upper, upper }
}

/** 1/(x + 1 − a − 1·(1 − a)/(x + 3 − a − 2·(2 − a)/(x + 5 − a − …))), by the method of Lentz. */
const continuedFraction = (shape: number, x: number): number => {
  let base = x + 1 - shape
  let before = Number.MAX_VALUE
  let inverse = 1 / base
  let value = inverse
  for (let n = 1; n < LONGEST; n++) {
    const numerator = -n * (n - shape)
    base += 2
    inverse = 1 / (numerator * inverse + base)
    before = base + numerator / before
    const step = inverse * before
    value *= step
    if (Math.abs(step - 1) < SMALL * 4) break
  }
  return value
}

/**
 * The x whose lower tail is `probability`, in ]0, 1[, to twelve digits or so. By halving an interval that holds it: sure for
 * any shape, and a table needs few of them.
 */
export const gammaQuantile = (probability: number, shape: number): number => {
  if (!(probability > 0 && probability < 1)) throw new RangeError(`quantile of ${probability}`)
  const isUnder = (x: number): boolean => {
    const { lower, upper } = gammaTails(shape, x)
    return probability < 0.5 ? lower < probability : upper > 1 - probability
  }
  let low = 0
  let high = shape + 1
  while (isUnder(high)) {
    low = high
    high *= 2
  }
  for (let turn = 0; turn < 200; turn++) {
    const middle = (low + high) / 2
    if (middle <= low || middle >= high) break
    if (isUnder(middle)) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** The z that a standard normal stays within, both sides, with this probability: 1.96 for 0.95. */
export const normalWithin = (probability: number): number => Math.sqrt(2 * gammaQuantile(probability, 0.5))
