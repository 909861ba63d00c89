/**
 * How many slots a week? Many years that might come are played for each number; the same years for all numbers, so that
 * two numbers differ by their slots and not by their luck.
 */
import { createRandom } from '../random.ts'
import { type Reach, type Requests, type SlotRules, simulateSlots } from './slots.ts'
import { type Calendar, drawRequests, drawSlots, type History, type Pattern, seasonsOf } from './year.ts'

export type SizingProblem = {
  history: History
  pattern: Pattern
  reach: Reach
  rules: SlotRules
  /** `lead` weeks to fill the agendas first, then the weeks that count, then `tail` weeks whose slots serve the last ones. */
  calendar: Calendar
  lead: number
  tail: number
  /** Requests for one of the past, above 0. */
  growth: number
  /** Years played for each number, 2 or more. */
  years: number
  seed: number
}

/** Mean over the years, and between which values 95 % of the years are. Shares from 0 to 1. */
export type Spread = { mean: number; low: number; high: number }
export type Supply = {
  perWeek: number
  within24: Spread
  within48: Spread
  /** Of requests, without any slot before the horizon. */
  unanswered: Spread
  /** Of slots laid, that nobody took. */
  unused: Spread
  /** Requests a week. */
  asked: number
}

const spreadOf = (values: readonly number[]): Spread => {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.max(0, Math.round(share * (sorted.length - 1))))]!
  return { mean: values.reduce((sum, value) => sum + value, 0) / values.length, low: at(0.025), high: at(0.975) }
}

const HOURS_A_WEEK = 168

/** Gives a function that measures a number of slots; numbers already measured are remembered. */
export const supplyMeter = (problem: SizingProblem): ((perWeek: number) => Supply) => {
  const { history, pattern, reach, rules, calendar, lead, tail, years, seed } = problem
  if (!(problem.growth > 0)) throw new RangeError(`a growth of ${problem.growth}`)
  if (years < 2) throw new RangeError(`${years} years`)
  const weeks = calendar.season.length
  const counted = { from: lead * HOURS_A_WEEK, to: (weeks - tail) * HOURS_A_WEEK }
  if (counted.from >= counted.to) throw new RangeError(`${weeks} weeks, of which ${lead + tail} do not count`)
  const seasons = seasonsOf(history)
  const played: Requests[] = Array.from({ length: years }, (_, year) =>
    drawRequests(history, seasons, calendar, problem.growth, createRandom(seed * 7919 + 2 * year)),
  )
  const known = new Map<number, Supply>()
  const measure = (perWeek: number): Supply => {
    const shares = {
      within24: [] as number[],
      within48: [] as number[],
      unanswered: [] as number[],
      unused: [] as number[],
    }
    let asked = 0
    for (const [year, requests] of played.entries()) {
      const slots = drawSlots(pattern, perWeek, calendar, createRandom(seed * 7919 + 2 * year + 1))
      const { delay, taken } = simulateSlots(requests, slots, reach, rules)
      const told = count(requests.time, delay, counted)
      asked += told.asked
      const of = (part: number) => (told.asked === 0 ? 1 : part / told.asked)
      shares.within24.push(of(told.within24))
      shares.within48.push(of(told.within48))
      shares.unanswered.push(told.asked === 0 ? 0 : told.unanswered / told.asked)
      shares.unused.push(unusedShare(slots.time, taken, counted))
    }
    return {
      perWeek,
      within24: spreadOf(shares.within24),
      within48: spreadOf(shares.within48),
      unanswered: spreadOf(shares.unanswered),
      unused: spreadOf(shares.unused),
      asked: asked / years / (weeks - lead - tail),
    }
  }
  return (perWeek) => {
    if (!Number.isInteger(perWeek) || perWeek < 1) throw new RangeError(`${perWeek} slots a week`)
    const supply = known.get(perWeek) ?? measure(perWeek)
    known.set(perWeek, supply)
    return supply
  }
}

type Span = { from: number; to: number }
const count = (time: Float64Array, delay: Float64Array, { from, to }: Span) => {
  const told = { asked: 0, within24: 0, within48: 0, unanswered: 0 }
  for (let i = 0; i < time.length; i++) {
    if (time[i]! < from || time[i]! >= to) continue
    told.asked++
    if (delay[i]! <= 24) told.within24++
    if (delay[i]! <= 48) told.within48++
    if (Number.isNaN(delay[i]!)) told.unanswered++
  }
  return told
}

const unusedShare = (time: Float64Array, taken: Uint8Array, { from, to }: Span): number => {
  let laid = 0
  let unused = 0
  for (let s = 0; s < time.length; s++) {
    if (time[s]! < from || time[s]! >= to) continue
    laid++
    if (taken[s] === 0) unused++
  }
  return laid === 0 ? 0 : unused / laid
}

/** The least number for which a measure reaches the target; null when `most` slots do not. */
const leastFor = (most: number, reaches: (perWeek: number) => boolean): number | null => {
  if (!reaches(most)) return null
  let low = 0
  let high = most
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (reaches(middle)) high = middle
    else low = middle
  }
  return high
}

export type Needed = {
  /** Enough in the mean year; in the best years; in all but one year in forty. Null: more than `most`. */
  likely: number | null
  least: number | null
  most: number | null
}

/** How many slots a week answer `target` (0 to 1) of requests within 48 hours, up to `most` a week. */
export const slotsFor = (measure: (perWeek: number) => Supply, target: number, most: number): Needed => ({
  likely: leastFor(most, (perWeek) => measure(perWeek).within48.mean >= target),
  least: leastFor(most, (perWeek) => measure(perWeek).within48.high >= target),
  most: leastFor(most, (perWeek) => measure(perWeek).within48.low >= target),
})
