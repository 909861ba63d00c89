import { AGENDAS } from '../labels-agendas.ts'
import { WEEKDAYS } from '../proposer/day-grid.ts'
import styles from './agendas.module.css'
import { toggleDay } from './availability-draft.ts'

const NAMES = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche']

type Props = { days: readonly number[]; change: (days: number[]) => void; error?: string | undefined }

export const DayToggles = ({ days, change, error }: Props) => (
  <fieldset className={styles.days}>
    <legend>{AGENDAS.days}</legend>
    <div>
      {WEEKDAYS.map((word, index) => (
        <button
          key={word}
          type="button"
          aria-pressed={days.includes(index + 1)}
          aria-label={NAMES[index]}
          aria-describedby={error ? 'jours-erreur' : undefined}
          onClick={() => change(toggleDay(days, index + 1))}
        >
          {word}
        </button>
      ))}
    </div>
    {error && (
      <p id="jours-erreur" className={styles.fault}>
        {error}
      </p>
    )}
  </fieldset>
)
