/** A place in a college: given by name, ended. */
import { useState } from 'react'
import { useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { todayIn } from '../../../../web/components/days.ts'
import { DateField, SelectField } from '../../../../web/components/field.tsx'
import { Pair } from '../../../../web/components/form.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import { type Colleges, gouvernance, type MembreDeCollege } from '../client.ts'
import { EditForm } from '../edit-form.tsx'
import { EndForm } from '../end-form.tsx'
import styles from '../instances/instances.module.css'
import { NOBODY, PersonneField, personneOf } from '../personne-field.tsx'

type Props = { colleges: Colleges['colleges']; close: () => void }

export const SiegeForm = ({ colleges, close }: Props) => {
  const { id: cptsId, zone } = useCpts()
  const named = colleges.find(({ appartenance }) => appartenance === 'nominative') ?? colleges[0]!
  const [collegeId, setCollegeId] = useState(named.id)
  const [personne, setPersonne] = useState(NOBODY)
  const [debut, setDebut] = useState(todayIn(zone))
  const [isMissing, setMissing] = useState(false)
  const remove = useAction(gouvernance.deleteSiege)
  const give = useAction(gouvernance.createSiege, {
    onDone: ({ id }) => {
      notify('Membre nommé.', { undo: () => remove.run({ params: { cptsId, siegeId: id } }) })
      close()
    },
  })
  const submit = () => {
    const who = personneOf(personne)
    setMissing(who === null)
    return who ? give.run({ params: { cptsId }, body: { collegeId, personne: who, debut } }) : undefined
  }
  return (
    <div className={styles.form}>
      <EditForm word="Nommer dans le collège" onSubmit={submit} action={give} close={close}>
        <PersonneField
          value={personne}
          onChange={setPersonne}
          error={isMissing ? 'Choisissez une personne, ou donnez son nom et sa qualité.' : undefined}
        />
        <Pair>
          <SelectField
            label="Collège"
            value={collegeId}
            onChange={setCollegeId}
            choices={colleges.map(({ id, nom }) => ({ value: id, label: nom }))}
          />
          <DateField label="À partir du" value={debut} onChange={setDebut} error={give.champs.debut} />
        </Pair>
      </EditForm>
    </div>
  )
}

export const EndSiege = ({ membre, close }: { membre: MembreDeCollege; close: () => void }) => {
  const { id: cptsId } = useCpts()
  const params = { cptsId, siegeId: membre.siegeId! }
  const reopen = useAction(gouvernance.reopenSiege)
  const end = useAction(gouvernance.endSiege, {
    onDone: () => {
      notify(`${membre.nom} ne siège plus.`, { undo: () => reopen.run({ params }) })
      close()
    },
  })
  return (
    <div className={styles.form}>
      <p>
        <b>{membre.nom}</b>, {membre.qualite}
      </p>
      <EndForm
        word="Mettre fin au siège"
        min={membre.depuis ?? ''}
        send={(body) => end.run({ params, body })}
        pending={end.pending}
        error={end.error}
        close={close}
      />
    </div>
  )
}
