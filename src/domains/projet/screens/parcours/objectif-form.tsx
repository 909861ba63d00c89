import { useState } from 'react'
import { MISSIONS } from '../../../../referentials/echeances.ts'
import { useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { CheckField } from '../../../../web/components/check-field.tsx'
import { SelectField, TextArea, TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import type { ObjectifSaisi } from '../../contract-parcours.ts'
import { MISSION_LABELS } from '../../labels.ts'
import { projet } from '../client.ts'
import styles from './parcours.module.css'
import type { BesoinLu, ObjectifLu } from './types.ts'

const CHOICES = MISSIONS.map((value) => ({ value, label: MISSION_LABELS[value] }))
const saisieOf = (objectif: ObjectifLu | null): ObjectifSaisi => ({
  titre: objectif?.titre ?? '',
  texte: objectif?.texte ?? '',
  mission: objectif?.mission ?? null,
  besoins: objectif?.besoins ?? [],
})

type Props = { objectif: ObjectifLu | null; besoins: BesoinLu[]; close: () => void }

export const ObjectifForm = ({ objectif, besoins, close }: Props) => {
  const { id: cptsId } = useCpts()
  const [saisie, setSaisie] = useState(() => saisieOf(objectif))
  const set = (change: Partial<ObjectifSaisi>) => setSaisie({ ...saisie, ...change })
  const create = useAction(projet.createObjectif, { onDone: close })
  const update = useAction(projet.updateObjectif, { onDone: close })
  const remove = useAction(projet.deleteObjectif, {
    onDone: () => {
      notify('L’objectif est effacé\u00a0; ses fiches-actions restent.', {
        undo: () => create.run({ params: { cptsId }, body: saisieOf(objectif) }),
      })
      close()
    },
  })
  const action = objectif ? update : create
  const submit = () =>
    objectif
      ? update.run({ params: { cptsId, objectifId: objectif.id }, body: saisie })
      : create.run({ params: { cptsId }, body: saisie })
  const toggle = (id: string, checked: boolean) =>
    set({ besoins: checked ? [...saisie.besoins, id] : saisie.besoins.filter((one) => one !== id) })
  return (
    <div className={styles.form}>
      <Form
        wide
        onSubmit={submit}
        error={action.error ?? remove.error}
        actions={
          <>
            <Button kind="primary" type="submit" pending={action.pending}>
              {objectif ? 'Enregistrer' : 'Ajouter l’objectif'}
            </Button>
            {objectif && (
              <Button
                kind="plain"
                pending={remove.pending}
                onClick={() => remove.run({ params: { cptsId, objectifId: objectif.id } })}
              >
                Effacer
              </Button>
            )}
            <Button kind="plain" onClick={close}>
              Renoncer
            </Button>
          </>
        }
      >
        <TextField
          label="Objectif"
          hint="Ce qui ira mieux, en une phrase"
          value={saisie.titre}
          onChange={(titre) => set({ titre })}
          error={action.champs.titre}
          autoComplete="off"
          autoFocus
        />
        <TextArea label="Précisions" optional value={saisie.texte} onChange={(texte) => set({ texte })} />
        <SelectField
          label="Mission"
          optional
          none="Aucune en particulier"
          value={saisie.mission ?? ''}
          onChange={(value) => set({ mission: value === '' ? null : (value as ObjectifSaisi['mission']) })}
          choices={CHOICES}
        />
        {besoins.length > 0 && (
          <fieldset className={styles.choices}>
            <legend>Besoins auxquels il répond</legend>
            {besoins.map(({ id, titre }) => (
              <CheckField
                key={id}
                label={titre}
                checked={saisie.besoins.includes(id)}
                onChange={(checked) => toggle(id, checked)}
              />
            ))}
          </fieldset>
        )}
      </Form>
    </div>
  )
}
