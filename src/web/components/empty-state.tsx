import type { ReactNode } from 'react'
import styles from './states.module.css'

/** What this is for, one button to begin, one example to look at. No illustration. */
export const EmptyState = ({ children, actions }: { children: ReactNode; actions?: ReactNode }) => (
  <div className={styles.empty}>
    <p>{children}</p>
    {actions && <div className={styles.actions}>{actions}</div>}
  </div>
)
