/** On the page of an acte: what its presences are worth, and where each sum is. */
import { Link } from '@tanstack/react-router'
import { formatDuration } from '../../../kernel/french.ts'
import { useCan, useCpts } from '../../../web/client/session.ts'
import { useAction } from '../../../web/client/use-action.ts'
import { useCall } from '../../../web/client/use-call.ts'
import { Button } from '../../../web/components/button.tsx'
import { euros } from '../../../web/components/days.ts'
import { Loaded } from '../../../web/components/loaded.tsx'
import { Problem } from '../../../web/components/problem.tsx'
import { notify } from '../../../web/components/toasts.tsx'
import type { PropositionLue } from '../contract.ts'
import { ETAT_LABELS, GENRE_LABELS } from '../labels.ts'
import { indemnites } from './client.ts'
import styles from './indemnites.module.css'

const SHOWN = 4

export const Part = ({ id }: { id: string }) => {
  const { id: cptsId } = useCpts()
  const read = useCall(indemnites.listPropositions, { params: { cptsId }, query: { acteId: id } }, { keep: true })
  return (
    <Loaded of="les indemnités de l’acte" from={read}>
      {({ propositions }) => <Lines rows={propositions} />}
    </Loaded>
  )
}

const Lines = ({ rows }: { rows: readonly PropositionLue[] }) => {
  const { id: cptsId } = useCpts()
  const mayDeclare = useCan('indemnite.check')
  const declare = useAction(indemnites.declarePresences, {
    onDone: () => notify('Sommes déclarées. Elles attendent un contrôle.'),
  })
  const free = rows.filter(({ sommeId, centimes }) => sommeId === null && centimes > 0)
  if (rows.length === 0) return <p>Aucune présence à indemniser.</p>
  const rest = rows.slice(SHOWN)
  return (
    <>
      <List rows={rows.slice(0, SHOWN)} />
      {rest.length > 0 && (
        <details>
          <summary>Les autres présences</summary>
          <List rows={rest} />
        </details>
      )}
      <Problem error={declare.error} />
      {mayDeclare && free.length > 0 && (
        <Button
          kind="plain"
          pending={declare.pending}
          onClick={() =>
            void declare.run({
              params: { cptsId },
              body: { presences: free.map(({ acteId, rang }) => ({ acteId, rang })) },
            })
          }
        >
          Déclarer {euros(free.reduce((sum, { centimes }) => sum + centimes, 0))}
        </Button>
      )}
    </>
  )
}

const List = ({ rows }: { rows: readonly PropositionLue[] }) => (
  <ul className={styles.matches}>
    {rows.map((one) => (
      <li key={one.rang}>
        {one.nom}, {formatDuration(one.minutes)}
        {one.tarif ? `, ${GENRE_LABELS[one.nature]?.toLowerCase()} ${euros(one.centimes)} ` : ', sans ligne au barème '}
        {one.sommeId && (
          <Link to="/finances/indemnites/$sommeId" params={{ sommeId: one.sommeId }}>
            {one.etat ? (ETAT_LABELS[one.etat] ?? one.etat).toLowerCase() : 'voir'}
          </Link>
        )}
      </li>
    ))}
  </ul>
)
