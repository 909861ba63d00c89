import { useState } from 'react'
import { useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { euros, readEuros } from '../../../../web/components/days.ts'
import { DateField, NumberField, SelectField, TextField } from '../../../../web/components/field.tsx'
import { Form, Pair } from '../../../../web/components/form.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import { GENRES_MOYEN, type MoyenLu, type MoyenSaisi } from '../../contract-etapes.ts'
import { MOYEN_LABELS } from '../../labels-vie.ts'
import { projet } from '../client.ts'

const CHOICES = GENRES_MOYEN.map((value) => ({ value, label: MOYEN_LABELS[value] }))
/** Amount and hours as they are typed. */
type Draft = Omit<MoyenSaisi, 'centimes' | 'heures'> & { montant: string; heures: string }

const draftOf = (one: MoyenLu | null): Draft => ({
  genre: one?.genre ?? 'fir',
  libelle: one?.libelle ?? '',
  montant: one && one.centimes !== null ? euros(one.centimes) : '',
  heures: one && one.heures !== null ? String(one.heures) : '',
  accordeLe: one?.accordeLe ?? null,
  etape: one?.etape ?? null,
})
const bodyOf = ({ montant, heures, ...draft }: Draft): MoyenSaisi => ({
  ...draft,
  centimes: readEuros(montant),
  heures: heures === '' ? null : Number(heures),
})

export const MoyenForm = ({ moyen, close }: { moyen: MoyenLu | null; close: () => void }) => {
  const { id: cptsId } = useCpts()
  const [draft, setDraft] = useState(() => draftOf(moyen))
  const [unread, setUnread] = useState(false)
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change })
  const create = useAction(projet.createMoyen, { onDone: close })
  const update = useAction(projet.updateMoyen, { onDone: close })
  const remove = useAction(projet.deleteMoyen, {
    onDone: () => {
      notify('Moyen effacé.', { undo: () => create.run({ params: { cptsId }, body: bodyOf(draftOf(moyen)) }) })
      close()
    },
  })
  const action = moyen ? update : create
  const submit = async () => {
    const isUnread = draft.montant.trim() !== '' && readEuros(draft.montant) === null
    setUnread(isUnread)
    if (isUnread) return
    const body = bodyOf(draft)
    await (moyen
      ? update.run({ params: { cptsId, moyenId: moyen.id }, body })
      : create.run({ params: { cptsId }, body }))
  }
  return (
    <Form
      wide
      onSubmit={submit}
      error={action.error ?? remove.error}
      actions={
        <>
          <Button kind="primary" type="submit" pending={action.pending}>
            {moyen ? 'Enregistrer' : 'Ajouter'}
          </Button>
          {moyen && (
            <Button kind="plain" onClick={() => remove.run({ params: { cptsId, moyenId: moyen.id } })}>
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
        label="Genre"
        value={draft.genre}
        onChange={(value) => set({ genre: value as MoyenSaisi['genre'] })}
        choices={CHOICES}
      />
      <TextField
        label="Ce que c’est"
        value={draft.libelle}
        onChange={(libelle) => set({ libelle })}
        error={action.champs.libelle}
        autoComplete="off"
        autoFocus
      />
      <Pair>
        <NumberField
          label="Montant en euros"
          optional
          value={draft.montant}
          onChange={(montant) => set({ montant })}
          error={unread ? 'Écrivez un montant, par exemple 40\u00a0000 ou 450,50.' : undefined}
        />
        <NumberField
          label="Heures"
          optional
          value={draft.heures}
          onChange={(value) => set({ heures: value.replaceAll(/\D/g, '') })}
        />
      </Pair>
      <DateField
        label="Accordé le"
        optional
        value={draft.accordeLe ?? ''}
        onChange={(value) => set({ accordeLe: value || null })}
      />
    </Form>
  )
}
