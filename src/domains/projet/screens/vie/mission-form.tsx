import { useState } from 'react'
import type { Mission } from '../../../../referentials/echeances.ts'
import { useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { DateField } from '../../../../web/components/field.tsx'
import { Form, Pair } from '../../../../web/components/form.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import { MISSION_LABELS } from '../../labels.ts'
import { projet } from '../client.ts'
import styles from './vie.module.css'

type Led = { demarreeLe: string | null; deployeeLe: string | null }

export const MissionForm = ({ mission, led, close }: { mission: Mission; led: Led | null; close: () => void }) => {
  const { id: cptsId } = useCpts()
  const before: Led = { demarreeLe: led?.demarreeLe ?? null, deployeeLe: led?.deployeeLe ?? null }
  const [dates, setDates] = useState(before)
  const params = { cptsId, mission }
  const undo = useAction(projet.saveMissionMenee)
  const save = useAction(projet.saveMissionMenee, {
    onDone: () => {
      notify('C’est noté.', { undo: () => undo.run({ params, body: before }) })
      close()
    },
  })
  return (
    <div className={styles.form}>
      <Form
        wide
        onSubmit={() => save.run({ params, body: dates })}
        error={save.error}
        actions={
          <>
            <Button kind="primary" type="submit" pending={save.pending}>
              Enregistrer la mission
            </Button>
            <Button kind="plain" onClick={close}>
              Renoncer
            </Button>
          </>
        }
      >
        <Pair>
          <DateField
            label={`${MISSION_LABELS[mission]}\u00a0: démarrée le`}
            optional
            value={dates.demarreeLe ?? ''}
            onChange={(value) => setDates({ ...dates, demarreeLe: value || null })}
            autoFocus
          />
          <DateField
            label="Déployée le"
            optional
            value={dates.deployeeLe ?? ''}
            onChange={(value) => setDates({ ...dates, deployeeLe: value || null })}
          />
        </Pair>
      </Form>
    </div>
  )
}
