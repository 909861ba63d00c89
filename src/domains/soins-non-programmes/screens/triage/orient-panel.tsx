import { useState } from 'react'
import { createClient } from '../../../../web/client/create-client.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button } from '../../../../web/components/button.tsx'
import { SelectField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { communauteContract } from '../../../communaute/contract.ts'
import { DESTINATION_LABELS } from '../../rules/grille/labels.ts'
import { DESTINATIONS, type Destination } from '../../rules/grille/modele.ts'
import { ORIENTER } from './labels.ts'
import styles from './triage.module.css'

const communaute = createClient(communauteContract)

/** Which structures of the CPTS answer to a destination. */
const GENRES: Record<Destination, readonly string[]> = {
  pharmacie: ['officine'],
  urgences: ['etablissement'],
  autre: ['msp', 'cds', 'cabinet', 'laboratoire', 'dac', 'pmi', 'ccas', 'etablissement'],
  sas: [],
  'medecin-traitant': [],
}

type Props = {
  cptsId: string
  /** INSEE code of the caller: structures of the same commune come first. */
  commune: string | null
  first: Destination
  pending: boolean
  send: (destination: Destination, structureId: string | null) => void
  keep: () => void
}

export const OrientPanel = ({ cptsId, commune, first, pending, send, keep }: Props) => {
  const [destination, setDestination] = useState(first)
  const [structureId, setStructure] = useState('')
  const known = useCall(communaute.listStructures, { params: { cptsId } }).data?.structures ?? []
  const choices = known
    .filter(({ genre, fermeeLe }) => GENRES[destination].includes(genre) && fermeeLe === null)
    .map((one) => ({
      value: one.id,
      label: one.commune ? `${one.nom}, ${one.commune.nom}` : one.nom,
      near: one.commune?.code === commune,
      telephone: one.telephone,
    }))
    .sort((a, b) => Number(b.near) - Number(a.near) || a.label.localeCompare(b.label, 'fr'))
  return (
    <section className={styles.orient} aria-labelledby="orienter">
      <h2 id="orienter">{ORIENTER.title}</h2>
      <Form
        onSubmit={() => send(destination, structureId || null)}
        actions={
          <>
            <Button kind="primary" type="submit" pending={pending}>
              {ORIENTER.send}
            </Button>
            <Button kind="plain" onClick={keep}>
              {ORIENTER.keep}
            </Button>
          </>
        }
      >
        <SelectField
          label={ORIENTER.to}
          hint={ORIENTER.counted[destination]}
          value={destination}
          autoFocus
          onChange={(value) => {
            setDestination(value as Destination)
            setStructure('')
          }}
          choices={DESTINATIONS.map((value) => ({ value, label: DESTINATION_LABELS[value] }))}
        />
        {choices.length > 0 && (
          <SelectField
            label={ORIENTER.structure}
            none={ORIENTER.noStructure}
            hint={choices.find(({ value }) => value === structureId)?.telephone ?? undefined}
            value={structureId}
            onChange={setStructure}
            choices={choices}
          />
        )}
        <p>
          <small>{ORIENTER.hint}</small>
        </p>
      </Form>
    </section>
  )
}
