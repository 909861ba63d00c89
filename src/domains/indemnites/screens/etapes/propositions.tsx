/** Presences that the scale covers and that no sum holds yet. */
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { count, formatDuration } from '../../../../kernel/french.ts'
import { Temporal } from '../../../../kernel/time.ts'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button } from '../../../../web/components/button.tsx'
import { DataTable } from '../../../../web/components/data-table.tsx'
import { euros, shortDay } from '../../../../web/components/days.ts'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Notice } from '../../../../web/components/notice.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import type { PropositionLue } from '../../contract.ts'
import { GENRE_LABELS } from '../../labels.ts'
import { indemnites } from '../client.ts'
import styles from '../indemnites.module.css'
import { PickBar, PickBox } from '../pick-bar.tsx'
import { usePicked } from '../use-picked.ts'

const keyOf = ({ acteId, rang }: Pick<PropositionLue, 'acteId' | 'rang'>): string => `${acteId}/${rang}`

export const Propositions = () => {
  const { id: cptsId } = useCpts()
  const read = useCall(indemnites.listPropositions, { params: { cptsId }, query: {} }, { keep: true })
  return (
    <Loaded of="les présences" from={read}>
      {({ propositions }) => <List rows={propositions} />}
    </Loaded>
  )
}

const List = ({ rows }: { rows: readonly PropositionLue[] }) => {
  const { id: cptsId, zone } = useCpts()
  const mayDeclare = useCan('indemnite.check')
  const [refused, setRefused] = useState<string[]>([])
  const { picked, isPicked, toggle, pickAll, clear } = usePicked(rows.map(keyOf))
  const declare = useAction(indemnites.declarePresences)
  const chosen = rows.filter((row) => isPicked(keyOf(row)))
  const send = async () => {
    const presences = chosen.map(({ acteId, rang }) => ({ acteId, rang }))
    const done = await declare.run({ params: { cptsId }, body: { presences } })
    if (!done) return
    clear()
    setRefused(done.refus.map(({ phrase }) => phrase))
    notify(`${count(done.faites, 'somme déclarée', 'sommes déclarées')}.`)
  }
  const dayOf = ({ debut }: PropositionLue) =>
    Temporal.Instant.from(debut).toZonedDateTimeISO(zone).toPlainDate().toString()
  return (
    <>
      <p>Les deux derniers mois du registre{'\u00a0'}: chaque présence signée, au barème du jour de l’acte.</p>
      {mayDeclare && rows.length > 0 && (
        <PickBar picked={picked.length} all={rows.length} pickAll={pickAll} clear={clear}>
          <Button
            kind="primary"
            pending={declare.pending}
            blocked={picked.length === 0 && 'Cochez d’abord ce que vous déclarez.'}
            onClick={() => void send()}
          >
            Déclarer {picked.length > 0 && euros(chosen.reduce((sum, { centimes }) => sum + centimes, 0))}
          </Button>
        </PickBar>
      )}
      <Problem error={declare.error} />
      {refused.length > 0 && <Notice kind="hand">{refused.join(' ')}</Notice>}
      <DataTable
        caption="Présences à déclarer"
        rows={rows}
        keyOf={keyOf}
        none="Toutes les présences que le barème couvre ont leur somme."
        columns={[
          ...(mayDeclare
            ? [
                {
                  head: 'Choisir',
                  quiet: true,
                  width: '44px',
                  cell: (row: PropositionLue) => (
                    <PickBox
                      label={`Déclarer la présence de ${row.nom}, ${row.titre}`}
                      checked={isPicked(keyOf(row))}
                      onChange={() => toggle(keyOf(row))}
                    />
                  ),
                },
              ]
            : []),
          { head: 'Date', width: '110px', cell: (row) => shortDay(dayOf(row)), sort: dayOf },
          { head: 'Personne', cell: ({ nom }) => <b>{nom}</b>, sort: ({ nom }) => nom },
          {
            head: 'Acte',
            bare: true,
            width: '34%',
            cell: (row) => (
              <div className={styles.object}>
                <Link to="/registre/$acteId" params={{ acteId: row.acteId }}>
                  {row.titre}
                </Link>
                <small>
                  {GENRE_LABELS[row.nature]}, {row.tarif}
                </small>
                {row.avertissements.map((one) => (
                  <span key={one} className={styles.warn}>
                    {one}{' '}
                  </span>
                ))}
              </div>
            ),
          },
          {
            head: 'Temps',
            right: true,
            width: '100px',
            cell: ({ minutes }) => formatDuration(minutes),
            sort: ({ minutes }) => minutes,
          },
          {
            head: 'Montant',
            right: true,
            width: '110px',
            cell: ({ centimes }) => <b>{euros(centimes)}</b>,
            sort: ({ centimes }) => centimes,
          },
        ]}
      />
    </>
  )
}
