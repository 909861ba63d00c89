import { useState } from 'react'
import { useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button } from '../../../../web/components/button.tsx'
import { euros, todayIn } from '../../../../web/components/days.ts'
import { DateField, SelectField, TextField } from '../../../../web/components/field.tsx'
import { Form, Pair } from '../../../../web/components/form.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import { finances } from '../client.ts'
import { MoneyField } from '../money-field.tsx'
import styles from './versements.module.css'

/** Money that is not of the ACI, when it comes. */
export const RessourceRecue = ({ close }: { close: () => void }) => {
  const { id: cptsId } = useCpts()
  const read = useCall(finances.readEnveloppes, { params: { cptsId }, query: {} })
  return (
    <Loaded of="les ressources" from={read}>
      {({ enveloppes }) => (
        <Fields
          choices={enveloppes.flatMap(({ ressourceId, libelle }) =>
            ressourceId ? [{ value: ressourceId, label: libelle }] : [],
          )}
          close={close}
        />
      )}
    </Loaded>
  )
}

const Fields = ({ choices, close }: { choices: { value: string; label: string }[]; close: () => void }) => {
  const { id: cptsId, zone } = useCpts()
  const today = todayIn(zone)
  const [ressourceId, setRessourceId] = useState(choices[0]?.value ?? '')
  const [centimes, setCentimes] = useState<number | null>(null)
  const [recuLe, setRecuLe] = useState(today)
  const [libelle, setLibelle] = useState('')
  const send = useAction(finances.recordVersement, {
    onDone: () => {
      notify('Ressource reçue, notée.')
      close()
    },
  })
  const missing =
    choices.length === 0
      ? 'Notez d’abord la ressource parmi les enveloppes.'
      : centimes === null
        ? 'Écrivez le montant.'
        : ''
  return (
    <div className={styles.form}>
      <Form
        wide
        error={send.error}
        onSubmit={() =>
          !missing &&
          send.run({
            params: { cptsId },
            body: { recuLe, libelle, explication: '', ligneId: null, parts: [{ ressourceId, centimes: centimes! }] },
          })
        }
        actions={
          <>
            <Button kind="primary" type="submit" pending={send.pending} blocked={missing}>
              Noter {centimes ? euros(centimes) : 'la somme'}
            </Button>
            <Button kind="plain" onClick={close}>
              Renoncer
            </Button>
          </>
        }
      >
        <Pair>
          <SelectField
            label="Ressource"
            value={ressourceId}
            onChange={setRessourceId}
            choices={choices}
            none="Choisir"
          />
          <MoneyField label="Montant reçu, en euros" centimes={centimes} onChange={setCentimes} />
        </Pair>
        <Pair>
          <DateField label="Reçu le" value={recuLe} onChange={setRecuLe} max={today} />
          <TextField label="Libellé" value={libelle} onChange={setLibelle} error={send.champs.libelle} />
        </Pair>
      </Form>
    </div>
  )
}
