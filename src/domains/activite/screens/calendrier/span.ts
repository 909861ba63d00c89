/** Which days a view shows, and where the next and the former ones begin. Weeks start on Monday. */
import { capitalizeFirst, formatDate, formatMonth } from '../../../../kernel/french.ts'
import { Temporal } from '../../../../kernel/time.ts'

export const VUES = ['mois', 'semaine', 'agenda'] as const
export type Vue = (typeof VUES)[number]
export const isVue = (text: string | undefined): text is Vue => VUES.some((vue) => vue === text)

const AGENDA_WEEKS = 6

const mondayOf = (day: Temporal.PlainDate): Temporal.PlainDate => day.subtract({ days: day.dayOfWeek - 1 })

export type Span = { du: Temporal.PlainDate; days: number }

export const spanOf = (vue: Vue, jour: string): Span => {
  const day = Temporal.PlainDate.from(jour)
  if (vue === 'semaine') return { du: mondayOf(day), days: 7 }
  if (vue === 'agenda') return { du: day, days: AGENDA_WEEKS * 7 }
  const du = mondayOf(day.with({ day: 1 }))
  const last = day.with({ day: day.daysInMonth })
  return { du, days: (Math.floor(du.until(last).days / 7) + 1) * 7 }
}
export const lastOf = ({ du, days }: Span): string => du.add({ days: days - 1 }).toString()

/** A month later is the same day where it exists: 31 January gives 28 February. */
export const move = (vue: Vue, jour: string, sense: 1 | -1): string => {
  const day = Temporal.PlainDate.from(jour)
  if (vue === 'mois') return day.add({ months: sense }).toString()
  return day.add({ weeks: sense * (vue === 'semaine' ? 1 : AGENDA_WEEKS) }).toString()
}

/** The day that an arrow, or Home and End, leads to; undefined for another key. */
export const dayByKey = (jour: string, key: string): string | undefined => {
  const day = Temporal.PlainDate.from(jour)
  const steps: Record<string, Temporal.PlainDate> = {
    ArrowLeft: day.subtract({ days: 1 }),
    ArrowRight: day.add({ days: 1 }),
    ArrowUp: day.subtract({ weeks: 1 }),
    ArrowDown: day.add({ weeks: 1 }),
    Home: mondayOf(day),
    End: mondayOf(day).add({ days: 6 }),
    PageUp: day.subtract({ months: 1 }),
    PageDown: day.add({ months: 1 }),
  }
  return steps[key]?.toString()
}

/** « Novembre 2026 », « Du 23 au 29 novembre 2026 », « À partir du 26 novembre 2026 ». */
export const sayOf = (vue: Vue, jour: string): string => {
  const day = Temporal.PlainDate.from(jour)
  if (vue === 'mois') return capitalizeFirst(`${formatMonth(day.month)} ${day.year}`)
  const { du, days } = spanOf(vue, jour)
  const last = du.add({ days: days - 1 })
  if (vue === 'agenda') return `À partir du ${formatDate(du, { weekday: false })}`
  const isSameMonth = du.month === last.month
  const first = isSameMonth
    ? String(du.day === 1 ? '1er' : du.day)
    : formatDate(du, { weekday: false, year: du.year !== last.year })
  return `Du ${first} au ${formatDate(last, { weekday: false })}`
}
