import { listInWords } from '../../../../kernel/french.ts'
import { useCpts } from '../../../../web/client/session.ts'
import { type Column, DataTable } from '../../../../web/components/data-table.tsx'
import { shortMoment } from '../../../../web/components/short-moment.ts'
import { StatusChip } from '../../../../web/components/status-chip.tsx'
import type { CreneauPourSas } from '../../contract.ts'
import { GENRE_CRENEAU_LABELS, VISIBILITE_LABELS } from '../../labels.ts'
import { SAS } from './labels.ts'
import styles from './sas.module.css'

export const SlotsTable = ({ rows }: { rows: readonly CreneauPourSas[] }) => {
  const { zone } = useCpts()
  return (
    <DataTable
      caption={SAS.title}
      rows={rows}
      keyOf={({ creneauId }) => creneauId}
      columns={columnsOf(zone)}
      none={SAS.noneHere}
    />
  )
}

const columnsOf = (zone: string): Column<CreneauPourSas>[] => [
  {
    head: SAS.columns.when,
    width: '16%',
    sort: ({ debut }) => debut,
    cell: ({ debut }) => shortMoment(debut, zone),
  },
  {
    head: SAS.columns.who,
    width: '24%',
    sort: ({ nom }) => nom,
    cell: ({ nom, agendaId }) => (
      <>
        {nom}
        {agendaId === null && <small className={styles.under}>{SAS.elsewhere}</small>}
      </>
    ),
  },
  {
    head: SAS.columns.where,
    sort: ({ lieu }) => lieu,
    cell: ({ lieu, genre }) => (
      <>
        {lieu ?? GENRE_CRENEAU_LABELS[genre]}
        {lieu !== null && <small className={styles.under}>{GENRE_CRENEAU_LABELS[genre]}</small>}
      </>
    ),
  },
  {
    head: SAS.columns.seen,
    width: '34%',
    bare: true,
    sort: ({ raison }) => raison,
    cell: (slot) =>
      slot.raison === null ? (
        <>
          <StatusChip kind="done">{listInWords(slot.natures.map((one) => VISIBILITE_LABELS[one].nom))}</StatusChip>
          {slot.cpts.length > 1 && <small className={styles.under}>{SAS.with(listInWords(slot.cpts))}</small>}
        </>
      ) : (
        SAS.raisons[slot.raison]
      ),
  },
]
