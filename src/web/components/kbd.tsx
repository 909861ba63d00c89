import type { ReactNode } from 'react'
import styles from './kbd.module.css'

/** A key, next to what it does. */
export const Kbd = ({ children, onDark = false }: { children: ReactNode; onDark?: boolean }) => (
  <kbd className={`${styles.kbd} ${onDark ? styles.onDark : ''}`}>{children}</kbd>
)
