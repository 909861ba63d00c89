/** The hours proposed first: those the professional uses, then usual ones, so that the second tap is enough. */
import { Temporal } from '../../../../kernel/time.ts'
import type { CreneauDAgenda } from '../../contract.ts'
import { dayOf } from './day-grid.ts'

export type HourChoice = { time: string; state: 'free' | 'offered' | 'past' }

const USUAL: Record<'matin' | 'apres-midi' | 'soir', readonly string[]> = {
  matin: ['09:00', '09:30', '11:00', '12:00'],
  'apres-midi': ['14:30', '15:00', '17:30'],
  soir: ['18:30', '19:00'],
}
const MOST = 7
/** Hours that cannot be taken are shown to be understood, not to fill the place. */
const MOST_HELD = 2

type Slot = Pick<CreneauDAgenda, 'debut' | 'fin' | 'etat'>

const timeOf = (instant: string, zone: string): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainTime().toString().slice(0, 5)

/** Hours already used, the most frequent first; the same weekday counts more. */
const habitsOf = (day: string, zone: string, slots: readonly Slot[]): string[] => {
  const weekday = Temporal.PlainDate.from(day).dayOfWeek
  const weights = new Map<string, number>()
  for (const { debut } of slots) {
    const time = timeOf(debut, zone)
    const isSameWeekday = Temporal.PlainDate.from(dayOf(debut, zone)).dayOfWeek === weekday
    weights.set(time, (weights.get(time) ?? 0) + (isSameWeekday ? 3 : 1))
  }
  return [...weights].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([time]) => time)
}

export const hoursOfDay = (
  day: string,
  options: {
    zone: string
    now: string
    duree: number
    creneaux: readonly Slot[]
    moment?: 'matin' | 'apres-midi' | 'soir' | null
  },
): HourChoice[] => {
  const { zone, creneaux, moment } = options
  const live = creneaux.filter(({ etat }) => etat !== 'retire')
  const here = live.filter(({ debut }) => dayOf(debut, zone) === day)
  const offered = here.map(({ debut }) => timeOf(debut, zone))
  const usual = moment
    ? [...USUAL[moment], ...USUAL.matin, ...USUAL['apres-midi']]
    : [...USUAL.matin, ...USUAL['apres-midi']]
  const wished = [...new Set([...habitsOf(day, zone, live).slice(0, 4), ...usual])]
  const all = [...new Set([...offered, ...wished])].map((time) => ({ time, state: stateOf(day, time, here, options) }))
  const free = all.filter(({ state }) => state === 'free')
  const held = all.filter(({ state }) => state !== 'free').slice(0, Math.max(MOST_HELD, MOST - free.length))
  return [...free.slice(0, MOST - Math.min(held.length, MOST_HELD)), ...held]
    .slice(0, MOST)
    .sort((a, b) => (a.time < b.time ? -1 : 1))
}

/** Taken when it would overlap a slot that is already there. */
export const stateOf = (
  day: string,
  time: string,
  here: readonly Slot[],
  { zone, now, duree }: { zone: string; now: string; duree: number },
): HourChoice['state'] => {
  const start = Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(zone).epochMilliseconds
  const end = start + duree * 60_000
  const isHeld = here.some(
    ({ debut, fin }) =>
      Temporal.Instant.from(debut).epochMilliseconds < end && Temporal.Instant.from(fin).epochMilliseconds > start,
  )
  if (isHeld) return 'offered'
  return start <= Temporal.Instant.from(now).epochMilliseconds ? 'past' : 'free'
}

/** `14:30` plus twenty minutes; null past midnight. */
export const addMinutes = (time: string, minutes: number): string | null => {
  const total = Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5)) + minutes
  if (total >= 24 * 60) return null
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`
}
