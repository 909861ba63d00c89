import { Modal } from '@mantine/core'
import { useState } from 'react'
import { resolveWallTime, Temporal } from '../../../../kernel/time.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { DateField, NumberField, SelectField, TimeField } from '../../../../web/components/field.tsx'
import { Form, Pair } from '../../../../web/components/form.tsx'
import type { AppelLu } from '../../contract.ts'
import { APPELANT_APPEL_LABELS, ISSUE_APPEL_LABELS } from '../../labels.ts'
import { APPELANTS_APPEL, type AppelantAppel, ISSUES_APPEL, type IssueAppel } from '../../rules/vocabulary.ts'
import { soins } from '../client.ts'
import { APPEL } from '../triage/labels.ts'
import { APPELS } from './labels.ts'

type Props = { cptsId: string; zone: string; appel: AppelLu; close: () => void }

/** A call that led to a request stays one: only who called and how long are corrected. */
export const EditCallDialog = ({ cptsId, zone, appel, close }: Props) => {
  const due = appel.rappelLe ? Temporal.Instant.from(appel.rappelLe) : Temporal.Now.instant().add({ hours: 1 })
  const wall = due.toZonedDateTimeISO(zone)
  const [appelant, setAppelant] = useState<AppelantAppel>(appel.appelant)
  const [issue, setIssue] = useState<IssueAppel>(appel.issue)
  const [minutes, setMinutes] = useState(
    appel.dureeSecondes === null ? '' : String(Math.round(appel.dureeSecondes / 60)),
  )
  const [jour, setJour] = useState(wall.toPlainDate().toString())
  const [heure, setHeure] = useState(wall.toPlainTime().toString().slice(0, 5))
  const edit = useAction(soins.editAppel, { onDone: close })
  const rappel = issue === 'rappel' && jour && heure ? resolveWallTime(jour, heure, zone) : null
  const hourFault = issue === 'rappel' && !rappel?.ok ? APPEL.hourWrong : undefined
  const minutesFault = minutes === '' || Number(minutes) <= 240 ? undefined : APPEL.minutesWrong
  const seconds = minutes === '' ? null : Number(minutes) * 60
  // Not touched: the seconds that the desk counted are kept.
  const isSame = appel.dureeSecondes !== null && seconds === Math.round(appel.dureeSecondes / 60) * 60
  const issues = ISSUES_APPEL.filter((one) => (appel.demandeId === null ? one !== 'demande' : one === 'demande'))
  return (
    <Modal opened onClose={close} size={520} title={APPELS.editTitle} closeButtonProps={{ 'aria-label': 'Fermer' }}>
      <Form
        error={edit.error}
        onSubmit={() =>
          edit.run({
            params: { cptsId, appelId: appel.id },
            body: {
              ...{ appelant, issue, dureeSecondes: isSame ? appel.dureeSecondes : seconds },
              rappelLe: rappel?.ok ? rappel.value.toString() : null,
            },
          })
        }
        actions={
          <Button kind="primary" type="submit" pending={edit.pending} blocked={minutesFault ?? hourFault ?? false}>
            {APPELS.save}
          </Button>
        }
      >
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
          choices={issues.map((value) => ({ value, label: ISSUE_APPEL_LABELS[value] }))}
        />
        {issue === 'rappel' && (
          <Pair>
            <DateField label={APPEL.day} value={jour} onChange={setJour} />
            <TimeField label={APPEL.hour} value={heure} onChange={setHeure} error={hourFault} />
          </Pair>
        )}
        <NumberField
          label={APPEL.minutes}
          hint={APPEL.minutesHint}
          value={minutes}
          onChange={(value) => setMinutes(value.replaceAll(/\D/g, ''))}
          error={minutesFault}
        />
      </Form>
    </Modal>
  )
}
