/** What a table shows, to take away in both formats. */
import type { ReactNode } from 'react'
import { CsvLink } from '../../../web/components/csv-link.tsx'
import styles from './indemnites.module.css'

type Props = { of: string; href: (format: 'csv' | 'xlsx') => string; children?: ReactNode }

export const Exports = ({ of, href, children }: Props) => (
  <p className={styles.exports}>
    {of}
    {'\u00a0'}: <CsvLink href={href('xlsx')}>XLSX</CsvLink> <CsvLink href={href('csv')}>CSV</CsvLink> {children}
  </p>
)
