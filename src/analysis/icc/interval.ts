/**
 * Confidence interval of the mean of a Poisson, from one count.
 * Exact: Garwood F. (1936), « Fiducial limits for the Poisson distribution », Biometrika 28; by the gamma distribution.
 * Byar: Breslow N. E., Day N. E. (1987), « Statistical methods in cancer research », volume II, IARC, page 69.
 */
import { gammaQuantile, normalWithin } from './gamma.ts'

export type Interval = { readonly low: number; readonly high: number }

const check = (count: number, level: number): void => {
  if (!(count >= 0 && count < Number.POSITIVE_INFINITY)) throw new RangeError(`a count of ${count}`)
  if (!(level > 0 && level < 1)) throw new RangeError(`a level of ${level}`)
}

/** `level` is 0.95 for 95 %. The limits keep their level for every mean: they are never too narrow. */
export const exactInterval = (count: number, level: number): Interval => {
  check(count, level)
  const tail = (1 - level) / 2
  return { low: count === 0 ? 0 : gammaQuantile(tail, count), high: gammaQuantile(1 - tail, count + 1) }
}

/** What a hand can compute; within a hundredth of the exact one from ten events on. */
export const byarInterval = (count: number, level: number): Interval => {
  check(count, level)
  const z = normalWithin(level)
  const limit = (value: number, side: number): number => {
    const inner = 1 - 1 / (9 * value) + (side * z) / (3 * Math.sqrt(value))
    return value * Math.max(0, inner) ** 3
  }
  return { low: count === 0 ? 0 : limit(count, -1), high: limit(count + 1, 1) }
}
