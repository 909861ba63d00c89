import { useEffect, useState } from 'react'
import { formatDate } from '../../../../kernel/french.ts'
import { Temporal } from '../../../../kernel/time.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { DateField } from '../../../../web/components/field.tsx'
import { Form, Pair } from '../../../../web/components/form.tsx'
import { icons } from '../../../../web/components/icons.ts'
import { Section } from '../../../../web/components/section.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import type { Effets } from '../../contract.ts'
import { type AgendaLu, soins } from '../client.ts'
import { Effects } from '../effects.tsx'
import { AGENDAS } from '../labels-agendas.ts'
import { isToCome } from '../still-to-come.ts'
import styles from './agendas.module.css'

type Props = { cptsId: string; agenda: AgendaLu; today: string; mayEdit: boolean }

const sayDay = (day: string): string => formatDate(Temporal.PlainDate.from(day), { weekday: false, year: false })

export const Absences = ({ cptsId, agenda, today, mayEdit }: Props) => {
  const [isOpen, setOpen] = useState(false)
  const params = { cptsId, agendaId: agenda.id }
  const now = Temporal.Now.instant().toString()
  const coming = agenda.exceptions.filter((one) => isToCome(one, now, today))
  const cancel = useAction(soins.cancelException, { onDone: () => notify(AGENDAS.absenceCancelled) })
  const undo = (exceptionId: string) => void cancel.run({ params: { ...params, exceptionId } })
  return (
    <Section title={AGENDAS.absences}>
      {coming.length === 0 && !isOpen && <p>{AGENDAS.absencesNone}</p>}
      <ul className={styles.lines}>
        {coming.map(({ id, phrase }) => (
          <li key={id}>
            <span className={styles.words}>{phrase}</span>
            {mayEdit && (
              <Button kind="plain" onClick={() => undo(id)} label={`${AGENDAS.cancelException}\u00a0: ${phrase}`}>
                {AGENDAS.cancelException}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {isOpen && <AbsenceForm params={params} today={today} undo={undo} close={() => setOpen(false)} />}
      {mayEdit && !isOpen && (
        <p className={styles.add}>
          <Button icon={<icons.plus />} onClick={() => setOpen(true)}>
            {AGENDAS.addAbsence}
          </Button>
        </p>
      )}
    </Section>
  )
}

type FormProps = {
  params: { cptsId: string; agendaId: string }
  today: string
  undo: (id: string) => void
  close: () => void
}

const AbsenceForm = ({ params, today, undo, close }: FormProps) => {
  const [duJour, setFrom] = useState(today)
  const [auJour, setTo] = useState(today)
  const [effects, setEffects] = useState<Effets | null>(null)
  const declare = useAction(soins.declareAbsence)
  const isValid = duJour !== '' && auJour !== '' && duJour <= auJour
  // biome-ignore lint/correctness/useExhaustiveDependencies: one trial for each pair of days
  useEffect(() => {
    let isLast = true
    if (isValid) {
      void soins
        .declareAbsence({ params, body: { duJour, auJour, essai: true } })
        .then(({ effets }) => isLast && setEffects(effets))
        .catch(() => isLast && setEffects(null))
    }
    return () => {
      isLast = false
    }
  }, [duJour, auJour, isValid])
  const save = async () => {
    const answer = await declare.run({ params, body: { duJour, auJour } })
    if (!answer) return
    const { id } = answer
    notify([AGENDAS.absenceSaved, ...answer.effets.phrases].join(' '), { ...(id ? { undo: () => undo(id) } : {}) })
    close()
  }
  return (
    <div className={styles.editor}>
      <Form
        onSubmit={save}
        error={declare.error}
        actions={
          <>
            <Button kind="primary" type="submit" pending={declare.pending} blocked={!isValid && AGENDAS.chooseHours}>
              {AGENDAS.absenceButton(isValid ? sayDay(duJour) : '…', isValid ? sayDay(auJour) : '…')}
            </Button>
            <Button kind="plain" onClick={close}>
              {AGENDAS.cancelEdit}
            </Button>
          </>
        }
      >
        <Pair>
          <DateField
            label="Du"
            value={duJour}
            onChange={(day) => {
              setFrom(day)
              if (auJour < day) setTo(day)
            }}
          />
          <DateField label="Au, compris" value={auJour} min={duJour} onChange={setTo} />
        </Pair>
        {effects && <Effects effects={effects} title={AGENDAS.before} />}
      </Form>
    </div>
  )
}
