/** A scrutin is given up with its reason: its ballots will never be opened. */
import { useState } from 'react'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { gouvernance } from '../client.ts'
import type { Part } from './part.ts'

export const CancelScrutin = ({ cptsId, it, mayEdit }: Part) => {
  const [isOpen, setOpen] = useState(false)
  const [motif, setMotif] = useState('')
  const cancel = useAction(gouvernance.cancelScrutin)
  if (!mayEdit || it.etat !== 'ouvert') return null
  if (!isOpen)
    return (
      <Button kind="plain" onClick={() => setOpen(true)}>
        Annuler ce scrutin
      </Button>
    )
  return (
    <Form
      onSubmit={() => cancel.run({ params: { cptsId, scrutinId: it.id }, body: { motif } })}
      error={cancel.error}
      actions={
        <>
          <Button kind="danger" type="submit" pending={cancel.pending}>
            Annuler le scrutin
          </Button>
          <Button kind="plain" onClick={() => setOpen(false)}>
            Renoncer
          </Button>
        </>
      }
    >
      <TextField
        label="Pourquoi l’annuler"
        hint="Cette raison est écrite au procès-verbal. Les bulletins reçus ne seront jamais ouverts."
        maxLength={500}
        value={motif}
        onChange={setMotif}
        error={cancel.champs.motif}
      />
    </Form>
  )
}
