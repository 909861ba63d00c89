/** A structure that the CPTS knows as soon as it is one, any other name as typed. */
import { useId, useMemo } from 'react'
import { foldText } from '../../../kernel/french.ts'
import { createClient } from '../../../web/client/create-client.ts'
import { useCan, useCpts } from '../../../web/client/session.ts'
import { useCall } from '../../../web/client/use-call.ts'
import { Field } from '../../../web/components/field.tsx'
import { communauteContract } from '../../communaute/contract.ts'

const communaute = createClient(communauteContract)
export type Nommee = { structureId: string | null; nom: string }
type Props = {
  label: string
  hint?: string
  optional?: boolean
  value: Nommee
  onChange: (value: Nommee) => void
  error?: string | undefined
}

export const StructureField = ({ value, onChange, hint, ...frame }: Props) => {
  const listId = useId()
  const { id: cptsId } = useCpts()
  const mayRead = useCan('structure.read')
  const read = useCall(communaute.listStructures, { params: { cptsId } }, { enabled: mayRead })
  const structures = useMemo(
    () => (read.data?.structures ?? []).filter(({ fermeeLe }) => fermeeLe === null),
    [read.data],
  )
  const typed = foldText(value.nom)
  const near = typed.length < 2 ? [] : structures.filter(({ nom }) => foldText(nom).includes(typed)).slice(0, 20)
  const choose = (nom: string) =>
    onChange({ nom, structureId: structures.find((one) => foldText(one.nom) === foldText(nom))?.id ?? null })
  return (
    <Field {...frame} hint={value.structureId ? 'Structure de la CPTS' : hint}>
      {(control) => (
        <>
          <input
            {...control}
            type="text"
            autoComplete="off"
            maxLength={200}
            list={listId}
            value={value.nom}
            onChange={(event) => choose(event.currentTarget.value)}
          />
          <datalist id={listId}>
            {near.map(({ id, nom }) => (
              <option key={id} value={nom} />
            ))}
          </datalist>
        </>
      )}
    </Field>
  )
}
