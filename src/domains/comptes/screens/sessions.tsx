import { count, formatMoment } from '../../../kernel/french.ts'
import { Temporal } from '../../../kernel/time.ts'
import { comptes, useAction, useCall } from '../../../web/client/index.ts'
import { Button } from '../../../web/components/button.tsx'
import { Loaded } from '../../../web/components/loaded.tsx'
import { Problem } from '../../../web/components/problem.tsx'
import { Section } from '../../../web/components/section.tsx'
import { StatusChip } from '../../../web/components/status-chip.tsx'
import { MOYEN_LABELS } from '../labels.ts'
import styles from './comptes.module.css'
import { describeAgent } from './describe-agent.ts'

const here = Intl.DateTimeFormat().resolvedOptions().timeZone

const moment = (instant: string): string => formatMoment(Temporal.Instant.from(instant), here)

export const Sessions = () => {
  const sessions = useCall(comptes.listSessions)
  const revoke = useAction(comptes.revokeSession)
  return (
    <Loaded of="vos sessions" from={sessions}>
      {({ sessions: open }) => (
        <Section title={count(open.length, 'session ouverte', 'sessions ouvertes')}>
          <ul className={styles.list}>
            {open.map(({ id, agent, creeeLe, vueLe, courante, moyen, exercice }) => (
              <li key={id}>
                <span>
                  {describeAgent(agent)}
                  <small>
                    ouverte {moment(creeeLe)} {MOYEN_LABELS[moyen]}, vue {moment(vueLe)}
                  </small>
                  {exercice && <small>{exercice}</small>}
                </span>
                {courante ? (
                  <StatusChip kind="done">celle-ci</StatusChip>
                ) : (
                  <Button
                    size="small"
                    label={`Fermer la session ${describeAgent(agent)}`}
                    onClick={() => void revoke.run({ params: { sessionId: id } })}
                  >
                    Fermer
                  </Button>
                )}
              </li>
            ))}
          </ul>
          <Problem error={revoke.error} />
        </Section>
      )}
    </Loaded>
  )
}
