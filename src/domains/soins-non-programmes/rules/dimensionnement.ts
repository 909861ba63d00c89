/**
 * What is known of the past, as the simulation reads it: requests by week, hour and commune, slots by hour and place, who
 * may go where, days that will be closed.
 */
import type { History, Pattern, Reach, SizingProblem } from '../../../analysis/sizing/index.ts'
import { type Instant, Temporal } from '../../../kernel/time.ts'
import { distanceKm, type Point } from './ranking.ts'
import { hourOfWeek, mondayOf, weekFrom, weekOfYear } from './semaines.ts'

export const REPARTITIONS = ['actuelle', 'demandes'] as const
export type Repartition = (typeof REPARTITIONS)[number]

export type Faits = {
  demandes: readonly { le: Instant; commune: string }[]
  /** Offered. `commune` is null for a visit at home or a teleconsultation: everybody may have it. */
  creneaux: readonly { debut: Instant; commune: string | null }[]
  points: ReadonlyMap<string, Point>
  /** Civil days. */
  feries: ReadonlySet<string>
  zone: string
  now: Instant
}
export type Choix = {
  /** Null: the whole territory. */
  rayonKm: number | null
  repartition: Repartition
  /** Requests for one of the past. */
  evolution: number
}

/** Less than this says nothing of a year. */
export const LEAST = { semaines: 8, demandes: 100 }
/** Weeks of slots that say where and when they are offered today. */
export const RECENT_WEEKS = 12
/** Half an hour to come; ten days, after which nobody waits for an unscheduled appointment. */
const RULES = { notice: 0.5, horizon: 240 }
const YEARS = 40
const LEAD = 4
const TAIL = 2
const WEEKS = LEAD + 52 + TAIL
const ANYWHERE = ''

/** Weekdays from 8 to 20, Saturday from 8 to 13: when nobody said otherwise. */
const isOpenHour = (hour: number): boolean => {
  const day = Math.floor(hour / 24)
  const time = hour % 24
  return time >= 8 && time < (day < 5 ? 20 : day === 5 ? 13 : 0)
}

export type Passe = { semaines: number; demandes: number; creneauxParSemaine: number }
export type Preparation = { passe: Passe; problem: SizingProblem | null; repartition: Repartition }

export const prepare = (faits: Faits, choix: Choix): Preparation => {
  const { demandes, creneaux, points, zone, now } = faits
  const thisMonday = mondayOf(now, zone)
  const first = firstMonday(demandes, thisMonday, zone)
  const weeks = weekFrom(first, now, zone)
  const read = demandes
    .map(({ le, commune }) => ({ week: weekFrom(first, le, zone), hour: hourOfWeek(le, zone), commune }))
    .filter(({ week }) => week >= 0 && week < weeks)
    .sort((a, b) => a.week - b.week || a.hour - b.hour)
  const recent = recentSlots(creneaux, thisMonday, zone)
  const passe = { semaines: weeks, demandes: read.length, creneauxParSemaine: recent.length / RECENT_WEEKS }
  const repartition = recent.length === 0 ? 'demandes' : choix.repartition
  if (weeks < LEAST.semaines || read.length < LEAST.demandes) return { passe, problem: null, repartition }

  const offered = [...new Set(recent.map(({ commune }) => commune))]
  const { rayonKm } = choix
  // Where everybody may go everywhere, there is one place.
  const places = rayonKm === null ? [ANYWHERE] : [...new Set([...read.map(({ commune }) => commune), ...offered])]
  const rankOf = new Map(places.map((code, rank) => [code, rank]))
  const rank = (code: string) => (rayonKm === null ? 0 : rankOf.get(code)!)
  const start = new Int32Array(weeks + 1)
  for (const { week } of read) start[week + 1]!++
  for (let w = 0; w < weeks; w++) start[w + 1]! += start[w]!
  const history: History = {
    start,
    hour: Float64Array.from(read, ({ hour }) => hour),
    place: Int32Array.from(read, ({ commune }) => rank(commune)),
    season: Int32Array.from({ length: weeks }, (_, w) => weekOfYear(first.add({ days: 7 * w }))),
  }
  const cells = repartition === 'actuelle' ? recent : likeRequests(read, offered, points)
  const problem: SizingProblem = {
    history,
    pattern: patternOf(cells.map(({ hour, commune }) => ({ hour, place: rank(commune) }))),
    reach: reachOf(places, points, rayonKm ?? Number.POSITIVE_INFINITY),
    rules: RULES,
    ...calendarOf(thisMonday, faits.feries),
    lead: LEAD,
    tail: TAIL,
    growth: choix.evolution,
    years: YEARS,
    seed: 1,
  }
  return { passe, problem, repartition }
}

/** At most a year, from the first whole week with a request. */
const firstMonday = (demandes: Faits['demandes'], thisMonday: Temporal.PlainDate, zone: string): Temporal.PlainDate => {
  const year = thisMonday.subtract({ weeks: 52 })
  const mondays = demandes.map(({ le }) => mondayOf(le, zone))
  const earliest = mondays.reduce((a, b) => (Temporal.PlainDate.compare(a, b) <= 0 ? a : b), thisMonday)
  return Temporal.PlainDate.compare(earliest, year) < 0 ? year : earliest
}

type Cell = { hour: number; commune: string }
const recentSlots = (creneaux: Faits['creneaux'], thisMonday: Temporal.PlainDate, zone: string): Cell[] => {
  const since = thisMonday.subtract({ weeks: RECENT_WEEKS })
  return creneaux
    .filter(({ debut }) => {
      const week = weekFrom(since, debut, zone)
      return week >= 0 && week < RECENT_WEEKS
    })
    .map(({ debut, commune }) => ({ hour: Math.floor(hourOfWeek(debut, zone)), commune: commune ?? ANYWHERE }))
}

/** Where and when people ask: at the next open hour, at the nearest place where slots are offered today. */
const likeRequests = (
  read: readonly Cell[],
  offered: readonly string[],
  points: ReadonlyMap<string, Point>,
): Cell[] => {
  const places = offered.filter((code) => code !== ANYWHERE)
  const nearest = new Map<string, string>()
  for (const { commune } of read) {
    if (nearest.has(commune)) continue
    const near = places
      .map((code) => ({ code, km: kmBetween(code, commune, points) ?? Number.POSITIVE_INFINITY }))
      .sort((a, b) => a.km - b.km)[0]
    nearest.set(commune, near?.code ?? commune)
  }
  return read.map(({ hour, commune }) => {
    let open = Math.ceil(hour + RULES.notice) % 168
    while (!isOpenHour(open)) open = (open + 1) % 168
    return { hour: open, commune: nearest.get(commune)! }
  })
}

const kmBetween = (a: string, b: string, points: ReadonlyMap<string, Point>): number | null => {
  if (a === b) return 0
  const [from, to] = [points.get(a), points.get(b)]
  return from && to ? distanceKm(from, to) : null
}

/** A commune whose point is unknown is reached from everywhere: a doubt must not hide a slot. */
const reachOf = (places: readonly string[], points: ReadonlyMap<string, Point>, km: number): Reach => {
  const lists = places.map((from) =>
    places.flatMap((to, rank) => (to === ANYWHERE || (kmBetween(from, to, points) ?? 0) <= km ? [rank] : [])),
  )
  const start = new Int32Array(places.length + 1)
  for (const [p, list] of lists.entries()) start[p + 1] = start[p]! + list.length
  return { start, place: Int32Array.from(lists.flat()) }
}

const patternOf = (cells: readonly { hour: number; place: number }[]): Pattern => {
  const weights = new Map<string, { hour: number; place: number; weight: number }>()
  for (const { hour, place } of cells) {
    const known = weights.get(`${hour} ${place}`)
    if (known) known.weight++
    else weights.set(`${hour} ${place}`, { hour, place, weight: 1 })
  }
  const sorted = [...weights.values()].sort((a, b) => a.hour - b.hour || a.place - b.place)
  return {
    hour: Int32Array.from(sorted, ({ hour }) => hour),
    place: Int32Array.from(sorted, ({ place }) => place),
    weight: Float64Array.from(sorted, ({ weight }) => weight),
  }
}

/** The year that begins next Monday, with its holidays. */
const calendarOf = (thisMonday: Temporal.PlainDate, feries: ReadonlySet<string>): Pick<SizingProblem, 'calendar'> => {
  const begin = thisMonday.add({ weeks: 1 - LEAD })
  return {
    calendar: {
      season: Int32Array.from({ length: WEEKS }, (_, w) => weekOfYear(begin.add({ weeks: w }))),
      closed: Uint8Array.from({ length: WEEKS * 7 }, (_, day) =>
        feries.has(begin.add({ days: day }).toString()) ? 1 : 0,
      ),
    },
  }
}
