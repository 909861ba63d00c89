/**
 * The days of the phone: whole weeks from Monday, so that a day is found where calendars put it. What is past stays in
 * its place, without a press. Late in the week a third row keeps two whole weeks to choose from.
 */
import { formatDate, formatWeekday, NBSP } from '../../../../kernel/french.ts'
import { Temporal } from '../../../../kernel/time.ts'
import type { CreneauDAgenda } from '../../contract.ts'

export type DayCell = {
  day: string
  number: string
  isPast: boolean
  isToday: boolean
  /** Slots already offered that day, taken or not. */
  offered: number
  /** The CPTS looks for slots that day. */
  isWanted: boolean
  /** Read aloud: « jeudi 26 novembre, un créneau proposé, la CPTS cherche ». */
  label: string
}
export type Grid = { weekdays: readonly string[]; cells: DayCell[] }

export const WEEKDAYS = ['lun.', 'mar.', 'mer.', 'jeu.', 'ven.', 'sam.', 'dim.'] as const
const LATE_IN_THE_WEEK = 5

type Slot = Pick<CreneauDAgenda, 'debut' | 'etat'>
const GONE: ReadonlySet<Slot['etat']> = new Set(['retire'])

export const daySpan = (today: string): { from: string; rows: number; days: number } => {
  const now = Temporal.PlainDate.from(today)
  const rows = now.dayOfWeek >= LATE_IN_THE_WEEK ? 3 : 2
  const from = now.subtract({ days: now.dayOfWeek - 1 })
  return { from: from.toString(), rows, days: now.until(from.add({ days: rows * 7 })).days }
}

export const dayOf = (instant: string, zone: string): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString()

export const layOutDays = (
  today: string,
  zone: string,
  creneaux: readonly Slot[],
  besoins: readonly { jour: string }[],
): Grid => {
  const { from, rows } = daySpan(today)
  const offered = new Map<string, number>()
  for (const slot of creneaux) {
    if (GONE.has(slot.etat)) continue
    const day = dayOf(slot.debut, zone)
    offered.set(day, (offered.get(day) ?? 0) + 1)
  }
  const wanted = new Set(besoins.map(({ jour }) => jour))
  const first = Temporal.PlainDate.from(from)
  const cells = Array.from({ length: rows * 7 }, (_, index): DayCell => {
    const date = first.add({ days: index })
    const day = date.toString()
    const cell = {
      day,
      // The label says « 1er » too: what is seen is part of what is heard.
      number: date.day === 1 ? '1er' : String(date.day),
      isPast: day < today,
      isToday: day === today,
      offered: offered.get(day) ?? 0,
      isWanted: wanted.has(day) && day >= today,
    }
    return { ...cell, label: labelOf(date, cell) }
  })
  return { weekdays: WEEKDAYS, cells }
}

const labelOf = (date: Temporal.PlainDate, cell: Pick<DayCell, 'offered' | 'isWanted' | 'isToday'>): string => {
  const parts = [`${cell.isToday ? 'aujourd’hui ' : ''}${formatDate(date, { year: false })}`]
  if (cell.offered > 0)
    parts.push(`${cell.offered}${NBSP}${cell.offered > 1 ? 'créneaux proposés' : 'créneau proposé'}`)
  if (cell.isWanted) parts.push('la CPTS cherche')
  return parts.join(', ')
}

/** `jeudi 26`: in the button that names what it does. */
export const shortDay = (day: string): string => {
  const date = Temporal.PlainDate.from(day)
  return `${formatWeekday(date)}${NBSP}${date.day === 1 ? '1er' : date.day}`
}
