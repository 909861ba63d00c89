/** Places that lack something; the identifier of a structure is given here, for a place that stands in none. */
import { useState } from 'react'
import { formatNumber, listInWords } from '../../../../kernel/french.ts'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Section } from '../../../../web/components/section.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import type { LieuPourSas } from '../../contract.ts'
import { soins } from '../client.ts'
import { SAS } from './labels.ts'
import styles from './sas.module.css'

/** How many are shown before the rest is asked for. */
const FIRST = 5

export const PlacesToComplete = ({ lieux }: { lieux: readonly LieuPourSas[] }) => {
  const mayEdit = useCan('agenda.edit')
  const [open, setOpen] = useState<string | null>(null)
  const [isWhole, setWhole] = useState(false)
  const lacking = lieux.filter(({ manques }) => manques.length > 0)
  const ofFiche = lacking.some(({ manques }) => manques.some((one) => one !== 'identifiant'))
  const shown = isWhole ? lacking : lacking.slice(0, FIRST)
  const rest = lacking.length - shown.length
  return (
    <Section small title={SAS.places} aside={lacking.length > 0 ? formatNumber(lacking.length) : undefined}>
      {lacking.length === 0 && <p className={styles.good}>{SAS.placesGood}</p>}
      {ofFiche && <p className={styles.good}>{SAS.ofFiche}</p>}
      <ul className={styles.places}>
        {shown.map((lieu) => (
          <li key={lieu.id}>
            <b>{lieu.nom}</b>
            <small>
              {lieu.libelle}, {lieu.communeNom}
            </small>
            <small>{SAS.missing(listInWords(lieu.manques.map((one) => SAS.manques[one])))}</small>
            {mayEdit && lieu.manques.includes('identifiant') && open !== lieu.id && (
              <Button
                kind="plain"
                onClick={() => setOpen(lieu.id)}
                label={`${SAS.give}\u00a0: ${lieu.nom}, ${lieu.libelle}`}
              >
                {SAS.give}
              </Button>
            )}
            {open === lieu.id && <IdentifierForm lieu={lieu} close={() => setOpen(null)} />}
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <p className={styles.rest}>
          <Button onClick={() => setWhole(true)}>{SAS.others(rest)}</Button>
        </p>
      )}
    </Section>
  )
}

const IdentifierForm = ({ lieu, close }: { lieu: LieuPourSas; close: () => void }) => {
  const { id: cptsId } = useCpts()
  const [identifiant, setIdentifiant] = useState('')
  const params = { cptsId, agendaId: lieu.agendaId, lieuId: lieu.id }
  const undo = useAction(soins.setIdentifiantLieu, { onDone: () => notify(SAS.removed) })
  const save = useAction(soins.setIdentifiantLieu, {
    onDone: () => {
      notify(SAS.saved, { undo: () => void undo.run({ params, body: { identifiant: null } }) })
      close()
    },
  })
  return (
    <Form
      onSubmit={() => save.run({ params, body: { identifiant } })}
      error={save.error}
      actions={
        <>
          <Button kind="primary" type="submit" pending={save.pending}>
            {SAS.save}
          </Button>
          <Button kind="plain" onClick={close}>
            {SAS.cancel}
          </Button>
        </>
      }
    >
      <TextField
        label={SAS.identifiant}
        hint={SAS.identifiantHint}
        value={identifiant}
        onChange={setIdentifiant}
        error={save.champs.identifiant}
      />
    </Form>
  )
}
