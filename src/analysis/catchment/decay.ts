/**
 * How the weight of a site falls with its cost: by steps, or by a continuous curve.
 *
 * Steps: Luo W., Qi Y. (2009), « An enhanced two-step floating catchment area (E2SFCA) method », Health & Place 15(4).
 * Gaussian: Dai D. (2010), « Black residential segregation […] », Health & Place 16(5): it is 1 at 0 and 0 at the
 * cut-off. Power: Hansen W. G. (1959), « How accessibility shapes land use ».
 */

/** `bounds` are inclusive and rising: a cost of exactly 10 is in the step that ends at 10. One weight a bound. */
export type Steps = { readonly bounds: readonly number[]; readonly weights: readonly number[] }

export type Curve =
  | { readonly kind: 'gaussian'; readonly cutoff: number }
  | { readonly kind: 'linear'; readonly cutoff: number }
  | { readonly kind: 'exponential'; readonly rate: number; readonly cutoff?: number | undefined }
  | {
      readonly kind: 'power'
      readonly exponent: number
      readonly floor: number
      readonly cutoff?: number | undefined
    }

const isAmount = (value: number): boolean => value >= 0 && value < Number.POSITIVE_INFINITY

/** Throws RangeError: no step, unequal lengths, bounds that do not rise, a weight that is negative or not finite. */
export const checkSteps = ({ bounds, weights }: Steps): void => {
  if (bounds.length === 0 || bounds.length !== weights.length) throw new RangeError('one weight for each bound')
  for (const [i, bound] of bounds.entries()) {
    if (!isAmount(bound)) throw new RangeError(`bound ${bound} is not a finite amount`)
    if (i > 0 && bound <= bounds[i - 1]!) throw new RangeError(`bounds do not rise at ${bound}`)
    if (!isAmount(weights[i]!)) throw new RangeError(`weight ${weights[i]} is not a finite amount`)
  }
}

/** The steps as far as `cutoff`, which then ends the last one. */
export const cutSteps = (steps: Steps, cutoff: number | undefined): Steps => {
  checkSteps(steps)
  const last = steps.bounds.at(-1)!
  if (cutoff === undefined || cutoff >= last) return steps
  if (!isAmount(cutoff)) throw new RangeError(`cutoff ${cutoff} is not a finite amount`)
  const kept = steps.bounds.findIndex((bound) => bound >= cutoff)
  return { bounds: [...steps.bounds.slice(0, kept), cutoff], weights: steps.weights.slice(0, kept + 1) }
}

/** The weight of a cost in minutes; 0 beyond the last step. Linear in the number of steps. */
export const weightOfSteps = ({ bounds, weights }: Steps, cost: number): number => {
  for (let i = 0; i < bounds.length; i++) if (cost <= bounds[i]!) return weights[i]!
  return 0
}

const EDGE = Math.exp(-0.5)

/** The function of cost in minutes; 0 beyond its cut-off. `power` counts costs under `floor` as `floor`. */
export const weightOfCurve = (curve: Curve): ((cost: number) => number) => {
  const cutoff = curve.cutoff ?? Number.POSITIVE_INFINITY
  if (!(cutoff > 0)) throw new RangeError(`cutoff ${cutoff} is not above 0`)
  switch (curve.kind) {
    case 'gaussian':
      return (cost) => (cost > cutoff ? 0 : Math.max(0, (Math.exp(-0.5 * (cost / cutoff) ** 2) - EDGE) / (1 - EDGE)))
    case 'linear':
      return (cost) => (cost > cutoff ? 0 : 1 - cost / cutoff)
    case 'exponential':
      if (!isAmount(curve.rate)) throw new RangeError(`rate ${curve.rate} is not a finite amount`)
      return (cost) => (cost > cutoff ? 0 : Math.exp(-curve.rate * cost))
    case 'power': {
      const { exponent, floor } = curve
      if (!isAmount(exponent)) throw new RangeError(`exponent ${exponent} is not a finite amount`)
      if (!(floor > 0 && floor < Number.POSITIVE_INFINITY)) throw new RangeError(`floor ${floor} is not above 0`)
      return (cost) => (cost > cutoff ? 0 : Math.max(cost, floor) ** -exponent)
    }
  }
}
