/** Whom a group holds: conditions that hold together, and people added by hand. */
import { useState } from 'react'
import { createClient } from '../../../../web/client/create-client.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button } from '../../../../web/components/button.tsx'
import { type Choice, SelectField, TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import { communauteContract } from '../../../communaute/contract.ts'
import { type Destinataire, type Groupe, soins } from '../client.ts'
import { PROFESSIONS_PROPOSEES } from '../desk/professions.ts'
import { useTerritoire } from '../desk/use-communes.ts'
import { DIFFUSIONS } from '../labels-diffusion.ts'
import styles from './diffusion.module.css'

const communaute = createClient(communauteContract)
const words = DIFFUSIONS.form
const EMPTY = { nom: '', professions: [], communes: [], structures: [], membres: [] }

type Props = {
  cptsId: string
  groupe: Groupe | null
  professionnels: readonly Destinataire[]
  close: () => void
}

export const GroupForm = ({ cptsId, groupe, professionnels, close }: Props) => {
  const { nom, professions, communes, structures, membres } = groupe ?? EMPTY
  const [draft, setDraft] = useState<Omit<Groupe, 'id' | 'nombre' | 'joignables'>>({
    nom,
    professions,
    communes,
    structures,
    membres,
  })
  const params = { cptsId }
  const done = () => {
    notify(words.saved)
    close()
  }
  const create = useAction(soins.createGroupe, { onDone: done })
  const edit = useAction(soins.editGroupe, { onDone: done })
  const units = useTerritoire(cptsId).data?.analyse.unites ?? []
  const places = useCall(communaute.listStructures, { params }).data?.structures ?? []
  const set = (change: Partial<typeof draft>) => setDraft({ ...draft, ...change })
  const body = { ...draft, nom: draft.nom.trim() }
  const isEmpty = [draft.professions, draft.communes, draft.structures, draft.membres].every((one) => one.length === 0)
  const blocked = body.nom === '' ? words.missing : isEmpty ? words.empty : false
  return (
    <Form
      onSubmit={() =>
        groupe ? edit.run({ params: { cptsId, groupeId: groupe.id }, body }) : create.run({ params, body })
      }
      error={create.error ?? edit.error}
      actions={
        <>
          <Button kind="primary" type="submit" pending={create.pending || edit.pending} blocked={blocked}>
            {words.save}
          </Button>
          <Button onClick={close}>{words.cancel}</Button>
        </>
      }
    >
      <TextField label={words.nom} hint={words.nomHint} value={draft.nom} onChange={(value) => set({ nom: value })} />
      <Several
        label={words.professions}
        chosen={draft.professions}
        choices={PROFESSIONS_PROPOSEES.map(({ code, libelle }) => ({ value: code, label: libelle }))}
        change={(value) => set({ professions: value })}
      />
      <Several
        label={words.communes}
        chosen={draft.communes}
        choices={units.map((unit) => ({ value: unit.code, label: unit.nom }))}
        change={(value) => set({ communes: value })}
      />
      <Several
        label={words.structures}
        chosen={draft.structures}
        choices={places.map((place) => ({ value: place.id, label: place.nom }))}
        change={(value) => set({ structures: value })}
      />
      <Several
        label={words.hand}
        hint={words.handHint}
        none={words.choose}
        chosen={draft.membres}
        choices={professionnels.map((one) => ({ value: one.agendaId, label: `${one.nom}, ${one.metier}` }))}
        change={(value) => set({ membres: value })}
      />
    </Form>
  )
}

type SeveralProps = {
  label: string
  hint?: string
  none?: string
  chosen: readonly string[]
  choices: readonly Choice[]
  change: (chosen: string[]) => void
}

/** One at a time from a list; what was chosen stands under it, each with a way out. */
const Several = ({ label, hint, none = words.any, chosen, choices, change }: SeveralProps) => {
  const nameOf = (value: string) => choices.find((one) => one.value === value)?.label ?? value
  return (
    <div>
      <SelectField
        label={label}
        hint={hint}
        value=""
        none={chosen.length === 0 ? none : words.add}
        onChange={(value) => value && change([...chosen, value])}
        choices={choices.filter(({ value }) => !chosen.includes(value))}
      />
      {chosen.length > 0 && (
        <ul className={styles.chosen}>
          {chosen.map((value) => (
            <li key={value}>
              <Button
                size="small"
                label={words.remove(nameOf(value))}
                onClick={() => change(chosen.filter((one) => one !== value))}
              >
                {nameOf(value)} ×
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
