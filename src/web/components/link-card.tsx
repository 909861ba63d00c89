import type { ReactNode } from 'react'
import styles from './link-card.module.css'

type Props = {
  /** Who writes: the CPTS, and the person where there is one. */
  from?: ReactNode
  title: ReactNode
  /** Styles of the headings inside. */
  className?: string | undefined
  children: ReactNode
}

/** The page that a signed link opens: who it comes from, what it is about, then the one thing to do. */
export const LinkCard = ({ from, title, className, children }: Props) => (
  <article className={className ? `${styles.card} ${className}` : styles.card}>
    {from && <p className={styles.from}>{from}</p>}
    <h1 tabIndex={-1}>{title}</h1>
    {children}
  </article>
)
