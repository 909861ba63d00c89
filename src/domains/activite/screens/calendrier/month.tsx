/**
 * A month as a table of days. One day holds the focus: arrows move it, Enter goes to what that day holds, written out
 * beside the table, so that a cell never has to show everything.
 */
import { Link } from '@tanstack/react-router'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { missionOf } from '../../../../web/components/missions.ts'
import type { EcheanceDatee, Evenement } from '../../contract-calendrier.ts'
import { CALENDRIER, sayDay, sayHour, WEEKDAYS } from '../labels-calendrier.ts'
import styles from './calendrier.module.css'
import { DayPanel } from './day-panel.tsx'
import type { Jour } from './lay-out.ts'
import { dayByKey, sayOf } from './span.ts'

export type ViewProps = { days: readonly Jour[]; jour: string; zone: string; goTo: (jour: string) => void }

/** A cell shows this many, then says how many more. */
const SHOWN = 3

export const Month = ({ days, jour, zone, goTo }: ViewProps) => {
  const table = useRef<HTMLTableElement>(null)
  const panel = useRef<HTMLElement>(null)
  const moved = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows the day, once it is drawn
  useEffect(() => {
    if (moved.current) table.current?.querySelector<HTMLElement>('[data-chosen]')?.focus()
    moved.current = false
  }, [jour, days])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    const next = dayByKey(jour, event.key)
    if (!next) return
    event.preventDefault()
    moved.current = true
    goTo(next)
  }
  const open = (day: string) => {
    goTo(day)
    requestAnimationFrame(() => panel.current?.querySelector<HTMLElement>('a, button')?.focus())
  }
  const weeks = Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7))
  const chosen = days.find(({ date }) => date === jour)
  return (
    <div className={styles.month}>
      <table ref={table} className={styles.grid} onKeyDown={onKeyDown}>
        <caption className="visually-hidden">{sayOf('mois', jour)}</caption>
        <thead>
          <tr>
            {WEEKDAYS.map((word) => (
              <th key={word} scope="col" abbr={word}>
                {word.slice(0, 3)}.
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]!.date}>
              {week.map((day) => (
                <Cell key={day.date} day={day} zone={zone} isChosen={day.date === jour} pick={goTo} open={open} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {chosen && <DayPanel ref={panel} day={chosen} zone={zone} />}
    </div>
  )
}

type CellProps = {
  day: Jour
  zone: string
  isChosen: boolean
  pick: (day: string) => void
  open: (day: string) => void
}

const Cell = ({ day, zone, isChosen, pick, open }: CellProps) => {
  const number = Number(day.date.slice(8))
  const room = Math.max(0, SHOWN - day.echeances.length)
  const more = day.evenements.length - room
  return (
    <td className={styles.cell} data-outside={day.isOutside || undefined} data-today={day.isToday || undefined}>
      <div className={styles.top}>
        <button
          type="button"
          className={styles.day}
          tabIndex={isChosen ? 0 : -1}
          aria-pressed={isChosen}
          aria-label={sayDay(day)}
          data-chosen={isChosen || undefined}
          onClick={(event) => (event.detail === 0 ? open(day.date) : pick(day.date))}
        >
          {number === 1 ? '1er' : number}
        </button>
        {day.ferie && (
          <span className={styles.ferie} aria-hidden="true">
            {day.ferie}
          </span>
        )}
      </div>
      <ul>
        {day.echeances.map((one) => (
          <li key={one.cle}>
            <DutyChip echeance={one} />
          </li>
        ))}
        {day.evenements.slice(0, room).map((one) => (
          <li key={one.id}>
            <Chip evenement={one} zone={zone} />
          </li>
        ))}
      </ul>
      {more > 0 && (
        <button type="button" tabIndex={-1} className={styles.more} onClick={() => open(day.date)}>
          {more} de plus
        </button>
      )}
    </td>
  )
}

/** In the table; out of the order of the tab key, since the panel of the day holds the same links. */
export const Chip = ({ evenement, zone }: { evenement: Evenement; zone: string }) => (
  <Link
    to="/activite/$activiteId"
    params={{ activiteId: evenement.id }}
    tabIndex={-1}
    className={styles.chip}
    data-etat={evenement.etat}
    title={`${evenement.titre}, ${missionOf(evenement.mission ?? 'fonctionnement').name}`}
  >
    <i style={{ background: missionOf(evenement.mission ?? 'fonctionnement').hue }} />
    <span className={styles.hour}>{sayHour(evenement.debut, zone)}</span> {evenement.titre}
    {evenement.etat === 'annule' && <span className="visually-hidden"> (annulée)</span>}
  </Link>
)

export const DutyChip = ({ echeance }: { echeance: EcheanceDatee }) => (
  <Link to={echeance.vers} tabIndex={-1} className={styles.dutyChip} title={echeance.raison}>
    <i />
    <span className="visually-hidden">{CALENDRIER.duty}, </span>
    {echeance.titre}
  </Link>
)
