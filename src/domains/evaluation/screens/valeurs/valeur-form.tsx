import { useState } from 'react'
import { useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { todayIn } from '../../../../web/components/days.ts'
import { DateField, SelectField, TextArea, TextField } from '../../../../web/components/field.tsx'
import { Form, Pair } from '../../../../web/components/form.tsx'
import { Section } from '../../../../web/components/section.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import { type Externes, evaluation } from '../client.ts'
import styles from '../evaluation.module.css'
import { FigureFields, NO_FIGURE, readFigure } from './figure-fields.tsx'

export const ValeurForm = ({ data, close }: { data: Externes; close: () => void }) => {
  const { id: cptsId, zone } = useCpts()
  const lastYear = Number(todayIn(zone).slice(0, 4)) - 1
  const [code, setCode] = useState('')
  const [figure, setFigure] = useState(NO_FIGURE)
  const [debut, setDebut] = useState(`${lastYear}-01-01`)
  const [au, setAu] = useState(`${lastYear}-12-31`)
  const [source, setSource] = useState('')
  const [millesime, setMillesime] = useState('')
  const [note, setNote] = useState('')
  const add = useAction(evaluation.addValeurExterne, {
    onDone: () => {
      notify('Valeur enregistrée, avec sa source.')
      close()
    },
  })
  const of = data.indicateurs.find((one) => one.code === code)
  const choose = (next: string) => {
    setCode(next)
    setFigure(NO_FIGURE)
    setSource(data.indicateurs.find((one) => one.code === next)?.source ?? '')
  }
  const read = readFigure(figure)
  const submit = () =>
    read && of
      ? add.run({ params: { cptsId }, body: { code, debut, au, ...read, source, millesime, note } })
      : undefined
  return (
    <Section title="Saisir une valeur" small>
      <div className={styles.shown}>
        <SelectField
          label="Indicateur"
          value={code}
          onChange={choose}
          none="Choisir un indicateur"
          choices={data.indicateurs.map((one) => ({ value: one.code, label: one.nom }))}
        />
      </div>
      {of && (
        <Form
          onSubmit={submit}
          error={add.error}
          actions={
            <>
              <Button kind="primary" type="submit" pending={add.pending}>
                Enregistrer la valeur
              </Button>
              <Button kind="plain" onClick={close}>
                Renoncer
              </Button>
            </>
          }
        >
          <FigureFields of={of} figure={figure} onChange={setFigure} champs={add.champs} />
          <Pair>
            <DateField label="Premier jour" value={debut} onChange={setDebut} error={add.champs.debut} />
            <DateField label="Dernier jour" value={au} onChange={setAu} error={add.champs.au} />
          </Pair>
          <TextField
            label="Source"
            hint="Qui donne ce chiffre, et comment"
            value={source}
            onChange={setSource}
            maxLength={300}
            error={add.champs.source}
          />
          <TextField
            label="Millésime"
            optional
            hint="De quand sont les données&nbsp;: «&nbsp;données 2025&nbsp;», «&nbsp;extraction du 3 mars 2026&nbsp;»"
            value={millesime}
            onChange={setMillesime}
            maxLength={100}
          />
          <TextArea label="Remarque" optional value={note} onChange={setNote} maxLength={1000} />
        </Form>
      )}
    </Section>
  )
}
