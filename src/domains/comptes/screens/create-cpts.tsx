import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { chooseCpts, comptes, useAction } from '../../../web/client/index.ts'
import { Button } from '../../../web/components/button.tsx'
import { CheckField } from '../../../web/components/check-field.tsx'
import { SelectField, TextField } from '../../../web/components/field.tsx'
import { Form } from '../../../web/components/form.tsx'
import { Section } from '../../../web/components/section.tsx'
import { notify } from '../../../web/components/toasts.tsx'
import { ZONE_CHOICES } from './zone-choices.ts'

/** Two things are enough to begin; territory, people and the rest come next, each in its room. */
export const CreateCpts = ({ isFirst }: { isFirst: boolean }) => {
  const navigate = useNavigate()
  const [nom, setNom] = useState('')
  const [zone, setZone] = useState('Europe/Paris')
  const [jeLaCoordonne, setCoordinate] = useState(true)
  const create = useAction(comptes.createCpts, {
    onDone: ({ id }) => {
      notify(`${nom} est créée.`)
      if (!jeLaCoordonne) return setNom('')
      chooseCpts(id)
      void navigate({ to: '/territoire' })
    },
  })
  return (
    <Section title={isFirst ? 'Votre CPTS' : 'Créer une autre CPTS'}>
      <Form
        onSubmit={() => create.run({ body: { nom, zone, jeLaCoordonne } })}
        error={create.error}
        actions={
          <Button kind="primary" type="submit" pending={create.pending}>
            {isFirst ? 'Créer ma CPTS' : 'Créer cette CPTS'}
          </Button>
        }
      >
        <TextField
          label="Nom"
          hint="Tel qu’il est, ou sera, dans les statuts de l’association."
          value={nom}
          onChange={setNom}
          error={create.champs.nom}
        />
        <SelectField label="Heure légale" value={zone} onChange={setZone} choices={ZONE_CHOICES} />
        <CheckField
          label="Je la coordonne"
          hint="Sinon, invitez ensuite la personne qui la coordonne."
          checked={jeLaCoordonne}
          onChange={setCoordinate}
        />
      </Form>
    </Section>
  )
}
