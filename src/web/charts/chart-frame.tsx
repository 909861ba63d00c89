import { type ReactNode, useId } from 'react'
import { CsvLink } from '../components/csv-link.tsx'
import styles from './charts.module.css'

export type FrameProps = {
  /** The finding, in a sentence. */
  title: string
  /** Where the figures come from, with their dates. */
  source: ReactNode
  csv?: string | undefined
  /** What is drawn, when the finding does not say it: « Demandes par semaine ». */
  subtitle?: string | undefined
}

/** The finding, the drawing, the source, the same figures as a table and as CSV. */
export const ChartFrame = ({
  title,
  subtitle,
  source,
  csv,
  children,
  table,
}: FrameProps & { children: ReactNode; table: ReactNode }) => {
  const id = useId()
  return (
    <figure className={styles.frame} aria-labelledby={id}>
      <figcaption id={id} className={styles.title}>
        {title}
        {subtitle && <small>{subtitle}</small>}
      </figcaption>
      {children}
      <div className={styles.foot}>
        <span>{source}</span>
        {csv && <CsvLink href={csv} />}
      </div>
      <details className={styles.twin}>
        <summary>Les mêmes chiffres en tableau</summary>
        {table}
      </details>
    </figure>
  )
}
