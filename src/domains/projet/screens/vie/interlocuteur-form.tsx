import { useState } from 'react'
import { ETAPES } from '../../../../referentials/cycle-de-vie.ts'
import { useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { CheckField } from '../../../../web/components/check-field.tsx'
import { SelectField, TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import { type InterlocuteurLu, type InterlocuteurSaisi, ORGANISMES } from '../../contract-etapes.ts'
import { ETAPE_NOMS, ORGANISME_LABELS } from '../../labels-vie.ts'
import { projet } from '../client.ts'
import styles from './vie.module.css'

const CHOICES = ORGANISMES.map((value) => ({ value, label: ORGANISME_LABELS[value] }))
const draftOf = (one: InterlocuteurLu | null): InterlocuteurSaisi => ({
  organisme: one?.organisme ?? 'ars',
  nom: one?.nom ?? '',
  fonction: one?.fonction ?? '',
  courriel: one?.courriel ?? null,
  telephone: one?.telephone ?? null,
  etapes: one?.etapes ?? [],
})

export const InterlocuteurForm = ({
  interlocuteur,
  close,
}: {
  interlocuteur: InterlocuteurLu | null
  close: () => void
}) => {
  const { id: cptsId } = useCpts()
  const [draft, setDraft] = useState(() => draftOf(interlocuteur))
  const set = (change: Partial<InterlocuteurSaisi>) => setDraft({ ...draft, ...change })
  const create = useAction(projet.createInterlocuteur, { onDone: close })
  const update = useAction(projet.updateInterlocuteur, { onDone: close })
  const remove = useAction(projet.deleteInterlocuteur, {
    onDone: () => {
      notify('Interlocuteur effacé.', {
        undo: () => create.run({ params: { cptsId }, body: draftOf(interlocuteur) }),
      })
      close()
    },
  })
  const action = interlocuteur ? update : create
  const submit = () =>
    interlocuteur
      ? update.run({ params: { cptsId, interlocuteurId: interlocuteur.id }, body: draft })
      : create.run({ params: { cptsId }, body: draft })
  const toggle = (code: (typeof ETAPES)[number], checked: boolean) =>
    set({ etapes: checked ? [...draft.etapes, code] : draft.etapes.filter((one) => one !== code) })
  return (
    <Form
      wide
      onSubmit={submit}
      error={action.error ?? remove.error}
      actions={
        <>
          <Button kind="primary" type="submit" pending={action.pending}>
            {interlocuteur ? 'Enregistrer' : 'Ajouter'}
          </Button>
          {interlocuteur && (
            <Button kind="plain" onClick={() => remove.run({ params: { cptsId, interlocuteurId: interlocuteur.id } })}>
              Effacer
            </Button>
          )}
          <Button kind="plain" onClick={close}>
            Renoncer
          </Button>
        </>
      }
    >
      <SelectField
        label="Organisme"
        value={draft.organisme}
        onChange={(value) => set({ organisme: value as InterlocuteurSaisi['organisme'] })}
        choices={CHOICES}
      />
      <TextField
        label="Nom"
        hint="D’une personne ou d’un service"
        value={draft.nom}
        onChange={(nom) => set({ nom })}
        error={action.champs.nom}
        autoComplete="off"
        autoFocus
      />
      <TextField
        label="Fonction"
        optional
        value={draft.fonction}
        onChange={(fonction) => set({ fonction })}
        autoComplete="off"
      />
      <TextField
        label="Courriel"
        optional
        type="email"
        value={draft.courriel ?? ''}
        onChange={(value) => set({ courriel: value || null })}
        error={action.champs.courriel}
        autoComplete="off"
      />
      <TextField
        label="Téléphone"
        optional
        type="tel"
        value={draft.telephone ?? ''}
        onChange={(value) => set({ telephone: value || null })}
        autoComplete="off"
      />
      <fieldset className={styles.choices}>
        <legend>Étapes où il répond</legend>
        {ETAPES.map((code) => (
          <CheckField
            key={code}
            label={ETAPE_NOMS[code]}
            checked={draft.etapes.includes(code)}
            onChange={(checked) => toggle(code, checked)}
          />
        ))}
      </fieldset>
    </Form>
  )
}
