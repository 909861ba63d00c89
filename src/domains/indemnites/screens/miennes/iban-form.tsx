import { useState } from 'react'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import { indemnites, type Miennes } from '../client.ts'

export const IbanForm = ({ cptsId, data, close }: { cptsId: string; data: Miennes; close: () => void }) => {
  const [titulaire, setTitulaire] = useState(data.nom.slice(0, 70))
  const [iban, setIban] = useState('')
  const save = useAction(indemnites.setMonIban)
  const submit = async () => {
    if (!iban.trim() || !titulaire.trim()) return
    if (!(await save.run({ params: { cptsId }, body: { titulaire, iban } }))) return
    notify('IBAN enregistré.')
    close()
  }
  return (
    <>
      <Headline meaning="Il est chiffré. Personne ne le relit en entier, pas même vous : seuls les quatre derniers caractères se voient.">
        Mon IBAN
      </Headline>
      <Form
        onSubmit={submit}
        error={save.error}
        actions={
          <>
            <Button kind="primary" size="large" type="submit" pending={save.pending}>
              Enregistrer mon IBAN
            </Button>
            <Button kind="plain" onClick={close}>
              Renoncer
            </Button>
          </>
        }
      >
        <TextField label="Titulaire du compte" value={titulaire} onChange={setTitulaire} maxLength={70} />
        <TextField label="IBAN" value={iban} onChange={setIban} autoComplete="off" spellCheck={false} />
      </Form>
    </>
  )
}
