import { formatDate } from '../../../../kernel/french.ts'
import { Temporal } from '../../../../kernel/time.ts'
import { Button } from '../../../../web/components/button.tsx'
import { icons } from '../../../../web/components/icons.ts'
import { Problem } from '../../../../web/components/problem.tsx'
import { PROPOSER } from '../labels-proposer.ts'
import { sayTime } from './hour-picker.tsx'
import styles from './proposer.module.css'
import { type Offer, type Offered, weekdayOf } from './use-offer.ts'

/** What was just offered, with a way back and the one thing that usually follows. */
export const Done = ({ offer, offered }: { offer: Offer; offered: Offered }) => (
  <>
    <div className={styles.done} role="status">
      <icons.check size={26} />
      <h1 tabIndex={-1}>{titleOf(offered)}</h1>
      <p>{offered.kind === 'weekly' && offered.phrases.length > 0 ? offered.phrases.join(' ') : PROPOSER.doneBody}</p>
    </div>
    <Problem error={offer.error} />
    <div className={styles.line}>
      <div className={styles.lineTop}>
        <p>
          {PROPOSER.undoLine}
          <small>{PROPOSER.undoHint}</small>
        </p>
        <Button kind="plain" pending={offer.pending} onClick={() => void offer.undo()}>
          {PROPOSER.undo}
        </Button>
      </div>
    </div>
    {offered.kind === 'one' && (
      <div className={styles.line}>
        <button type="button" className={styles.opener} onClick={() => void offer.repeat()}>
          <icons.repeat size={20} />
          <span>{PROPOSER.repeatEach(weekdayOf(offered.day), sayTime(offered.time))}</span>
          <icons.chevronRight size={18} />
        </button>
      </div>
    )}
  </>
)

const titleOf = ({ kind, day, time }: Offered): string =>
  kind === 'weekly'
    ? PROPOSER.doneEach(weekdayOf(day), sayTime(time))
    : PROPOSER.done(`${formatDate(Temporal.PlainDate.from(day), { year: false })} à ${sayTime(time)}`)
