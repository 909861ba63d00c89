/** What somebody asked to have back, and that another person approves. */
import { Link } from '@tanstack/react-router'
import type { Output } from '../../../../kernel/contract.ts'
import { useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { DataTable } from '../../../../web/components/data-table.tsx'
import { euros } from '../../../../web/components/days.ts'
import { Problem } from '../../../../web/components/problem.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import type { indemnitesContract } from '../../contract.ts'
import { indemnites } from '../client.ts'

type Reprise = Output<(typeof indemnitesContract)['readIndemnites']>['reprises'][number]

export const Reprises = ({ reprises }: { reprises: readonly Reprise[] }) => {
  const { id: cptsId } = useCpts()
  const approve = useAction(indemnites.approveReprise, { onDone: () => notify('Reprise approuvée, par une écriture.') })
  return (
    <>
      <DataTable
        caption="Reprises à approuver"
        showCaption
        rows={reprises}
        keyOf={({ id }) => id}
        columns={[
          {
            head: 'Bénéficiaire',
            cell: (row) => (
              <Link to="/finances/indemnites/$sommeId" params={{ sommeId: row.sommeId }}>
                {row.beneficiaire}
              </Link>
            ),
          },
          { head: 'Motif', bare: true, width: '40%', cell: ({ motif }) => motif },
          { head: 'À rendre', right: true, cell: ({ centimes }) => <b>{euros(centimes)}</b> },
          {
            head: 'Approuver',
            quiet: true,
            cell: (row) =>
              row.peutApprouver ? (
                <Button
                  size="small"
                  pending={approve.pending}
                  label={`Approuver la reprise de ${row.beneficiaire}`}
                  onClick={() => void approve.run({ params: { cptsId, repriseId: row.id } })}
                >
                  Approuver
                </Button>
              ) : (
                'Par une autre personne'
              ),
          },
        ]}
      />
      <Problem error={approve.error} />
    </>
  )
}
