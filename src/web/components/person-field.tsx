/** A name: a member as soon as it is one, anybody else as typed. */
import { useId, useMemo } from 'react'
import { communauteContract } from '../../domains/communaute/contract.ts'
import { foldText } from '../../kernel/french.ts'
import { createClient } from '../client/create-client.ts'
import { useCan, useCpts } from '../client/session.ts'
import { useCall } from '../client/use-call.ts'
import { Field } from './field-frame.tsx'

const communaute = createClient(communauteContract)
export type Chosen = { professionnelId: string | null; nom: string }
type Props = {
  value: Chosen
  onChange: (chosen: Chosen) => void
  error?: string | undefined
  label?: string
  /** Said under the label while the name is no member's. */
  hint?: string
}

export const PersonField = ({ value, onChange, error, label = 'Nom', hint }: Props) => {
  const listId = useId()
  const { id: cptsId } = useCpts()
  const mayRead = useCan('professionnel.read')
  const team = useCall(
    communaute.listProfessionnels,
    { params: { cptsId }, query: { statut: 'en-exercice' } },
    { enabled: mayRead },
  )
  const people = useMemo(
    () => (team.data?.professionnels ?? []).map(({ id, prenom, nom }) => ({ id, nom: `${prenom} ${nom}` })),
    [team.data],
  )
  // Known by its id only, as from an address: its name is that of the member.
  const nom = value.nom || (people.find(({ id }) => id === value.professionnelId)?.nom ?? '')
  const typed = foldText(nom)
  const near = typed.length < 2 ? [] : people.filter((one) => foldText(one.nom).includes(typed)).slice(0, 20)
  const choose = (name: string) =>
    onChange({ nom: name, professionnelId: people.find((one) => foldText(one.nom) === foldText(name))?.id ?? null })
  return (
    <Field label={label} error={error} hint={value.professionnelId ? 'Membre de la CPTS' : hint}>
      {(control) => (
        <>
          <input
            {...control}
            type="text"
            autoComplete="off"
            maxLength={200}
            list={listId}
            value={nom}
            onChange={(event) => choose(event.currentTarget.value)}
          />
          <datalist id={listId}>
            {near.map((one) => (
              <option key={one.id} value={one.nom} />
            ))}
          </datalist>
        </>
      )}
    </Field>
  )
}
