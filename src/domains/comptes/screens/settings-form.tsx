import { useState } from 'react'
import { type Cpts, comptes, useAction } from '../../../web/client/index.ts'
import { Button } from '../../../web/components/button.tsx'
import { NumberField, TextArea, TextField } from '../../../web/components/field.tsx'
import { Form, Pair } from '../../../web/components/form.tsx'
import { notify } from '../../../web/components/toasts.tsx'
import { type Draft, draftOf, settingsOf } from './settings-draft.ts'

export const SettingsForm = ({ cpts }: { cpts: Cpts }) => {
  const [draft, setDraft] = useState<Draft>(() => draftOf(cpts))
  const params = { cptsId: cpts.id }
  const undo = useAction(comptes.editCpts)
  const edit = useAction(comptes.editCpts, {
    onDone: () => {
      const before = draftOf(cpts)
      notify('Les réglages sont enregistrés.', {
        undo: async () => {
          if (await undo.run({ params, body: settingsOf(before) })) setDraft(before)
        },
      })
    },
  })
  const set = (name: keyof Draft) => (value: string) => setDraft({ ...draft, [name]: value })
  return (
    <Form
      wide
      onSubmit={() => edit.run({ params, body: settingsOf(draft) })}
      error={edit.error}
      actions={
        <Button kind="primary" type="submit" pending={edit.pending}>
          Enregistrer les réglages
        </Button>
      }
    >
      <Pair>
        <TextField label="Nom" value={draft.nom} onChange={set('nom')} error={edit.champs.nom} />
        <TextField
          label="FINESS"
          optional
          hint="Neuf signes, une fois attribué."
          value={draft.finess}
          onChange={set('finess')}
          error={edit.champs.finess}
        />
        <TextArea
          label="Adresse postale"
          optional
          hint="Sur les lettres et les documents de la CPTS."
          rows={2}
          maxLength={300}
          value={draft.adresse}
          onChange={set('adresse')}
        />
        <TextField
          label="Courriel de la CPTS"
          optional
          type="email"
          maxLength={200}
          value={draft.courriel}
          onChange={set('courriel')}
          error={edit.champs['reglages.courriel']}
        />
        <TextField
          label="Téléphone de la CPTS"
          optional
          type="tel"
          hint="Le SAS le montre aux régulateurs."
          maxLength={30}
          value={draft.telephone}
          onChange={set('telephone')}
          error={edit.champs['reglages.telephone']}
        />
        <NumberField
          label="Créneaux voulus par semaine"
          optional
          hint="Sinon, la moyenne des demandes reçues."
          value={draft.creneauxParSemaine}
          onChange={(value) => set('creneauxParSemaine')(value.replaceAll(/\D/g, ''))}
        />
      </Pair>
    </Form>
  )
}
