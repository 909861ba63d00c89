/** A commune by its name: those of the territory at once, any other of France from three letters. */
import { useEffect, useEffectEvent, useId, useMemo, useState } from 'react'
import { foldText } from '../../../kernel/french.ts'
import { createClient } from '../../../web/client/create-client.ts'
import { useCpts } from '../../../web/client/session.ts'
import { useCall } from '../../../web/client/use-call.ts'
import { Field } from '../../../web/components/field.tsx'
import { territoireContract } from '../../territoire/contract.ts'

const territoire = createClient(territoireContract)
export type Commune = { code: string; nom: string }
type Props = {
  value: Commune | null
  onChange: (commune: Commune | null, codePostal: string | null) => void
  error?: string | undefined
}
type Option = Commune & { codePostal: string | null }

export const CommuneField = ({ value, onChange, error }: Props) => {
  const listId = useId()
  const { id: cptsId } = useCpts()
  const [typed, setTyped] = useState(value?.nom ?? '')
  const own = useCall(territoire.readTerritoire, { params: { cptsId }, query: {} })
  const isFar = typed.trim().length >= 3 && value === null
  const far = useCall(
    territoire.searchCommunes,
    { params: { cptsId }, query: { recherche: typed, limite: 12 } },
    { enabled: isFar, keep: true },
  )
  const options = useMemo((): Option[] => {
    const units = (own.data?.analyse.unites ?? []).map(({ code, nom }) => ({ code, nom, codePostal: null }))
    const others = (far.data?.communes ?? []).map(({ code, nom, codesPostaux }) => ({
      code,
      nom,
      codePostal: codesPostaux[0] ?? null,
    }))
    return [...new Map([...units, ...others].map((option) => [option.code, option])).values()]
  }, [own.data, far.data])
  const wordOf = ({ nom, codePostal }: Option) => (codePostal ? `${nom} (${codePostal})` : nom)
  const isNamed = (option: Option, text: string) =>
    foldText(wordOf(option)) === foldText(text) || foldText(option.nom) === foldText(text)
  const give = (found: Option | undefined) =>
    onChange(found ? { code: found.code, nom: found.nom } : null, found?.codePostal ?? null)
  const choose = (text: string) => {
    setTyped(text)
    give(options.find((option) => isNamed(option, text)))
  }
  // A name typed before the communes arrived is the commune that alone bears it, as soon as they are there.
  const arrive = useEffectEvent((arrived: readonly Option[]) => {
    if (value !== null || typed.trim() === '') return
    const named = arrived.filter((option) => isNamed(option, typed))
    if (named.length === 1) give(named[0])
  })
  useEffect(() => arrive(options), [options])
  const unknown = typed.trim() !== '' && value === null && !far.isFetching && isFar && options.length > 0
  return (
    <Field label="Commune" hint={unknown ? 'Choisissez-la dans la liste qui s’ouvre.' : undefined} error={error}>
      {(control) => (
        <>
          <input
            {...control}
            type="text"
            autoComplete="off"
            list={listId}
            value={typed}
            onChange={(event) => choose(event.currentTarget.value)}
          />
          <datalist id={listId}>
            {options.map((option) => (
              <option key={option.code} value={wordOf(option)} />
            ))}
          </datalist>
        </>
      )}
    </Field>
  )
}
