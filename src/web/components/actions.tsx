import type { ReactNode } from 'react'
import styles from './states.module.css'

/** Buttons and links after a paragraph or a table. */
export const Actions = ({ children }: { children: ReactNode }) => (
  <div className={`${styles.actions} ${styles.after}`}>{children}</div>
)
