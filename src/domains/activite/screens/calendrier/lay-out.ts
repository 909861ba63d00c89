/** Activités laid in days, and side by side in the hours of a day. */
import { Temporal } from '../../../../kernel/time.ts'
import type { EcheanceDatee, Evenement } from '../../contract-calendrier.ts'
import type { Span } from './span.ts'

export type Jour = {
  date: string
  isToday: boolean
  /** Outside of the month that is shown. */
  isOutside: boolean
  ferie: string | null
  evenements: Evenement[]
  /** Days to keep: the law's, and those that the CPTS signed for. */
  echeances: EcheanceDatee[]
}
type Read = {
  zone: string
  evenements: readonly Evenement[]
  echeances: readonly EcheanceDatee[]
  feries: readonly { date: string; nom: string }[]
}

const zoned = (at: string, zone: string) => Temporal.Instant.from(at).toZonedDateTimeISO(zone)
export const dayOf = (at: string, zone: string): string => zoned(at, zone).toPlainDate().toString()

/** The days that an activité touches: one that ends at midnight does not touch the next. */
export const daysOf = ({ debut, fin }: Pick<Evenement, 'debut' | 'fin'>, zone: string): string[] => {
  const first = zoned(debut, zone).toPlainDate()
  const last = Temporal.Instant.from(fin).subtract({ milliseconds: 1 }).toZonedDateTimeISO(zone).toPlainDate()
  const length = Math.max(0, first.until(last).days)
  return Array.from({ length: length + 1 }, (_, index) => first.add({ days: index }).toString())
}

export const layDays = (
  { du, days }: Span,
  read: Read,
  { today, month }: { today: string; month: number | null },
): Jour[] => {
  const by = new Map<string, Evenement[]>()
  for (const one of read.evenements) {
    for (const day of daysOf(one, read.zone)) by.set(day, [...(by.get(day) ?? []), one])
  }
  const feries = new Map(read.feries.map(({ date, nom }) => [date, nom]))
  return Array.from({ length: days }, (_, index) => {
    const day = du.add({ days: index })
    const date = day.toString()
    return {
      date,
      isToday: date === today,
      isOutside: month !== null && day.month !== month,
      ferie: feries.get(date) ?? null,
      evenements: by.get(date) ?? [],
      echeances: read.echeances.filter(({ le }) => le === date),
    }
  })
}

export type Place = {
  evenement: Evenement /** Minutes of the day. */
  from: number
  to: number
  lane: number
  lanes: number
}

const MINUTES = 24 * 60
/** Shorter ones would not show their title. */
const LEAST = 30

const minutesIn = (at: string, day: string, zone: string): number => {
  const moment = zoned(at, zone)
  const date = moment.toPlainDate().toString()
  if (date < day) return 0
  return date > day ? MINUTES : moment.hour * 60 + moment.minute
}

/** Those that overlap stand side by side, in as few lanes as hold them; groups that do not touch use the whole width. */
export const layHours = (evenements: readonly Evenement[], day: string, zone: string): Place[] => {
  const spans = evenements
    .map((evenement) => {
      const from = minutesIn(evenement.debut, day, zone)
      return { evenement, from, to: Math.max(minutesIn(evenement.fin, day, zone), Math.min(from + LEAST, MINUTES)) }
    })
    .sort((a, b) => a.from - b.from || b.to - a.to)
  const placed: Place[] = []
  let group: Place[] = []
  let end = -1
  const close = () => {
    const lanes = Math.max(0, ...group.map(({ lane }) => lane + 1))
    placed.push(...group.map((one) => ({ ...one, lanes })))
    group = []
  }
  for (const span of spans) {
    if (span.from >= end) close()
    const busy = new Set(group.filter(({ to }) => to > span.from).map(({ lane }) => lane))
    let lane = 0
    while (busy.has(lane)) lane++
    group.push({ ...span, lane, lanes: 1 })
    end = Math.max(end, span.to)
  }
  close()
  return placed
}

const FIRST_HOUR = 8
const LAST_HOUR = 20
/** The hours of a week: those of work, and those that something else needs. */
export const hoursOf = (places: readonly Place[]): { from: number; to: number } => ({
  from: Math.min(FIRST_HOUR, ...places.map(({ from }) => Math.floor(from / 60))),
  to: Math.max(LAST_HOUR, ...places.map(({ to }) => Math.ceil(to / 60))),
})
