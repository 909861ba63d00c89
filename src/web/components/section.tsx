import { type ReactNode, useId } from 'react'
import styles from './section.module.css'

type Props = {
  title: ReactNode
  /** At the end of the line of the title: a figure, a link. */
  aside?: ReactNode
  /** In a side column: a smaller title. */
  small?: boolean
  children: ReactNode
}

/** Opens with an ink rule; no card. */
export const Section = ({ title, aside, small = false, children }: Props) => {
  const id = useId()
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id} className={small ? styles.small : undefined}>
          {title}
        </h2>
        {aside && <div className={styles.aside}>{aside}</div>}
      </div>
      {children}
    </section>
  )
}

/** Two columns that become one on a narrow window; the second is the narrower. */
export const Columns = ({ children }: { children: ReactNode }) => <div className={styles.columns}>{children}</div>

/** Where the figures come from: the last line of a section. */
export const Source = ({ children }: { children: ReactNode }) => <p className={styles.source}>{children}</p>
