/** Who sits: somebody of the team, a representative who is known, or somebody new. */
import { useId, useMemo } from 'react'
import { foldText } from '../../../kernel/french.ts'
import { useCpts } from '../../../web/client/session.ts'
import { useCall } from '../../../web/client/use-call.ts'
import { Button } from '../../../web/components/button.tsx'
import { Field, TextField } from '../../../web/components/field.tsx'
import { Pair } from '../../../web/components/form.tsx'
import { gouvernance } from './client.ts'

export type Personne = {
  typed: string
  chosen: { professionnelId: string } | { representantId: string } | null
  /** Of somebody new. */
  nouveau: { qualite: string; structure: string; courriel: string } | null
}
export const NOBODY: Personne = { typed: '', chosen: null, nouveau: null }

/** What is sent; null while nobody is named. */
export const personneOf = ({ typed, chosen, nouveau }: Personne) => {
  if (chosen) return chosen
  if (!nouveau || typed.trim() === '' || nouveau.qualite.trim() === '') return null
  const { qualite, structure, courriel } = nouveau
  return { representant: { nom: typed, qualite, structureId: null, structure, courriel: courriel.trim() || null } }
}

type Props = { value: Personne; onChange: (value: Personne) => void; error?: string | undefined }

export const PersonneField = ({ value, onChange, error }: Props) => {
  const { id: cptsId } = useCpts()
  const listId = useId()
  const known = useCall(gouvernance.listPersonnes, { params: { cptsId } })
  const people = useMemo(
    () => [
      ...(known.data?.professionnels ?? []).map(({ id, nom, qualite }) => ({
        words: `${nom}, ${qualite}`,
        key: { professionnelId: id },
      })),
      ...(known.data?.representants ?? []).map(({ id, nom, qualite }) => ({
        words: `${nom}, ${qualite}`,
        key: { representantId: id },
      })),
    ],
    [known.data],
  )
  const folded = foldText(value.typed)
  const near = folded.length < 2 ? [] : people.filter(({ words }) => foldText(words).includes(folded)).slice(0, 20)
  const type = (typed: string) => {
    const found = people.find(({ words }) => foldText(words) === foldText(typed))
    onChange({ ...value, typed, chosen: found?.key ?? null, nouveau: found ? null : value.nouveau })
  }
  const isNew = value.nouveau !== null
  return (
    <>
      <Field
        label="Nom"
        error={error}
        hint={
          isNew
            ? 'Une personne qui n’a pas de fiche dans l’équipe.'
            : 'Tapez deux lettres, puis choisissez dans la liste.'
        }
      >
        {(control) => (
          <>
            <input
              {...control}
              type="text"
              autoComplete="off"
              maxLength={200}
              list={isNew ? undefined : listId}
              value={value.typed}
              onChange={(event) => type(event.currentTarget.value)}
            />
            <datalist id={listId}>
              {near.map(({ words }) => (
                <option key={words} value={words} />
              ))}
            </datalist>
          </>
        )}
      </Field>
      {value.nouveau ? (
        <Newcomer value={value.nouveau} onChange={(nouveau) => onChange({ ...value, nouveau })} />
      ) : (
        value.chosen === null && (
          <p>
            <Button
              kind="plain"
              size="small"
              onClick={() => onChange({ ...value, nouveau: { qualite: '', structure: '', courriel: '' } })}
            >
              Cette personne n’est pas dans la liste
            </Button>
          </p>
        )
      )}
    </>
  )
}

type New = NonNullable<Personne['nouveau']>
const Newcomer = ({ value, onChange }: { value: New; onChange: (value: New) => void }) => (
  <>
    <TextField
      label="Qualité"
      hint="Directrice, maire adjoint à la santé, représentante des usagers…"
      value={value.qualite}
      maxLength={200}
      onChange={(qualite) => onChange({ ...value, qualite })}
      autoComplete="off"
    />
    <Pair>
      <TextField
        label="Structure"
        optional
        value={value.structure}
        maxLength={200}
        onChange={(structure) => onChange({ ...value, structure })}
        autoComplete="off"
      />
      <TextField
        label="Courriel"
        optional
        type="email"
        value={value.courriel}
        onChange={(courriel) => onChange({ ...value, courriel })}
        autoComplete="off"
      />
    </Pair>
  </>
)
