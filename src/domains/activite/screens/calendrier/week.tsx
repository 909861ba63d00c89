/** A week: seven days side by side, hours down; on a phone, the days one under the other. */

import { Link } from '@tanstack/react-router'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { missionOf } from '../../../../web/components/missions.ts'
import type { Evenement } from '../../contract-calendrier.ts'
import { ETATS, sayDate, sayDay, sayHours } from '../labels-calendrier.ts'
import styles from './calendrier.module.css'
import { EcheanceLine, EventLine, PlanThatDay } from './day-panel.tsx'
import { hoursOf, type Jour, layHours, type Place } from './lay-out.ts'
import { DutyChip, type ViewProps } from './month.tsx'
import { dayByKey } from './span.ts'

/** Pixels of an hour, and of a day to keep above the hours. */
const HOUR = 36
const DUTY = 38

export const Week = ({ days, jour, zone, goTo }: ViewProps) => {
  const frame = useRef<HTMLDivElement>(null)
  const moved = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows the day, once it is drawn
  useEffect(() => {
    if (moved.current) frame.current?.querySelector<HTMLElement>('[data-chosen]')?.focus()
    moved.current = false
  }, [jour, days])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    const next = dayByKey(jour, event.key)
    if (!next || !(event.target as HTMLElement).hasAttribute('data-chosen')) return
    event.preventDefault()
    moved.current = true
    goTo(next)
  }
  const placed = days.map((day) => layHours(day.evenements, day.date, zone))
  const { from, to } = hoursOf(placed.flat())
  const hours = Array.from({ length: to - from }, (_, index) => from + index)
  const strip = Math.max(0, ...days.map(({ echeances }) => echeances.length)) * DUTY
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys act on the day that holds the focus
    <div ref={frame} className={styles.week} onKeyDown={onKeyDown}>
      <div className={styles.scale} aria-hidden="true" style={{ height: hours.length * HOUR, paddingTop: strip }}>
        {hours.map((hour) => (
          <span key={hour} style={{ height: HOUR }}>
            {hour}
            {'\u00a0'}h
          </span>
        ))}
      </div>
      {days.map((day, index) => (
        <section key={day.date} className={styles.column} aria-label={sayDate(day.date)}>
          <Head day={day} isChosen={day.date === jour} pick={goTo} />
          <div className={styles.strip} style={{ height: strip }}>
            {day.echeances.map((one) => (
              <DutyChip key={one.cle} echeance={one} />
            ))}
          </div>
          <ul className={styles.hours} style={{ height: hours.length * HOUR, backgroundSize: `100% ${HOUR}px` }}>
            {placed[index]!.map((place) => (
              <Block key={place.evenement.id} place={place} from={from} zone={zone} />
            ))}
          </ul>
          <div className={styles.stacked}>
            {day.echeances.map((one) => (
              <EcheanceLine key={one.cle} echeance={one} />
            ))}
            {day.evenements.map((one) => (
              <EventLine key={one.id} evenement={one} zone={zone} />
            ))}
            {day.date === jour && <PlanThatDay date={day.date} />}
          </div>
        </section>
      ))}
    </div>
  )
}

const Head = ({ day, isChosen, pick }: { day: Jour; isChosen: boolean; pick: (day: string) => void }) => (
  <div className={styles.head} data-today={day.isToday || undefined}>
    <button
      type="button"
      tabIndex={isChosen ? 0 : -1}
      aria-pressed={isChosen}
      aria-label={sayDay(day)}
      data-chosen={isChosen || undefined}
      onClick={() => pick(day.date)}
    >
      {sayDate(day.date).split(' ')[0]?.slice(0, 3)}. {Number(day.date.slice(8))}
    </button>
    {day.ferie && (
      <span className={styles.ferie} aria-hidden="true">
        {day.ferie}
      </span>
    )}
  </div>
)

const styleOf = ({ from, to, lane, lanes }: Place, first: number) => ({
  top: ((from - first * 60) * HOUR) / 60,
  height: Math.max(22, ((to - from) * HOUR) / 60 - 2),
  left: `${(100 * lane) / lanes}%`,
  width: `calc(${100 / lanes}% - 2px)`,
})

const Block = ({ place, from, zone }: { place: Place; from: number; zone: string }) => {
  const one: Evenement = place.evenement
  const mission = missionOf(one.mission ?? 'fonctionnement')
  return (
    <li style={styleOf(place, from)}>
      <Link
        to="/activite/$activiteId"
        params={{ activiteId: one.id }}
        className={styles.block}
        data-etat={one.etat}
        style={{ borderColor: mission.hue, background: mission.tint }}
        title={`${one.titre}, ${mission.name}`}
      >
        <b>{one.titre}</b>
        <small>
          {sayHours(one, zone)}
          {one.etat === 'annule' && `, ${ETATS.annule}`}
        </small>
      </Link>
    </li>
  )
}
