/** Options of the analyses, from text to numbers; what is wrong is told with the name of the option. */
import type { Curve, Steps } from '../../analysis/catchment/decay.ts'
import { NBSP } from '../../kernel/french.ts'
import { Fault } from '../fault.ts'
import { readNumber } from './columns.ts'

const quote = (text: string): string => `«${NBSP}${text}${NBSP}»`

/** Above zero, or zero too when `zero` is true. */
export const readAmount = (option: string, text: string, zero = false): number => {
  const value = readNumber(text.trim())
  if (value === undefined) throw new Fault(`${option}${NBSP}: ${quote(text)} n’est pas un nombre.`)
  if (value < 0 || (value === 0 && !zero))
    throw new Fault(`${option}${NBSP}: ${quote(text)} doit être ${zero ? 'positif ou nul' : 'supérieur à zéro'}.`)
  return value
}

/** `10:1,20:0.68,30:0.22`: bounds that rise, in minutes, each with its weight. */
export const readSteps = (text: string): Steps => {
  const bounds: number[] = []
  const weights: number[] = []
  for (const part of text.split(/[,;] */)) {
    const [bound, weight, ...rest] = part.split(':')
    if (bound === undefined || weight === undefined || rest.length > 0)
      throw new Fault(`--steps${NBSP}: ${quote(part)} n’est pas un palier comme 10:1 (minutes, poids).`)
    const minutes = readAmount('--steps', bound, true)
    if (bounds.length > 0 && minutes <= bounds.at(-1)!)
      throw new Fault(`--steps${NBSP}: ${quote(part)} doit venir après ${bounds.at(-1)}${NBSP}minutes.`)
    bounds.push(minutes)
    weights.push(readAmount('--steps', weight, true))
  }
  if (bounds.length > 255) throw new Fault(`--steps${NBSP}: pas plus de 255 paliers.`)
  return { bounds, weights }
}

const CURVES = 'gaussian, linear, exponential:0.05 ou power:1.5'

/** `gaussian`, `linear`, `exponential:rate`, `power:exponent` or `power:exponent:floor`; the floor is 1 minute. */
export const readCurve = (text: string, cutoff: number | undefined): Curve => {
  const [kind, first, second, ...rest] = text.trim().split(':')
  const bad = () => new Fault(`--decay${NBSP}: ${quote(text)} n’est pas une courbe${NBSP}: ${CURVES}.`)
  if (rest.length > 0) throw bad()
  if (kind === 'gaussian' || kind === 'linear') {
    if (first !== undefined) throw bad()
    if (cutoff === undefined) throw new Fault(`--decay ${kind} demande --cutoff.`)
    return { kind, cutoff }
  }
  if (first === undefined) throw bad()
  if (kind === 'exponential' && second === undefined) return { kind, rate: readAmount('--decay', first, true), cutoff }
  if (kind !== 'power') throw bad()
  const floor = second === undefined ? 1 : readAmount('--decay', second)
  return { kind, exponent: readAmount('--decay', first, true), floor, cutoff }
}
