/** Several days × several hours in a few presses, then what does not fit is taken out. */
import { useState } from 'react'
import { formatDate, formatMonth, formatShortDate, formatTime, formatWeekday, NBSP } from '../../../../kernel/french.ts'
import { Temporal } from '../../../../kernel/time.ts'
import { Button } from '../../../../web/components/button.tsx'
import { TimeField } from '../../../../web/components/field.tsx'
import { Section } from '../../../../web/components/section.tsx'
import { WEEKDAYS } from '../labels-calendrier.ts'
import { SONDAGES } from '../labels-sondages.ts'
import { daysToChoose, type Grille, HOURS, keyOf, toggle } from './grid.ts'
import { onEnter } from './people-fields.tsx'
import styles from './sondages.module.css'

type State = { jours: string[]; heures: string[]; retires: string[] }
type Props = { today: string; grille: State; change: (grille: State) => void }

const sayHour = (hour: string): string => formatTime(Temporal.PlainTime.from(hour))
const sayDay = (day: string): string => formatDate(Temporal.PlainDate.from(day), { year: false })

export const SlotsGrid = ({ today, grille, change }: Props) => (
  <>
    <Section title={SONDAGES.days}>
      <Days
        today={today}
        chosen={grille.jours}
        pick={(day) => change({ ...grille, jours: toggle(grille.jours, day) })}
      />
    </Section>
    <Section title={SONDAGES.hours}>
      <Hours chosen={grille.heures} pick={(hour) => change({ ...grille, heures: toggle(grille.heures, hour) })} />
    </Section>
    <Section title={SONDAGES.slots}>
      <Cells
        grille={grille}
        pick={(jour, heure) => change({ ...grille, retires: toggle(grille.retires, keyOf(jour, heure)) })}
      />
    </Section>
  </>
)

const Days = ({ today, chosen, pick }: { today: string; chosen: readonly string[]; pick: (day: string) => void }) => (
  <div className={styles.days}>
    {WEEKDAYS.map((word) => (
      <span key={word} aria-hidden="true" className={styles.weekday}>
        {word.slice(0, 3)}.
      </span>
    ))}
    {daysToChoose(today).map(({ day, isPast, isWeekend }) => {
      const date = Temporal.PlainDate.from(day)
      const number = date.day === 1 ? '1er' : date.day
      const isFirst = date.day === 1 || day === today
      return isPast ? (
        <span key={day} className={styles.past}>
          {number}
        </span>
      ) : (
        <button
          key={day}
          type="button"
          className={styles.pick}
          aria-pressed={chosen.includes(day)}
          data-weekend={isWeekend || undefined}
          onClick={() => pick(day)}
        >
          <span>
            <span className="visually-hidden">{formatWeekday(date)} </span>
            {number}
            <span className="visually-hidden"> {formatMonth(date.month)}</span>
          </span>
          {isFirst && <small aria-hidden="true">{formatShortDate(date).split(NBSP)[1]}</small>}
        </button>
      )
    })}
  </div>
)

const Hours = ({ chosen, pick }: { chosen: readonly string[]; pick: (hour: string) => void }) => {
  const [other, setOther] = useState('')
  const shown = [...new Set([...HOURS, ...chosen])].sort()
  const add = () => {
    if (other && !chosen.includes(other)) pick(other)
    setOther('')
  }
  return (
    <div className={styles.hours}>
      {shown.map((hour) => (
        <button
          key={hour}
          type="button"
          className={styles.pick}
          aria-pressed={chosen.includes(hour)}
          onClick={() => pick(hour)}
        >
          {sayHour(hour)}
        </button>
      ))}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Enter adds the hour, it does not send the whole form */}
      <div className={styles.other} onKeyDown={onEnter(add)}>
        <TimeField label={SONDAGES.otherHour} value={other} onChange={setOther} />
        <Button onClick={add} blocked={!other && 'Choisissez l’heure.'}>
          {SONDAGES.add}
        </Button>
      </div>
    </div>
  )
}

const Cells = ({ grille, pick }: { grille: Grille; pick: (jour: string, heure: string) => void }) => {
  const { jours, heures, retires } = grille
  if (jours.length === 0 || heures.length === 0) return <p className={styles.hint}>{SONDAGES.noSlots}</p>
  return (
    <>
      <p className={styles.hint}>{SONDAGES.slotsHint}</p>
      <ul className={styles.cells}>
        {[...jours].sort().map((jour) => (
          <li key={jour}>
            <span className={styles.cellDay}>{sayDay(jour)}</span>
            {[...heures].sort().map((heure) => (
              <button
                key={heure}
                type="button"
                className={styles.cell}
                aria-pressed={!retires.includes(keyOf(jour, heure))}
                aria-label={`${sayDay(jour)} à ${sayHour(heure)}`}
                onClick={() => pick(jour, heure)}
              >
                {sayHour(heure)}
              </button>
            ))}
          </li>
        ))}
      </ul>
    </>
  )
}
