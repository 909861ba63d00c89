import { GARDE } from '../labels.ts'
import styles from './tableau.module.css'

export const Legend = ({ byPerson }: { byPerson: boolean }) => (
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
    {byPerson && <li>– indisponible, + volontiers, − plutôt pas</li>}
  </ul>
)
