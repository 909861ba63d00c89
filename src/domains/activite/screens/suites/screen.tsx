/** What activités left to do: ticked here, by day. */
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Output } from '../../../../kernel/contract.ts'
import { count } from '../../../../kernel/french.ts'
import { Temporal } from '../../../../kernel/time.ts'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { CheckField } from '../../../../web/components/check-field.tsx'
import { EmptyState } from '../../../../web/components/empty-state.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { Segments } from '../../../../web/components/segments.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import type { activiteContract } from '../../contract.ts'
import { activite } from '../client.ts'
import { sayDay } from '../labels.ts'
import { Views } from '../views.tsx'
import styles from './suites.module.css'

type Listed = Output<(typeof activiteContract)['listSuites']>['suites'][number]

export const Screen = () => {
  const { id: cptsId, zone } = useCpts()
  const [faites, setFaites] = useState<'oui' | 'non'>('non')
  const suites = useCall(activite.listSuites, { params: { cptsId }, query: { faites } }, { keep: true })
  return (
    <>
      <Views />
      <Loaded of="les suites" from={suites}>
        {({ suites: rows }) => (
          <>
            <Headline meaning="Ce que les activités ont laissé à faire. Une suite se coche, même quand l’activité est signée.">
              {faites === 'non' ? sayLeft(rows.length) : count(rows.length, 'suite donnée', 'suites données')}
            </Headline>
            <Segments
              legend="Quelles suites"
              value={faites}
              onChange={setFaites}
              choices={[
                { value: 'non', label: 'À donner' },
                { value: 'oui', label: 'Données' },
              ]}
            />
            {rows.length === 0 ? (
              <EmptyState>
                Une suite s’écrit avec le compte rendu d’une activité{'\u00a0'}: quoi, qui, pour quand. Elle vient alors
                ici, et sur la page d’accueil quand son jour approche.
              </EmptyState>
            ) : (
              <List cptsId={cptsId} rows={rows} today={Temporal.Now.plainDateISO(zone).toString()} />
            )}
          </>
        )}
      </Loaded>
    </>
  )
}

const sayLeft = (left: number): string =>
  left === 0 ? 'Aucune suite à donner' : count(left, 'suite à donner', 'suites à donner')

const List = ({ cptsId, rows, today }: { cptsId: string; rows: readonly Listed[]; today: string }) => {
  const mayTick = useCan('activite.edit')
  const tick = useAction(activite.tickSuite)
  const put = (suiteId: string, faite: boolean) => tick.run({ params: { cptsId, suiteId }, body: { faite } })
  const change = async (one: Listed, faite: boolean) => {
    if (await put(one.id, faite))
      notify(faite ? 'La suite est donnée.' : 'La suite est à donner.', { undo: () => put(one.id, !faite) })
  }
  return (
    <>
      <Problem error={tick.error} />
      <ul className={styles.list}>
        {rows.map((one) => (
          <li key={one.id}>
            <span className={styles.day} data-late={(one.pourLe ?? '9') < today || undefined}>
              {one.pourLe ? sayDay(one.pourLe) : 'sans date'}
            </span>
            <span className={styles.what}>
              <CheckField
                label={one.texte}
                hint={one.qui ?? undefined}
                checked={one.faiteLe !== null}
                disabled={!mayTick}
                onChange={(faite) => void change(one, faite)}
              />
            </span>
            <Link to="/activite/$activiteId" params={{ activiteId: one.activiteId }}>
              {one.titre}
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}
