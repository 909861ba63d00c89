import { useState } from 'react'
import { useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Section } from '../../../../web/components/section.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import type { ValeurExterneVue } from '../../contract.ts'
import { type Externes, evaluation } from '../client.ts'
import { FigureFields, readFigure } from './figure-fields.tsx'

const written = (value: number | null): string => (value === null ? '' : String(value).replace('.', ','))

/** The new figure cites the one it replaces, and says why. */
export const CorrectionForm = ({
  valeur,
  data,
  close,
}: {
  valeur: ValeurExterneVue
  data: Externes
  close: () => void
}) => {
  const { id: cptsId } = useCpts()
  const [figure, setFigure] = useState({
    valeur: valeur.denominateur === null ? written(valeur.valeur) : '',
    numerateur: written(valeur.numerateur),
    denominateur: written(valeur.denominateur),
  })
  const [source, setSource] = useState(valeur.source)
  const [millesime, setMillesime] = useState(valeur.millesime)
  const [raison, setRaison] = useState('')
  const correct = useAction(evaluation.correctValeurExterne, {
    onDone: () => {
      notify('Correction enregistrée. L’ancienne valeur reste lisible.')
      close()
    },
  })
  const of = data.indicateurs.find((one) => one.code === valeur.code)
  const read = readFigure(figure)
  if (!of) return null
  const submit = () =>
    read
      ? correct.run({
          params: { cptsId, valeurId: valeur.id },
          body: { ...read, source, millesime, note: valeur.note, raison },
        })
      : undefined
  return (
    <Section title={`Corriger ${valeur.nom}, ${valeur.periode}`} small>
      <Form
        onSubmit={submit}
        error={correct.error}
        actions={
          <>
            <Button kind="primary" type="submit" pending={correct.pending}>
              Enregistrer la correction
            </Button>
            <Button kind="plain" onClick={close}>
              Renoncer
            </Button>
          </>
        }
      >
        <FigureFields of={of} figure={figure} onChange={setFigure} champs={correct.champs} />
        <TextField label="Source" value={source} onChange={setSource} maxLength={300} error={correct.champs.source} />
        <TextField label="Millésime" optional value={millesime} onChange={setMillesime} maxLength={100} />
        <TextField
          label="Pourquoi cette correction"
          value={raison}
          onChange={setRaison}
          maxLength={300}
          error={correct.champs.raison}
        />
      </Form>
    </Section>
  )
}
