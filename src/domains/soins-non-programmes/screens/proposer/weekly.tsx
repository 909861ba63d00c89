import { Temporal } from '../../../../kernel/time.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import { type MonAgenda, soins } from '../client.ts'
import { PROPOSER } from '../labels-proposer.ts'
import { isToCome } from '../still-to-come.ts'
import styles from './proposer.module.css'

/** What comes back each week, and the absences to come, each with its way out. */
export const Weekly = ({ cptsId, agenda }: { cptsId: string; agenda: MonAgenda }) => {
  const restore = useAction(soins.restoreMaDisponibilite)
  const cancel = useAction(soins.cancelMonAbsence, { onDone: () => notify(PROPOSER.absenceCancelled) })
  const end = useAction(soins.endMaDisponibilite)
  const stop = async (disponibiliteId: string) => {
    const params = { cptsId, disponibiliteId }
    const answer = await end.run({ params, body: {} })
    if (answer) {
      notify([PROPOSER.stopped, ...answer.effets.phrases].join(' '), { undo: () => void restore.run({ params }) })
    }
  }
  const now = Temporal.Now.instant()
  const today = now.toZonedDateTimeISO(agenda.zone).toPlainDate().toString()
  const absences = agenda.exceptions.filter((one) => one.genre === 'absence' && isToCome(one, now.toString(), today))
  if (agenda.disponibilites.length === 0 && absences.length === 0) return null
  return (
    <section aria-labelledby="semaine" className={styles.mine}>
      <h2 id="semaine" className={styles.question}>
        {PROPOSER.weekly}
      </h2>
      <ul className={styles.slots}>
        {agenda.disponibilites.map(({ id, phrase }) => (
          <li key={id}>
            <span>{phrase}</span>
            <Button kind="plain" size="small" onClick={() => void stop(id)} label={`${PROPOSER.stop}\u00a0: ${phrase}`}>
              {PROPOSER.stop}
            </Button>
          </li>
        ))}
        {absences.map(({ id, phrase }) => (
          <li key={id}>
            <span>{phrase}</span>
            <Button
              kind="plain"
              size="small"
              onClick={() => void cancel.run({ params: { cptsId, exceptionId: id } })}
              label={`${PROPOSER.cancelAbsence}\u00a0: ${phrase}`}
            >
              {PROPOSER.cancelAbsence}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
