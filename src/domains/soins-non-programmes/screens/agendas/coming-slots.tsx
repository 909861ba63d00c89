import { useState } from 'react'
import { formatDate, formatTime } from '../../../../kernel/french.ts'
import { Temporal } from '../../../../kernel/time.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button } from '../../../../web/components/button.tsx'
import { DateField, TimeField } from '../../../../web/components/field.tsx'
import { Form, Pair } from '../../../../web/components/form.tsx'
import { icons } from '../../../../web/components/icons.ts'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Section } from '../../../../web/components/section.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import type { CreneauDAgenda } from '../../contract.ts'
import { type AgendaLu, soins } from '../client.ts'
import { AGENDAS } from '../labels-agendas.ts'
import { PROPOSER } from '../labels-proposer.ts'
import { groupByDay } from '../rendez-vous/group-days.ts'
import styles from './agendas.module.css'

type Props = { cptsId: string; agenda: AgendaLu; zone: string; today: string; mayEdit: boolean }
const DAYS = 27

/** Four weeks, a line a day: what is free is outlined, what is booked is full, each hour says it. */
export const ComingSlots = ({ cptsId, agenda, zone, today, mayEdit }: Props) => {
  const [isOpen, setOpen] = useState(false)
  const params = { cptsId, agendaId: agenda.id }
  const au = Temporal.PlainDate.from(today).add({ days: DAYS }).toString()
  const slots = useCall(soins.listCreneauxAgenda, { params, query: { du: today, au } }, { keep: true })
  const restore = useAction(soins.restoreCreneau)
  const withdraw = useAction(soins.withdrawCreneau)
  const take = async (creneauId: string) => {
    const at = { params: { ...params, creneauId } }
    if (await withdraw.run(at)) notify(AGENDAS.withdrawn, { undo: () => void restore.run(at) })
  }
  return (
    <Section
      title={AGENDAS.slots}
      aside={
        mayEdit && (
          <Button kind="plain" icon={<icons.plus />} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {AGENDAS.offerOne}
          </Button>
        )
      }
    >
      {isOpen && <OfferOne params={params} today={today} close={() => setOpen(false)} />}
      <Loaded of="les créneaux" from={slots}>
        {({ creneaux }) => {
          const live = creneaux
            .filter(({ etat }) => etat !== 'retire')
            .map((one) => ({ ...one, statut: 'reserve' as const }))
          return (
            <ul className={styles.lines}>
              {groupByDay(live, zone).map(({ day, rendezVous }) => (
                <li key={day}>
                  <span className={styles.slotDay}>{formatDate(Temporal.PlainDate.from(day), { year: false })}</span>
                  <span className={styles.slots}>
                    {rendezVous.map((slot) => (
                      <Slot
                        key={slot.id}
                        slot={slot}
                        zone={zone}
                        withdraw={mayEdit ? () => void take(slot.id) : null}
                      />
                    ))}
                  </span>
                </li>
              ))}
            </ul>
          )
        }}
      </Loaded>
    </Section>
  )
}

type SlotProps = {
  slot: Pick<CreneauDAgenda, 'debut' | 'etat' | 'aDeplacer'>
  zone: string
  withdraw: (() => void) | null
}

const Slot = ({ slot, zone, withdraw }: SlotProps) => {
  const time = formatTime(Temporal.Instant.from(slot.debut).toZonedDateTimeISO(zone), true)
  const state = slot.aDeplacer ? PROPOSER.toMove : PROPOSER.states[slot.etat]
  const words = (
    <>
      {time} <small>{state}</small>
    </>
  )
  if (slot.etat !== 'libre' || !withdraw)
    return (
      <span className={styles.slot} data-state={slot.aDeplacer ? 'hand' : slot.etat}>
        {words}
      </span>
    )
  return (
    <button
      type="button"
      className={styles.slot}
      data-state="libre"
      title={AGENDAS.withdraw}
      aria-label={`${time} ${state}, ${AGENDAS.withdraw.toLowerCase()}`}
      onClick={withdraw}
    >
      {words}
      <icons.close size={13} />
    </button>
  )
}

const OfferOne = ({
  params,
  today,
  close,
}: {
  params: { cptsId: string; agendaId: string }
  today: string
  close: () => void
}) => {
  const [jour, setJour] = useState(today)
  const [heure, setHeure] = useState('')
  const offer = useAction(soins.offerCreneau)
  const withdraw = useAction(soins.withdrawCreneau)
  const save = async () => {
    const answer = await offer.run({ params, body: { jour, heure } })
    if (!answer) return
    notify(answer.phrase, { undo: () => void withdraw.run({ params: { ...params, creneauId: answer.id } }) })
    close()
  }
  return (
    <div className={styles.editor}>
      <Form
        onSubmit={save}
        error={offer.error}
        actions={
          <Button kind="primary" type="submit" pending={offer.pending}>
            {AGENDAS.offerOneButton}
          </Button>
        }
      >
        <Pair>
          <DateField label={AGENDAS.day} value={jour} min={today} onChange={setJour} error={offer.champs.jour} />
          <TimeField label={AGENDAS.hour} value={heure} onChange={setHeure} error={offer.champs.heure} />
        </Pair>
      </Form>
    </div>
  )
}
