/** The shifts of a period, week by week; on a phone, day after day. What a shift shows, and opens, is given. */
import type { ReactNode } from 'react'
import { DAYS, formatShortDate } from '../../../kernel/french.ts'
import { Temporal } from '../../../kernel/time.ts'
import type { GardeLue } from '../contract.ts'
import styles from './calendar.module.css'
import { sayJour } from './labels.ts'

type Props<G extends GardeLue> = { gardes: readonly G[]; draw: (garde: G) => ReactNode; label: string }

/** Monday of the week of a day. */
const mondayOf = (jour: string): Temporal.PlainDate => {
  const day = Temporal.PlainDate.from(jour)
  return day.subtract({ days: day.dayOfWeek - 1 })
}

export const Calendar = <G extends GardeLue>({ gardes, draw, label }: Props<G>) => {
  const weeks = Map.groupBy(gardes, ({ jour }) => mondayOf(jour).toString())
  return (
    <section className={styles.calendar} aria-label={label}>
      <h2 className="visually-hidden">{label}</h2>
      <div className={styles.heads} aria-hidden>
        {DAYS.map((day) => (
          <span key={day}>{day}</span>
        ))}
      </div>
      {[...weeks].map(([monday, ofWeek]) => (
        <div key={monday} className={styles.week}>
          {DAYS.map((name, index) => {
            const date = Temporal.PlainDate.from(monday).add({ days: index })
            const ofDay = ofWeek.filter(({ jour }) => jour === date.toString())
            return <Day key={name} date={date} gardes={ofDay} draw={draw} />
          })}
        </div>
      ))}
    </section>
  )
}

type DayProps<G> = { date: Temporal.PlainDate; gardes: readonly G[]; draw: (garde: G) => ReactNode }

const Day = <G extends GardeLue>({ date, gardes, draw }: DayProps<G>) => {
  if (gardes.length === 0) return <div className={styles.empty} aria-hidden />
  const [first] = gardes
  return (
    <div className={styles.day} data-hard={first!.lourde || undefined}>
      <h3>
        <span className="visually-hidden">{sayJour(date.toString())}</span>
        <span aria-hidden className={styles.long}>
          {sayJour(date.toString())}
        </span>
        <span aria-hidden className={styles.short}>
          {formatShortDate(date)}
        </span>
      </h3>
      {first!.ferie && <p className={styles.ferie}>{first!.ferie}</p>}
      {gardes.map((garde) => (
        <div key={garde.id} className={styles.garde}>
          {draw(garde)}
        </div>
      ))}
    </div>
  )
}
