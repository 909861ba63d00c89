/** The figures of the Assurance Maladie: typed with their date and their source, beside what is known here. */
import { useState } from 'react'
import { useCan } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { longDay } from '../../../../web/components/days.ts'
import { DateField, NumberField, SelectField, TextField } from '../../../../web/components/field.tsx'
import { Form, Pair } from '../../../../web/components/form.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { Section } from '../../../../web/components/section.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import { POPULATION_LABELS } from '../../labels.ts'
import { POPULATIONS, type Population } from '../../rules/vocabulary.ts'
import { mt, type Tableau } from '../client.ts'
import styles from '../mt.module.css'

type Props = { cptsId: string; reperes: Tableau['reperes'] }

export const Reperes = ({ cptsId, reperes }: Props) => {
  const mayEdit = useCan('capacite-mt.edit')
  const [isAdding, setAdding] = useState(false)
  const remove = useAction(mt.removeRepere, { onDone: () => notify('Le chiffre est retiré.') })
  return (
    <Section title="Ce que dit l’Assurance Maladie">
      {reperes.length === 0 && <p>Aucun chiffre noté. La CPAM et Rezone CPTS en donnent un par an.</p>}
      <ul className={styles.pairs}>
        {reperes.map((one) => (
          <li key={one.id}>
            <strong>{one.libelle}</strong>
            {'\u00a0'}: {one.dit}.
            <small className={styles.under}>
              Au {longDay(one.arreteLe)}, {one.source}
            </small>
            {mayEdit && (
              <Button
                kind="plain"
                size="small"
                label={`Retirer le chiffre ${one.libelle}`}
                onClick={() => void remove.run({ params: { cptsId, repereId: one.id } })}
              >
                Retirer
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Problem error={remove.error} />
      {mayEdit &&
        (isAdding ? (
          <AddRepere cptsId={cptsId} done={() => setAdding(false)} />
        ) : (
          <Button onClick={() => setAdding(true)}>Noter un chiffre</Button>
        ))}
    </Section>
  )
}

const digits = (value: string) => value.replaceAll(/\D/g, '')

const AddRepere = ({ cptsId, done }: { cptsId: string; done: () => void }) => {
  const [population, setPopulation] = useState<Population>('ald')
  const [sansMt, setSansMt] = useState('')
  const [effectif, setEffectif] = useState('')
  const [arreteLe, setArreteLe] = useState('')
  const [source, setSource] = useState('')
  const add = useAction(mt.addRepere, {
    onDone: () => {
      done()
      notify('Le chiffre est noté.')
    },
  })
  const missing = sansMt === '' || arreteLe === '' || source.trim() === ''
  const body = {
    population,
    sansMt: Number(sansMt),
    effectif: effectif === '' ? null : Number(effectif),
    arreteLe,
    source,
  }
  return (
    <Form
      onSubmit={() => !missing && add.run({ params: { cptsId }, body })}
      error={add.error}
      actions={
        <Button
          kind="primary"
          type="submit"
          pending={add.pending}
          blocked={missing && 'Donnez le nombre, sa date et sa source.'}
        >
          Noter ce chiffre
        </Button>
      }
    >
      <SelectField
        label="De qui"
        value={population}
        onChange={(value) => setPopulation(value as Population)}
        choices={POPULATIONS.map((value) => ({ value, label: POPULATION_LABELS[value] }))}
      />
      <Pair>
        <NumberField label="Sans médecin traitant" value={sansMt} onChange={(value) => setSansMt(digits(value))} />
        <NumberField label="Sur combien" optional value={effectif} onChange={(value) => setEffectif(digits(value))} />
      </Pair>
      <DateField label="Arrêté au" value={arreteLe} onChange={setArreteLe} />
      <TextField
        label="Source"
        hint={'Par exemple\u00a0: Rezone CPTS, ou courrier de la CPAM'}
        value={source}
        onChange={setSource}
        maxLength={200}
      />
    </Form>
  )
}
