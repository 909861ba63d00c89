import { useState } from 'react'
import type { NaturePreuve } from '../../../../referentials/preuves-acte.ts'
import { useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { SelectField, TextField } from '../../../../web/components/field.tsx'
import { Form, Pair } from '../../../../web/components/form.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import type { ActeWhole } from '../../contract.ts'
import { registre } from '../client.ts'
import { NATURE_CHOICES } from './add.tsx'
import { PREUVES } from './labels.ts'
import styles from './preuves.module.css'

const OTHER = 'autre'
type Props = { acte: ActeWhole; nature: NaturePreuve; close: () => void }

/** The address of a fiche is never shown here: the server writes to it. */
export const AskPreuve = ({ acte, nature: first, close }: Props) => {
  const { id: cptsId } = useCpts()
  const known = acte.presences.flatMap(({ professionnelId, nom }) =>
    professionnelId && nom ? [{ value: professionnelId, label: nom }] : [],
  )
  const [nature, setNature] = useState<NaturePreuve>(first)
  const [whom, setWhom] = useState(known[0]?.value ?? OTHER)
  const [courriel, setCourriel] = useState('')
  const [nom, setNom] = useState('')
  const ask = useAction(registre.askPreuve, {
    onDone: () => {
      notify(PREUVES.asked)
      close()
    },
  })
  const isOther = whom === OTHER
  const body = isOther ? { nature, courriel, ...(nom ? { nom } : {}) } : { nature, professionnelId: whom }
  return (
    <div className={styles.form}>
      <h3>{PREUVES.askTitle}</h3>
      <p>{PREUVES.askWhy}</p>
      <Form
        wide
        onSubmit={() => ask.run({ params: { cptsId, acteId: acte.id }, body })}
        error={ask.error}
        actions={
          <>
            <Button kind="primary" type="submit" pending={ask.pending}>
              {PREUVES.send}
            </Button>
            <Button kind="plain" onClick={close}>
              {PREUVES.cancel}
            </Button>
          </>
        }
      >
        <SelectField
          label={PREUVES.nature}
          value={nature}
          autoFocus
          choices={NATURE_CHOICES}
          onChange={(value) => setNature(value as NaturePreuve)}
        />
        {known.length > 0 && (
          <SelectField
            label={PREUVES.whom}
            value={whom}
            choices={[...known, { value: OTHER, label: PREUVES.otherAddress }]}
            onChange={setWhom}
          />
        )}
        {isOther && (
          <Pair>
            <TextField
              label={PREUVES.address}
              type="email"
              value={courriel}
              onChange={setCourriel}
              error={ask.champs.courriel}
            />
            <TextField label={PREUVES.name} optional value={nom} onChange={setNom} error={ask.champs.nom} />
          </Pair>
        )}
      </Form>
    </div>
  )
}
