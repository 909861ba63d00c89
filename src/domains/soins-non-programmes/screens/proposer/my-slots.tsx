import { formatShortDate, formatTime, formatWeekday } from '../../../../kernel/french.ts'
import { Temporal } from '../../../../kernel/time.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { StatusChip } from '../../../../web/components/status-chip.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import type { CreneauDAgenda } from '../../contract.ts'
import { type MonAgenda, soins } from '../client.ts'
import { PROPOSER } from '../labels-proposer.ts'
import styles from './proposer.module.css'

const KINDS = {
  libre: 'neutral',
  reserve: 'done',
  honore: 'done',
  absent: 'neutral',
  passe: 'neutral',
  retire: 'neutral',
} as const
const MOST = 12

type Props = { cptsId: string; agenda: MonAgenda; latest: string | null }

/** The slots to come with their state: never who comes, only that somebody does. */
export const MySlots = ({ cptsId, agenda, latest }: Props) => {
  const restore = useAction(soins.restoreMonCreneau)
  const withdraw = useAction(soins.withdrawMonCreneau)
  const coming = agenda.creneaux.filter(({ etat }) => etat === 'libre' || etat === 'reserve').slice(0, MOST)
  const take = async (slot: CreneauDAgenda) => {
    const params = { cptsId, creneauId: slot.id }
    if (await withdraw.run({ params })) {
      notify(PROPOSER.withdrawn(momentOf(slot, agenda.zone).words), { undo: () => void restore.run({ params }) })
    }
  }
  return (
    <section aria-labelledby="a-venir" className={styles.mine}>
      <h2 id="a-venir" className={styles.question}>
        {PROPOSER.yours}
      </h2>
      {coming.length === 0 ? (
        <p className={styles.noneYet}>{PROPOSER.noneYet}</p>
      ) : (
        <ul className={styles.slots}>
          {coming.map((slot) => {
            const { day, time } = momentOf(slot, agenda.zone)
            return (
              <li key={slot.id} data-latest={slot.id === latest || undefined}>
                <span>
                  {day} <b>{time}</b>
                  {slot.lieu && <small>{slot.lieu}</small>}
                </span>
                {slot.etat === 'libre' && (
                  <Button
                    kind="plain"
                    size="small"
                    onClick={() => void take(slot)}
                    label={`${PROPOSER.withdraw} ${day} ${time}`}
                  >
                    {PROPOSER.withdraw}
                  </Button>
                )}
                {slot.aDeplacer ? (
                  <StatusChip kind="waiting">{PROPOSER.toMove}</StatusChip>
                ) : (
                  <StatusChip kind={KINDS[slot.etat]}>{PROPOSER.states[slot.etat]}</StatusChip>
                )}
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}

const momentOf = (slot: Pick<CreneauDAgenda, 'debut'>, zone: string) => {
  const at = Temporal.Instant.from(slot.debut).toZonedDateTimeISO(zone)
  const day = `${formatWeekday(at.toPlainDate()).slice(0, 3)}. ${formatShortDate(at.toPlainDate())}`
  const time = formatTime(at, true)
  return { day, time, words: `${day} à ${time}` }
}
