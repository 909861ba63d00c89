/** What limits trust in a figure, one line each. */
import { capitalizeFirst } from '../../../../kernel/french.ts'
import styles from './themes.module.css'

export const Reserves = ({ reserves }: { reserves: readonly string[] }) =>
  reserves.length === 0 ? null : (
    <ul className={styles.reserves}>
      {reserves.map((one) => (
        <li key={one}>{capitalizeFirst(one)}</li>
      ))}
    </ul>
  )
