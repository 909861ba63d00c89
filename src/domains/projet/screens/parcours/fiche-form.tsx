import { useState } from 'react'
import { MISSIONS, type Mission } from '../../../../referentials/echeances.ts'
import { useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { SelectField, TextField } from '../../../../web/components/field.tsx'
import { Form, Pair } from '../../../../web/components/form.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import { MISSION_LABELS } from '../../labels.ts'
import { projet } from '../client.ts'
import styles from './parcours.module.css'
import type { ObjectifLu } from './types.ts'

const CHOICES = MISSIONS.map((value) => ({ value, label: MISSION_LABELS[value] }))

/** Three fields open a fiche; the rest is written on its page. The mission follows the objective until one chooses. */
export const FicheForm = ({ objectifs }: { objectifs: ObjectifLu[] }) => {
  const { id: cptsId } = useCpts()
  const [titre, setTitre] = useState('')
  const [objectifId, setObjectif] = useState('')
  const [mission, setMission] = useState('')
  const save = useAction(projet.saveFicheAction)
  const create = useAction(projet.createFicheAction)
  const chooseObjectif = (id: string) => {
    setObjectif(id)
    setMission(mission || (objectifs.find((one) => one.id === id)?.mission ?? ''))
  }
  const submit = async () => {
    const body = { titre, mission: mission === '' ? null : (mission as Mission) }
    const made = await create.run({ params: { cptsId }, body })
    if (!made) return
    if (objectifId !== '')
      await save.run({ params: { cptsId, ficheActionId: made.id }, body: { version: 1, objectifId } })
    notify(`«\u00a0${titre}\u00a0» est ouverte. Complétez-la quand vous voulez.`)
    setTitre('')
  }
  return (
    <div className={styles.form}>
      <Form
        wide
        onSubmit={submit}
        error={create.error ?? save.error}
        actions={
          <Button kind="primary" type="submit" pending={create.pending || save.pending}>
            Ouvrir la fiche-action
          </Button>
        }
      >
        <TextField
          label="Nouvelle fiche-action"
          hint="Ce que la CPTS va faire, en quelques mots"
          value={titre}
          onChange={setTitre}
          error={create.champs.titre}
          autoComplete="off"
        />
        <Pair>
          <SelectField
            label="Objectif"
            none="Aucun pour l’instant"
            value={objectifId}
            onChange={chooseObjectif}
            choices={objectifs.map(({ id, titre: label }) => ({ value: id, label }))}
          />
          <SelectField
            label="Mission"
            none="À choisir plus tard"
            value={mission}
            onChange={setMission}
            choices={CHOICES}
          />
        </Pair>
      </Form>
    </div>
  )
}
