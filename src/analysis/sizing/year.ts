/**
 * A year that might come: its requests are those of real weeks of the same season, drawn with replacement (bootstrap by
 * blocks of a week: hours, days, places and crowds of a week stay together), its slots follow a pattern of the week.
 */
import type { Requests, Slots } from './slots.ts'

const HOURS_A_WEEK = 168

/** Weeks that were seen. `start[w]` to `start[w + 1] − 1` are the requests of week w. */
export type History = {
  start: Int32Array
  /** Hours since Monday at midnight, 0 to 168, ascending within a week. */
  hour: Float64Array
  place: Int32Array
  /** Which week of the year each was, 1 to 53. */
  season: Int32Array
}

/** Cells of a week where slots are laid, in the order of hours. */
export type Pattern = {
  /** Whole hours since Monday at midnight, 0 to 167. */
  hour: Int32Array
  place: Int32Array
  /** Any positive unit. */
  weight: Float64Array
}

/** Weeks to be played: which week of the year each is, and which of its days are closed. */
export type Calendar = {
  season: Int32Array
  /** Seven a week, 1: no slot. */
  closed: Uint8Array
}

type Random = () => number
/** Weeks as near as this in the year are of the same season. */
export const SEASON_WEEKS = 6
const YEAR = 52

const apart = (a: number, b: number): number => {
  const gap = Math.abs(a - b) % YEAR
  return Math.min(gap, YEAR - gap)
}

/** For each week of the year, the weeks of the past that look like it; all of them when none is near enough. */
export const seasonsOf = ({ season }: History): Int32Array[] => {
  const all = Int32Array.from(season, (_, week) => week)
  return Array.from({ length: 54 }, (_, asked) => {
    const near = all.filter((week) => apart(season[week]!, asked) <= SEASON_WEEKS)
    return near.length > 0 ? near : all
  })
}

/** `growth`: requests for one of the past; what is not a whole number is drawn. Times are hours since the first week. */
export const drawRequests = (
  history: History,
  seasons: readonly Int32Array[],
  calendar: Calendar,
  growth: number,
  random: Random,
): Requests => {
  const time: number[] = []
  const place: number[] = []
  const whole = Math.floor(growth)
  for (let w = 0; w < calendar.season.length; w++) {
    const near = seasons[calendar.season[w]!]!
    if (near.length === 0) break
    const week = near[Math.floor(random() * near.length)]!
    for (let k = history.start[week]!; k < history.start[week + 1]!; k++) {
      const copies = whole + (random() < growth - whole ? 1 : 0)
      for (let copy = 0; copy < copies; copy++) {
        time.push(w * HOURS_A_WEEK + history.hour[k]!)
        place.push(history.place[k]!)
      }
    }
  }
  return { time: Float64Array.from(time), place: Int32Array.from(place) }
}

/**
 * `perWeek` slots each week, spread over the cells in proportion to their weights (systematic sampling from a start that is
 * drawn: the share of each cell is right to one slot, every week), evenly within an hour. Closed days have none.
 */
export const drawSlots = (pattern: Pattern, perWeek: number, calendar: Calendar, random: Random): Slots => {
  const time: number[] = []
  const place: number[] = []
  const total = pattern.weight.reduce((sum, weight) => sum + weight, 0)
  const step = total / perWeek
  for (let w = 0; w < calendar.season.length; w++) {
    let mark = random() * step
    let sum = 0
    let since = time.length
    for (let cell = 0; cell < pattern.hour.length; cell++) {
      const hour = pattern.hour[cell]!
      if (cell > 0 && hour !== pattern.hour[cell - 1]!) since = spread(time, since)
      sum += pattern.weight[cell]!
      for (; mark < sum; mark += step) {
        if (calendar.closed[w * 7 + Math.floor(hour / 24)] === 1) continue
        time.push(w * HOURS_A_WEEK + hour)
        place.push(pattern.place[cell]!)
      }
    }
    spread(time, since)
  }
  return { time: Float64Array.from(time), place: Int32Array.from(place) }
}

/** Slots of one hour, from rank `since` on, follow each other evenly in it. Gives where the next hour begins. */
const spread = (time: number[], since: number): number => {
  const many = time.length - since
  for (let k = 0; k < many; k++) time[since + k]! += (k + 0.5) / many
  return time.length
}
