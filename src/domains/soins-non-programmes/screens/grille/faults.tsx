import styles from './grille.module.css'
import { GRILLE } from './labels.ts'

/** What must be mended before a physician is asked, each named by its question. */
export const Faults = ({ faults }: { faults: readonly { phrase: string }[] }) =>
  faults.length === 0 ? (
    <p className={styles.good}>{GRILLE.noProblem}</p>
  ) : (
    <ul className={styles.faults} aria-label={GRILLE.problems}>
      {faults.map(({ phrase }) => (
        <li key={phrase}>{phrase}</li>
      ))}
    </ul>
  )
