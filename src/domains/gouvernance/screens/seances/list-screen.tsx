/** Every séance of every instance: what is on, what is to come, what waits for its signatures, what is past. */
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { capitalizeFirst, formatTime } from '../../../../kernel/french.ts'
import { Temporal } from '../../../../kernel/time.ts'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { ButtonLink } from '../../../../web/components/button.tsx'
import { EmptyState } from '../../../../web/components/empty-state.tsx'
import { SelectField } from '../../../../web/components/field.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { icons } from '../../../../web/components/icons.ts'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { StatusChip } from '../../../../web/components/status-chip.tsx'
import { RoomViews } from '../../../../web/shell/room-views.tsx'
import type { SeanceResume } from '../../contract.ts'
import { ETAT_SEANCE } from '../../labels-seances.ts'
import { gouvernance } from '../client.ts'
import { SEANCES, sayDayOf, sayHeadline, sayVotes, zonedOf } from '../labels-seances.ts'
import styles from './seances.module.css'

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const [instanceId, setInstance] = useState('')
  const mayEdit = useCan('seance.edit')
  const read = useCall(
    gouvernance.listSeances,
    { params: { cptsId }, query: instanceId ? { instanceId } : {} },
    { keep: true },
  )
  return (
    <>
      <RoomViews of="Gouvernance" />
      <Loaded of="les séances" from={read}>
        {({ seances, instances }) => (
          <>
            <Headline
              actions={
                mayEdit &&
                instances.length > 0 && (
                  <ButtonLink kind="primary" to="/gouvernance/seances/prevoir" icon={<icons.plus />}>
                    {SEANCES.plan}
                  </ButtonLink>
                )
              }
            >
              {sayHeadline(seances, Temporal.Now.instant().toString())}
            </Headline>
            {instances.length === 0 && seances.length === 0 ? (
              <EmptyState>{SEANCES.noStatuts}</EmptyState>
            ) : (
              <>
                <div className={styles.filter}>
                  <SelectField
                    label="Instance"
                    none="Toutes les instances"
                    choices={instances.map(({ id, nom }) => ({ value: id, label: nom }))}
                    value={instanceId}
                    onChange={setInstance}
                  />
                </div>
                {seances.length === 0 && <EmptyState>{SEANCES.none}</EmptyState>}
                <Groups seances={seances} />
              </>
            )}
          </>
        )}
      </Loaded>
    </>
  )
}

const COMING: ReadonlySet<string> = new Set(['preparation', 'convoquee'])

const Groups = ({ seances }: { seances: readonly SeanceResume[] }) => {
  const coming = seances.filter(({ etat }) => COMING.has(etat)).toReversed()
  const past = seances.filter(({ etat }) => etat === 'signee' || etat === 'sans-quorum')
  return (
    <>
      <Rows title={SEANCES.open} rows={seances.filter(({ etat }) => etat === 'ouverte')} />
      <Rows title={SEANCES.toSign} rows={seances.filter(({ etat }) => etat === 'close')} />
      <Rows title={SEANCES.toCome} rows={coming} />
      <Rows title={SEANCES.past} rows={past} />
    </>
  )
}

const Rows = ({ title, rows }: { title: string; rows: readonly SeanceResume[] }) =>
  rows.length === 0 ? null : (
    <section className={styles.group} aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <span className={styles.when}>
              <b>{capitalizeFirst(sayDayOf(row))}</b>
              <small>{formatTime(zonedOf(row.debut, row.zone))}</small>
            </span>
            <span className={styles.what}>
              <Link to="/gouvernance/seances/$seanceId" params={{ seanceId: row.id }}>
                {row.titre}
              </Link>
              <small>{[row.instance, sayVotes(row)].filter(Boolean).join(', ')}</small>
            </span>
            <span className={styles.state}>
              <Chip etat={row.etat} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )

export const Chip = ({ etat }: { etat: SeanceResume['etat'] }) => {
  if (etat === 'convoquee') return null
  const kind = etat === 'ouverte' || etat === 'signee' ? 'done' : etat === 'sans-quorum' ? 'neutral' : 'waiting'
  return <StatusChip kind={kind}>{ETAT_SEANCE[etat]}</StatusChip>
}
