import type { ReactNode } from 'react'
import styles from './states.module.css'

/** Something to know, in place. `hand` needs somebody; `danger` only for danger to a person or a loss for good. */
export const Notice = ({
  children,
  title,
  kind = 'calm',
}: {
  children: ReactNode
  title?: string
  kind?: 'calm' | 'hand' | 'danger'
}) => (
  <div className={styles.notice} data-kind={kind}>
    {title && <b>{title}</b>}
    {children}
  </div>
)
