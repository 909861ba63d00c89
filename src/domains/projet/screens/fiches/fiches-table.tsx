import { count } from '../../../../kernel/french.ts'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { CsvLink } from '../../../../web/components/csv-link.tsx'
import { type Column, DataTable } from '../../../../web/components/data-table.tsx'
import { euros, shortDay } from '../../../../web/components/days.ts'
import { MissionBadge } from '../../../../web/components/mission-badge.tsx'
import { StatusChip } from '../../../../web/components/status-chip.tsx'
import type { FicheResume } from '../../contract.ts'
import { ETAT_LABELS, MISSION_LABELS } from '../../labels.ts'
import { comptesDeTaches, estFinie as isOver, prochaineEcheance } from '../../rules/avancement.ts'
import { ETATS } from '../../rules/fiche.ts'
import { type Fiches, projet } from '../client.ts'
import styles from './fiches.module.css'

const columnsOf = (today: string): Column<FicheResume>[] => [
  { head: 'Fiche-action', cell: ({ titre }) => <b>{titre}</b>, sort: ({ titre }) => titre, width: '26%' },
  {
    head: 'Mission',
    cell: ({ missions }) => missions.map((mission) => <MissionBadge key={mission} mission={mission} />),
    sort: ({ missions }) => (missions[0] ? MISSION_LABELS[missions[0]] : null),
    width: '15%',
  },
  {
    head: 'État',
    cell: ({ etat }) =>
      etat === 'en-cours' ? (
        ETAT_LABELS[etat]
      ) : (
        <StatusChip kind={etat === 'achevee' ? 'done' : 'neutral'}>{ETAT_LABELS[etat]}</StatusChip>
      ),
    sort: ({ etat }) => ETATS.indexOf(etat),
  },
  {
    head: 'Référents',
    cell: ({ referents }) => referents.map(({ nom }) => nom).join(', ') || 'personne',
    sort: ({ referents }) => referents[0]?.nom ?? null,
    width: '15%',
  },
  {
    head: 'Tâches faites',
    cell: ({ taches }) => `${comptesDeTaches(taches, today).faites} sur ${taches.length}`,
    sort: ({ taches }) => comptesDeTaches(taches, today).faites / Math.max(1, taches.length),
    right: true,
  },
  {
    head: 'Prochaine échéance',
    cell: (fiche) => {
      const next = isOver(fiche) ? null : prochaineEcheance(fiche)
      if (!next) return 'aucune'
      return next.le < today ? <StatusChip kind="waiting">{shortDay(next.le)}</StatusChip> : shortDay(next.le)
    },
    sort: (fiche) => (isOver(fiche) ? null : (prochaineEcheance(fiche)?.le ?? null)),
  },
  {
    head: 'Budget',
    cell: ({ budgetCentimes }) => (budgetCentimes === 0 ? '' : euros(budgetCentimes)),
    sort: ({ budgetCentimes }) => budgetCentimes,
    right: true,
  },
]

export const FichesTable = ({ fiches, data }: { fiches: readonly FicheResume[]; data: Fiches }) => (
  <DataTable
    caption={`Fiches-actions, ${count(fiches.length, 'ligne')}`}
    rows={fiches}
    keyOf={({ id }) => id}
    linkOf={({ id }) => `/projet/fiches/${id}`}
    columns={columnsOf(data.aujourdhui)}
    none="Aucune fiche ne répond à ces critères. Retirez-en un, ou cherchez un autre mot."
    foot={<Exports />}
  />
)

const Exports = () => {
  const { id: cptsId } = useCpts()
  if (!useCan('fiche-action.export')) return null
  return (
    <p className={styles.exports}>
      Tout le plan, avec les colonnes de l’import&nbsp;:{' '}
      <CsvLink href={projet.exportPlanXlsx.href({ params: { cptsId } })}>XLSX</CsvLink>{' '}
      <CsvLink href={projet.exportPlanCsv.href({ params: { cptsId } })}>CSV</CsvLink>
    </p>
  )
}
