import { useState } from 'react'
import { type Cpts, comptes, useAction } from '../../../web/client/index.ts'
import { Button } from '../../../web/components/button.tsx'
import { DateField, NumberField, SelectField, TextField } from '../../../web/components/field.tsx'
import { Form, Pair } from '../../../web/components/form.tsx'
import { notify } from '../../../web/components/toasts.tsx'
import { ETAPE_LABELS } from '../labels.ts'
import { type Draft, draftOf, type Etape, settingsOf } from './settings-draft.ts'

const ETAPES = Object.entries(ETAPE_LABELS).map(([value, label]) => ({ value, label }))

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
        <SelectField
          label="Étape"
          value={draft.etape}
          onChange={(etape) => setDraft({ ...draft, etape: etape as Etape })}
          choices={ETAPES}
        />
        <TextField
          label="FINESS"
          optional
          hint="Neuf signes, une fois attribué."
          value={draft.finess}
          onChange={set('finess')}
          error={edit.champs.finess}
        />
      </Pair>
      <Pair>
        <DateField
          label="Dépôt du projet de santé"
          optional
          hint="L’ARS a deux mois pour s’y opposer."
          value={draft.projetDepose}
          onChange={set('projetDepose')}
        />
        <DateField
          label="Signature du contrat ACI"
          optional
          hint="Les délais des missions en partent."
          value={draft.signatureAci}
          onChange={set('signatureAci')}
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
