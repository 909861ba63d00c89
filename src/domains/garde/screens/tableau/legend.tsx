import { GARDE } from '../labels.ts'
import styles from './tableau.module.css'

export const Legend = () => (
  <ul className={styles.legend}>
    <li>
      <span className={styles.keyHard} /> {GARDE.legendHard}
    </li>
    <li>
      <span className={styles.name} data-locked>
        Nom
      </span>{' '}
      {GARDE.legendLock}
    </li>
    <li>
      <span className={styles.vacant}>à pourvoir</span> place sans personne
    </li>
  </ul>
)
