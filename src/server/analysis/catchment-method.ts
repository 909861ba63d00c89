/** Which method, with which decay: what the options of `analysis catchment` may say together. */
import { type Curve, cutSteps, type Steps } from '../../analysis/catchment/decay.ts'
import { type Links, linksByCurve, linksBySteps } from '../../analysis/catchment/links.ts'
import type { Rows } from '../../analysis/catchment/reach.ts'
import { NBSP } from '../../kernel/french.ts'
import { APL } from '../../referentials/apl.ts'
import { Fault } from '../fault.ts'
import { readAmount, readCurve, readSteps } from './options.ts'

const METHODS = ['fca', '2sfca', 'e2sfca', '3sfca', 'gravity', 'apl'] as const
type Method = (typeof METHODS)[number]

export type DecayOptions = { method: string; steps?: string; decay?: string; cutoff?: string }

export type Plan = {
  readonly method: Method
  readonly decay: { readonly steps: Steps } | { readonly curve: Curve }
  /** Minutes beyond which nothing counts; none with a curve that never ends. */
  readonly cutoff: number | undefined
}

const isMethod = (text: string): text is Method => (METHODS as readonly string[]).includes(text)

const byCurve = (method: Method, text: string, cutoff: number | undefined): Plan => ({
  method,
  decay: { curve: readCurve(text, cutoff) },
  cutoff,
})
const bySteps = (method: Method, steps: Steps, cutoff: number | undefined): Plan => {
  const cut = cutSteps(steps, cutoff)
  return { method, decay: { steps: cut }, cutoff: cut.bounds.at(-1)! }
}

export const readPlan = (options: DecayOptions): Plan => {
  const { method, steps, decay } = options
  if (!isMethod(method))
    throw new Fault(`--method${NBSP}: «${NBSP}${method}${NBSP}» n’est pas une méthode${NBSP}: ${METHODS.join(', ')}.`)
  const cutoff = options.cutoff === undefined ? undefined : readAmount('--cutoff', options.cutoff)
  if (steps !== undefined && decay !== undefined)
    throw new Fault('--steps et --decay ne vont pas ensemble\u00a0: des paliers, ou une courbe.')
  if (method === 'fca' || method === '2sfca') {
    if (steps !== undefined || decay !== undefined)
      throw new Fault(`--method ${method} ne pondère pas\u00a0: donnez --cutoff seul, ou choisissez e2sfca.`)
    if (cutoff === undefined) throw new Fault(`--method ${method} demande --cutoff (minutes).`)
    return bySteps(method, { bounds: [cutoff], weights: [1] }, undefined)
  }
  if (decay !== undefined) return byCurve(method, decay, cutoff)
  if (method === 'gravity') throw new Fault('--method gravity demande --decay, par exemple power:1.5.')
  if (steps === undefined && method !== 'apl')
    throw new Fault(`--method ${method} demande --steps ou --decay, par exemple --steps 10:1,20:0.68,30:0.22.`)
  return bySteps(method, steps === undefined ? APL.paliers : readSteps(steps), cutoff)
}

export const linksOf = (plan: Plan, rows: Rows): Links =>
  'steps' in plan.decay ? linksBySteps(rows, plan.decay.steps) : linksByCurve(rows, plan.decay.curve)
