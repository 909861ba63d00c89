/** Written by who organises, with the reason: a phone that is off, a sheet of paper. */
import { useState } from 'react'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { SelectField, TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { type Chosen, PersonField } from '../../../../web/components/person-field.tsx'
import { Segments } from '../../../../web/components/segments.tsx'
import { activite } from '../client.ts'
import { qualiteChoices } from '../labels.ts'
import styles from './page.module.css'
import type { Part } from './part.ts'

const NOBODY: Chosen = { professionnelId: null, nom: '' }

export const AddPresence = ({ cptsId, it, close }: Part & { close: () => void }) => {
  const [who, setWho] = useState(NOBODY)
  const [profession, setProfession] = useState('')
  const [qualite, setQualite] = useState('participant')
  const [par, setPar] = useState<'organisateur' | 'papier'>('organisateur')
  const [raison, setRaison] = useState('')
  const add = useAction(activite.addPresence, {
    onDone: () => {
      setWho(NOBODY)
      setProfession('')
    },
  })
  const submit = () =>
    add.run({
      params: { cptsId, activiteId: it.id },
      body: {
        professionnelId: who.professionnelId,
        ...(who.professionnelId ? {} : { nom: who.nom, profession }),
        qualite: qualite as 'participant',
        par,
        raison: raison.trim() || (par === 'papier' ? 'Feuille papier signée' : ''),
        // Who was there is supposed there from the start; a later arrival is noted by the person.
        arrivee: it.debut,
      },
    })
  return (
    <div className={styles.panel}>
      <Form
        wide
        onSubmit={submit}
        error={add.error}
        actions={
          <>
            <Button kind="primary" type="submit" pending={add.pending}>
              Ajouter {who.nom || 'cette personne'}
            </Button>
            <Button kind="plain" onClick={close}>
              Fermer
            </Button>
          </>
        }
      >
        <PersonField value={who} onChange={setWho} error={add.champs.nom} />
        {!who.professionnelId && who.nom && (
          <TextField label="Profession ou fonction" value={profession} maxLength={120} onChange={setProfession} />
        )}
        <SelectField label="Qualité" choices={qualiteChoices(it.genre)} value={qualite} onChange={setQualite} />
        <Segments
          legend="D’où vient cette présence"
          showLegend
          value={par}
          onChange={setPar}
          choices={[
            { value: 'organisateur', label: 'Je l’ai vue' },
            { value: 'papier', label: 'Feuille papier' },
          ]}
        />
        <TextField
          label="Pourquoi vous l’écrivez"
          optional={par === 'papier'}
          hint={'Par exemple\u00a0: téléphone éteint.'}
          maxLength={300}
          value={raison}
          onChange={setRaison}
          error={add.champs.raison}
        />
      </Form>
    </div>
  )
}
