import { useState } from 'react'
import { formatMoment } from '../../../../kernel/french.ts'
import { Temporal } from '../../../../kernel/time.ts'
import { useCan } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { Section } from '../../../../web/components/section.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import type { AppelLu } from '../../contract.ts'
import { APPELANT_APPEL_LABELS } from '../../labels.ts'
import { ISSUES_RAPPEL } from '../../rules/vocabulary.ts'
import { soins } from '../client.ts'
import styles from '../rendez-vous/rendez-vous.module.css'
import own from './appels.module.css'
import { APPELS } from './labels.ts'

type Props = { cptsId: string; zone: string; rappels: readonly AppelLu[] }

/** Who waits to be called back, the most pressing first. */
export const Rappels = ({ cptsId, zone, rappels }: Props) => {
  const mayNote = useCan('appel.note')
  const end = useAction(soins.endRappel)
  const now = Temporal.Now.instant()
  if (rappels.length === 0) return null
  return (
    <Section title={APPELS.toCall}>
      <Problem error={end.error} />
      <ul className={styles.rows}>
        {rappels.map((one, index) => {
          const due = Temporal.Instant.from(one.rappelLe ?? one.recuLe)
          const isLate = Temporal.Instant.compare(due, now) < 0
          const words = formatMoment(due, zone)
          return (
            <li key={one.id} className={own.row}>
              <span className={styles.who}>
                <b>{APPELANT_APPEL_LABELS[one.appelant]}</b>
                <Telephone cptsId={cptsId} appel={one} />
              </span>
              <span className={styles.state} data-late={isLate || undefined}>
                {isLate ? APPELS.late(words) : APPELS.before(words)}
              </span>
              {mayNote && (
                <span className={styles.acts}>
                  {ISSUES_RAPPEL.map((issue) => (
                    <Button
                      key={issue}
                      size="small"
                      kind={issue === 'joint' ? (index === 0 ? 'primary' : 'secondary') : 'plain'}
                      label={`${APPELS.done[issue]}\u00a0: ${APPELANT_APPEL_LABELS[one.appelant]}, ${words}`}
                      onClick={async () => {
                        const done = await end.run({ params: { cptsId, appelId: one.id }, body: { issue } })
                        if (done) notify(APPELS.marked[issue])
                      }}
                    >
                      {APPELS.done[issue]}
                    </Button>
                  ))}
                </span>
              )}
            </li>
          )
        })}
      </ul>
    </Section>
  )
}

/** Read when it is asked for, never by itself: each reading is in the trail. */
const Telephone = ({ cptsId, appel }: { cptsId: string; appel: AppelLu }) => {
  const mayRead = useCan('patient.read')
  const [telephone, setTelephone] = useState<string | null>(null)
  const read = useAction(soins.readTelephoneRappel, {
    refresh: 'nothing',
    onDone: (found) => setTelephone(found.telephone),
  })
  if (!appel.aUnTelephone) return <small>{APPELS.noNumber}</small>
  if (telephone) return <a href={`tel:${telephone.replaceAll(' ', '')}`}>{telephone}</a>
  if (!mayRead) return null
  return (
    <>
      <Button
        kind="plain"
        pending={read.pending}
        onClick={() => void read.run({ params: { cptsId, appelId: appel.id } })}
      >
        {APPELS.number}
      </Button>
      <small>{APPELS.traced}</small>
      <Problem error={read.error} />
    </>
  )
}
