import { formatDuration, formatNumber, formatShare } from '../../../../kernel/french.ts'
import { CsvLink } from '../../../../web/components/csv-link.tsx'
import { type Column, DataTable } from '../../../../web/components/data-table.tsx'
import { Section } from '../../../../web/components/section.tsx'
import type { LigneLue } from '../../contract.ts'
import { TABLEAU } from '../labels.ts'
import styles from './tableau.module.css'

type Props = { title: string; head: string; lines: readonly LigneLue[]; csv: string; withSlots?: boolean }

/** By commune or by motive: each share with its numerator beside it. */
export const AxisTable = ({ title, head, lines, csv, withSlots = false }: Props) => (
  <Section title={title} aside={<CsvLink href={csv} />}>
    <DataTable
      caption={title}
      tight
      rows={lines}
      keyOf={({ cle }) => cle}
      columns={[...columnsOf(head), ...(withSlots ? SLOTS : [])]}
      initialSort={{ head: TABLEAU.requests, down: true }}
    />
  </Section>
)

const shareOf = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole)
const figure = (headWord: string, of: (line: LigneLue) => number): Column<LigneLue> => ({
  head: headWord,
  right: true,
  sort: of,
  cell: (line) => formatNumber(of(line)),
})
const share = (headWord: string, part: (line: LigneLue) => number): Column<LigneLue> => ({
  head: headWord,
  right: true,
  sort: (line) => shareOf(part(line), line.denominateur),
  cell: (line) => <Share part={part(line)} whole={line.denominateur} />,
})

const Share = ({ part, whole }: { part: number; whole: number }) => {
  const value = shareOf(part, whole)
  if (value === null) return <small>{TABLEAU.none}</small>
  return (
    <span className={styles.share} title={`${formatNumber(part)} sur ${formatNumber(whole)}`}>
      <b>{formatShare(value)}</b>
      <small>
        {formatNumber(part)}/{formatNumber(whole)}
      </small>
    </span>
  )
}

const columnsOf = (head: string): Column<LigneLue>[] => [
  { head, cell: ({ libelle }) => libelle, sort: ({ libelle }) => libelle, width: '26%' },
  figure(TABLEAU.requests, ({ demandes }) => demandes),
  share(TABLEAU.within24, ({ sous24h }) => sous24h),
  share(TABLEAU.within48, ({ sous48h }) => sous48h),
  {
    head: TABLEAU.delay,
    right: true,
    sort: ({ delaiMedian }) => delaiMedian,
    cell: ({ delaiMedian }) =>
      delaiMedian === null ? <small>{TABLEAU.none}</small> : formatDuration(delaiMedian * 60),
  },
  figure(TABLEAU.notServed, ({ sansReponse }) => sansReponse),
  figure(TABLEAU.keptHead, ({ honores }) => honores),
]
const SLOTS: Column<LigneLue>[] = [
  figure('Créneaux offerts', ({ offerts }) => offerts ?? 0),
  figure('Inutilisés', ({ inutilises }) => inutilises ?? 0),
]
