import { formatMoment } from '../../../../kernel/french.ts'
import { Temporal } from '../../../../kernel/time.ts'
import { Button } from '../../../../web/components/button.tsx'
import { icons } from '../../../../web/components/icons.ts'
import { DESTINATION_LABELS } from '../../rules/grille/labels.ts'
import { DESK } from '../labels.ts'
import { MISE_EN_ATTENTE } from '../labels-attente.ts'
import { ORIENTER } from '../triage/labels.ts'
import styles from './booking.module.css'
import type { Outcome } from './desk-state.ts'

type Props = { outcome: Outcome; zone: string; pending: boolean; undo: () => void; next: () => void }

/** How the call ended, with a way back. What can be undone is never asked twice. */
export const OutcomePanel = ({ outcome, zone, pending, undo, next }: Props) => {
  const { title, body } = wordsOf(outcome, zone)
  return (
    <div className={styles.outcome} data-kind={outcome.kind} role="status">
      <icons.check size={26} />
      <h2>{title}</h2>
      <p className={outcome.kind === 'reserve' ? styles.said : undefined}>{body}</p>
      <Button kind="onInk" autoFocus onClick={next} keyName="Entrée">
        {DESK.next}
      </Button>
      <Button kind="onInk" pending={pending} onClick={undo}>
        {outcome.kind === 'reserve' ? DESK.undoBooking : DESK.reopen}
      </Button>
    </div>
  )
}

const wordsOf = (outcome: Outcome, zone: string): { title: string; body: string } => {
  switch (outcome.kind) {
    case 'reserve':
      return { title: DESK.booked, body: `«\u00a0${outcome.phrase}\u00a0»` }
    case 'quinze':
      return { title: DESK.transferred, body: DESK.transferredBody }
    case 'orientee':
      return { title: ORIENTER.done, body: ORIENTER.doneBody(DESTINATION_LABELS[outcome.destination]) }
    case 'close':
      return { title: DESK.closedNone, body: DESK.closedNoneBody }
    case 'attente':
      return {
        title: DESK.keptWaiting,
        body: `${MISE_EN_ATTENTE.placed(outcome.rang)} ${DESK.keptWaitingBody(formatMoment(Temporal.Instant.from(outcome.echeance), zone))}`,
      }
  }
}
