import type { ReactNode } from 'react'
import styles from './headline.module.css'

type Props = {
  /** A sentence that says the finding. One per screen. */
  children: ReactNode
  /** A line above: the date, the room, the way back. */
  above?: ReactNode
  /** One sentence of meaning under it. */
  meaning?: ReactNode
  /** Buttons, at the right on a wide screen. */
  actions?: ReactNode
}

export const Headline = ({ children, above, meaning, actions }: Props) => (
  <div className={styles.headline}>
    <div className={styles.words}>
      {above && <div className={styles.above}>{above}</div>}
      <h1 tabIndex={-1}>{children}</h1>
      {meaning && <p className={styles.meaning}>{meaning}</p>}
    </div>
    {actions && <div className={styles.actions}>{actions}</div>}
  </div>
)
