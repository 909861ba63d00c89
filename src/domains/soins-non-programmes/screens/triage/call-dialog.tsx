/** A call that leads to no request: who called, what came of it, and when to call back. */
import { Modal } from '@mantine/core'
import { useState } from 'react'
import { resolveWallTime, Temporal } from '../../../../kernel/time.ts'
import { useCpts, useMe } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { DateField, NumberField, SelectField, TextField, TimeField } from '../../../../web/components/field.tsx'
import { Form, Pair } from '../../../../web/components/form.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import { APPELANT_APPEL_LABELS, ISSUE_APPEL_LABELS } from '../../labels.ts'
import { APPELANTS_APPEL, type AppelantAppel, ISSUES_APPEL, type IssueAppel } from '../../rules/vocabulary.ts'
import { soins } from '../client.ts'
import { APPEL } from './labels.ts'

const ISSUES = ISSUES_APPEL.filter((issue) => issue !== 'demande')
const TELEPHONE = /^\+?[0-9][0-9 .]{5,19}$/

export const CallDialog = ({ close }: { close: () => void }) => (
  <Modal opened onClose={close} size={520} title={APPEL.title} closeButtonProps={{ 'aria-label': 'Fermer' }}>
    <CallForm close={close} />
  </Modal>
)

const CallForm = ({ close }: { close: () => void }) => {
  const { id: cptsId, zone, permissions } = useCpts()
  const holdsPatients = useMe().data?.installation.patients === true && permissions.includes('patient.edit')
  const [now] = useState(() => Temporal.Now.instant())
  const soon = now.add({ hours: 1 }).toZonedDateTimeISO(zone).round({ smallestUnit: 'minute', roundingIncrement: 15 })
  const [appelant, setAppelant] = useState<AppelantAppel>('patient')
  const [issue, setIssue] = useState<IssueAppel>('information')
  const [minutes, setMinutes] = useState('')
  const [jour, setJour] = useState(soon.toPlainDate().toString())
  const [heure, setHeure] = useState(soon.toPlainTime().toString().slice(0, 5))
  const [telephone, setTelephone] = useState('')
  const isRappel = issue === 'rappel'
  const due = isRappel && jour && heure ? resolveWallTime(jour, heure, zone) : null
  const number = holdsPatients && isRappel ? telephone.trim() : ''
  const faults = {
    minutes: minutes === '' || Number(minutes) <= 240 ? undefined : APPEL.minutesWrong,
    heure: isRappel && !due?.ok ? APPEL.hourWrong : undefined,
    telephone: number === '' || TELEPHONE.test(number) ? undefined : APPEL.telephoneWrong,
  }
  const note = useAction(soins.noteAppel, {
    onDone: () => {
      notify(APPEL.saved)
      close()
    },
  })
  const save = () =>
    note.run({
      params: { cptsId },
      body: {
        ...{ appelant, issue, recuLe: now.toString(), telephone: number || null },
        dureeSecondes: minutes === '' ? null : Number(minutes) * 60,
        rappelLe: due?.ok ? due.value.toString() : null,
      },
    })
  return (
    <Form
      onSubmit={save}
      error={note.error}
      actions={
        <Button
          kind="primary"
          type="submit"
          pending={note.pending}
          blocked={faults.minutes ?? faults.heure ?? faults.telephone ?? false}
        >
          {APPEL.save}
        </Button>
      }
    >
      <p>{APPEL.meaning}</p>
      <SelectField
        label={APPEL.who}
        value={appelant}
        onChange={(value) => setAppelant(value as AppelantAppel)}
        choices={APPELANTS_APPEL.map((value) => ({ value, label: APPELANT_APPEL_LABELS[value] }))}
      />
      <SelectField
        label={APPEL.issue}
        value={issue}
        onChange={(value) => setIssue(value as IssueAppel)}
        choices={ISSUES.map((value) => ({ value, label: ISSUE_APPEL_LABELS[value] }))}
      />
      {isRappel && (
        <Pair>
          <DateField label={APPEL.day} value={jour} onChange={setJour} />
          <TimeField label={APPEL.hour} value={heure} onChange={setHeure} error={faults.heure} />
        </Pair>
      )}
      {isRappel && holdsPatients && (
        <TextField
          label={APPEL.telephone}
          hint={APPEL.telephoneHint}
          value={telephone}
          onChange={setTelephone}
          error={faults.telephone}
          autoComplete="off"
        />
      )}
      <NumberField
        label={APPEL.minutes}
        hint={APPEL.minutesHint}
        value={minutes}
        onChange={(value) => setMinutes(value.replaceAll(/\D/g, ''))}
        error={faults.minutes}
      />
    </Form>
  )
}
