import { Link } from '@tanstack/react-router'
import { useCan } from '../../../../web/client/session.ts'
import { DataTable } from '../../../../web/components/data-table.tsx'
import { StatusChip } from '../../../../web/components/status-chip.tsx'
import { ETAPE_NOMS, ISSUE_LABELS, sayDay } from '../../labels-vie.ts'
import styles from './parcours.module.css'
import type { StepProps } from './types.ts'

const SHOWN = new Set(['lettre-intention', 'projet', 'valide', 'aci'])
const day = (value: string | null) => (value ? sayDay(value) : '')

/** The dates of the ARS and of the contract; they are written on the life of the CPTS and on the versions. */
export const StepContrat = ({ data }: StepProps) => {
  const mayReadLife = useCan('etape.read')
  return (
    <>
      <DataTable
        caption="Dates de l’ARS et du contrat"
        rows={data.etapes.filter(({ code }) => SHOWN.has(code))}
        keyOf={({ code }) => code}
        columns={[
          { head: 'Étape', cell: ({ code }) => <b>{ETAPE_NOMS[code]}</b> },
          { head: 'Envoi', cell: ({ envoyeLe }) => day(envoyeLe) },
          { head: 'Réception', cell: ({ recuLe }) => day(recuLe) },
          { head: 'Décision', cell: ({ decideLe }) => day(decideLe) },
          {
            head: 'Issue',
            cell: ({ etat, issue }) =>
              issue ? ISSUE_LABELS[issue] : etat === 'faite' ? <StatusChip kind="done">fait</StatusChip> : '',
          },
        ]}
      />
      <p className={styles.acts}>
        {mayReadLife && <Link to="/projet/vie">Noter une date, un interlocuteur, un moyen</Link>}
        <Link to="/projet/versions">Suivre l’envoi à l’ARS</Link>
      </p>
    </>
  )
}
