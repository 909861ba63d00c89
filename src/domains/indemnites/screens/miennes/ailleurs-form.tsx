import { useState } from 'react'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { readEuros } from '../../../../web/components/days.ts'
import { TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import { indemnites, type Miennes } from '../client.ts'

export const AilleursForm = ({ cptsId, data, close }: { cptsId: string; data: Miennes; close: () => void }) => {
  const { annee } = data.plafond
  const [montant, setMontant] = useState(
    data.ailleursCentimes === null ? '' : String(data.ailleursCentimes / 100).replace('.', ','),
  )
  const [precision, setPrecision] = useState('')
  const save = useAction(indemnites.declareAilleurs)
  const centimes = readEuros(montant)
  const submit = async () => {
    if (centimes === null) return
    if (!(await save.run({ params: { cptsId }, body: { annee, centimes, precision } }))) return
    notify('Noté. Ce montant compte dans votre plafond.')
    close()
  }
  return (
    <>
      <Headline
        meaning={`Indemnités et rémunérations d’autres CPTS, du 1er janvier au 31 décembre ${annee}, sans celles que Maillage connaît. Zéro se dit aussi.`}
      >
        Reçu d’autres CPTS en {annee}
      </Headline>
      <Form
        onSubmit={submit}
        error={save.error}
        actions={
          <>
            <Button kind="primary" size="large" type="submit" pending={save.pending}>
              C’est ce que j’ai reçu
            </Button>
            <Button kind="plain" onClick={close}>
              Renoncer
            </Button>
          </>
        }
      >
        <TextField
          label="Montant, en euros"
          inputMode="decimal"
          value={montant}
          onChange={setMontant}
          error={montant !== '' && centimes === null ? 'Un montant en euros : 30 ou 12,50.' : undefined}
        />
        <TextField
          label="De quelles CPTS"
          hint="Si vous le voulez"
          value={precision}
          onChange={setPrecision}
          maxLength={300}
        />
      </Form>
    </>
  )
}
