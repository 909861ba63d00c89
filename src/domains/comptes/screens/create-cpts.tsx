import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { chooseCpts, comptes, useAction } from '../../../web/client/index.ts'
import { Button } from '../../../web/components/button.tsx'
import { CheckField } from '../../../web/components/check-field.tsx'
import { SelectField, TextField } from '../../../web/components/field.tsx'
import { Form, Pair } from '../../../web/components/form.tsx'
import { Section } from '../../../web/components/section.tsx'
import { notify } from '../../../web/components/toasts.tsx'
import { InvitationReady } from './invitation-ready.tsx'
import { ZONE_CHOICES } from './zone-choices.ts'

const nobody = { prenom: '', nom: '', courriel: '' }

/** Two things are enough to begin; territory, people and the rest come next, each in its room. */
export const CreateCpts = ({ isFirst }: { isFirst: boolean }) => {
  const navigate = useNavigate()
  const [nom, setNom] = useState('')
  const [zone, setZone] = useState('Europe/Paris')
  const [jeLaCoordonne, setCoordinate] = useState(true)
  const [who, setWho] = useState(nobody)
  const [made, setMade] = useState<{ lien: string; expireLe: string; nom: string } | null>(null)
  const create = useAction(comptes.createCpts, {
    onDone: ({ id, invitation }) => {
      notify(`${nom} est créée.`)
      if (invitation) return setMade({ ...invitation, nom: `${who.prenom} ${who.nom}` })
      chooseCpts(id)
      void navigate({ to: '/territoire' })
    },
  })
  const another = () => {
    setMade(null)
    setWho(nobody)
    setNom('')
  }
  if (made)
    return (
      <InvitationReady {...made} zone={zone}>
        <Button kind="plain" onClick={another}>
          Créer une autre CPTS
        </Button>
      </InvitationReady>
    )
  const body = { nom, zone, jeLaCoordonne, ...(jeLaCoordonne ? {} : { coordination: who }) }
  return (
    <Section title={isFirst ? 'Votre CPTS' : 'Créer une autre CPTS'}>
      <Form
        onSubmit={() => create.run({ body })}
        error={create.error}
        actions={
          <Button kind="primary" type="submit" pending={create.pending}>
            {isFirst ? 'Créer ma CPTS' : 'Créer cette CPTS'}
          </Button>
        }
      >
        <TextField
          label="Nom de la CPTS"
          hint="Tel qu’il est, ou sera, dans les statuts de l’association."
          value={nom}
          onChange={setNom}
          error={create.champs.nom}
        />
        <SelectField label="Heure légale" value={zone} onChange={setZone} choices={ZONE_CHOICES} />
        <CheckField
          label="Je la coordonne"
          hint="Sinon, la personne qui la coordonne est invitée à la création."
          checked={jeLaCoordonne}
          onChange={setCoordinate}
        />
        {!jeLaCoordonne && <Coordinator who={who} onChange={setWho} champs={create.champs} />}
      </Form>
    </Section>
  )
}

type Who = typeof nobody
type CoordinatorProps = { who: Who; onChange: (who: Who) => void; champs: Record<string, string | undefined> }

const Coordinator = ({ who, onChange, champs }: CoordinatorProps) => {
  const set = (name: keyof Who) => (value: string) => onChange({ ...who, [name]: value })
  return (
    <>
      <Pair>
        <TextField
          label="Son prénom"
          value={who.prenom}
          onChange={set('prenom')}
          error={champs['coordination.prenom']}
        />
        <TextField label="Son nom" value={who.nom} onChange={set('nom')} error={champs['coordination.nom']} />
      </Pair>
      <TextField
        label="Son adresse électronique"
        type="email"
        value={who.courriel}
        onChange={set('courriel')}
        error={champs['coordination.courriel']}
      />
    </>
  )
}
