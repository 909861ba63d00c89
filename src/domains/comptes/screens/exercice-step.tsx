/** Pro Santé Connect says all the ways in which somebody works; one is chosen for this session. */
import { useState } from 'react'
import { comptes, useAction } from '../../../web/client/index.ts'
import { Button } from '../../../web/components/button.tsx'
import { SelectField } from '../../../web/components/field.tsx'
import { Form } from '../../../web/components/form.tsx'
import { Headline } from '../../../web/components/headline.tsx'

export const ExerciceStep = ({ exercices, onDone }: { exercices: readonly string[]; onDone: () => void }) => {
  const [exercice, setExercice] = useState(exercices[0] ?? '')
  const choose = useAction(comptes.chooseExercice, { onDone })
  return (
    <>
      <Headline meaning="Pro Santé Connect connaît plusieurs façons dont vous exercez. Vos droits dans la CPTS restent les mêmes.">
        Au titre de quel exercice entrez-vous{'\u00a0'}?
      </Headline>
      <Form
        onSubmit={() => choose.run({ body: { exercice } })}
        error={choose.error}
        actions={
          <Button kind="primary" type="submit" pending={choose.pending}>
            Continuer
          </Button>
        }
      >
        <SelectField
          label="Exercice"
          value={exercice}
          onChange={setExercice}
          choices={exercices.map((one) => ({ value: one, label: one }))}
          error={choose.champs.exercice}
        />
      </Form>
    </>
  )
}
