import { useState } from 'react'
import { formatTime } from '../../../../kernel/french.ts'
import { TimeField } from '../../../../web/components/field.tsx'
import { PROPOSER } from '../labels-proposer.ts'
import type { HourChoice } from './hours.ts'
import styles from './proposer.module.css'

type Props = {
  hours: readonly HourChoice[]
  chosen: string | null
  choose: (time: string | null) => void
  error?: string | undefined
}

export const sayTime = (time: string, full = false): string =>
  formatTime({ hour: Number(time.slice(0, 2)), minute: Number(time.slice(3, 5)) }, full)

export const HourPicker = ({ hours, chosen, choose, error }: Props) => {
  const isOther = chosen !== null && !hours.some(({ time }) => time === chosen)
  const [wantsOther, setOther] = useState(isOther)
  return (
    <section aria-labelledby="heures">
      <h2 id="heures" className={styles.question}>
        {PROPOSER.whichHour}
      </h2>
      <ul className={styles.hours}>
        {hours.map(({ time, state }) => (
          <li key={time}>
            {state === 'free' ? (
              <button
                type="button"
                className={styles.hour}
                aria-pressed={time === chosen}
                onClick={() => {
                  setOther(false)
                  choose(time)
                }}
              >
                {sayTime(time, true)}
              </button>
            ) : (
              <span className={styles.held}>
                {sayTime(time, true)}
                <small>{state === 'past' ? PROPOSER.past : PROPOSER.offered}</small>
              </span>
            )}
          </li>
        ))}
        <li>
          <button
            type="button"
            className={styles.hour}
            aria-pressed={wantsOther}
            onClick={() => {
              setOther(true)
              if (!isOther) choose(null)
            }}
          >
            {PROPOSER.other}
          </button>
        </li>
      </ul>
      {wantsOther && (
        <div className={styles.otherHour}>
          <TimeField
            label={PROPOSER.otherHour}
            autoFocus
            value={isOther ? chosen : ''}
            onChange={(time) => choose(time || null)}
            error={error}
          />
        </div>
      )}
    </section>
  )
}
