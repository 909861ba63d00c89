import { PROPOSER } from '../labels-proposer.ts'
import type { Grid } from './day-grid.ts'
import styles from './proposer.module.css'

type Props = { grid: Grid; chosen: string | null; choose: (day: string) => void }

export const DayPicker = ({ grid, chosen, choose }: Props) => (
  <>
    <div className={styles.weekdays} aria-hidden="true">
      {grid.weekdays.map((word) => (
        <span key={word}>{word}</span>
      ))}
    </div>
    <ul className={styles.days}>
      {grid.cells.map((cell) => (
        <li key={cell.day}>
          {cell.isPast ? (
            <span className={styles.past}>{cell.number}</span>
          ) : (
            <button
              type="button"
              className={styles.day}
              aria-pressed={cell.day === chosen}
              aria-label={cell.label}
              data-today={cell.isToday || undefined}
              data-wanted={cell.isWanted || undefined}
              onClick={() => choose(cell.day)}
            >
              {cell.number}
              <span className={styles.dots}>
                {Array.from({ length: Math.min(3, cell.offered) }, (_, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: dots are all the same
                  <i key={index} />
                ))}
              </span>
            </button>
          )}
        </li>
      ))}
    </ul>
    <p className={styles.legend} aria-hidden="true">
      <span>
        <i className={styles.dot} /> {PROPOSER.legendOffered}
      </span>
      <span>
        <i className={styles.mark} /> {PROPOSER.legendSought}
      </span>
    </p>
  </>
)
