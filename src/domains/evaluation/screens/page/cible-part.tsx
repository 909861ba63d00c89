/** Baseline and target of the year, where the contract does not say them. */
import { useState } from 'react'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { longDay } from '../../../../web/components/days.ts'
import { DateField, NumberField, TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Section } from '../../../../web/components/section.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import { readNombre } from '../../rules/read-valeurs.ts'
import { evaluation, type Indicateur } from '../client.ts'
import styles from '../evaluation.module.css'

const ORIGINS = {
  contrat: 'Dite par une ligne du contrat.',
  cpts: 'Posée ici, en attendant une ligne du contrat.',
  fiche: 'Écrite dans la fiche-action\u00a0; une cible posée ici passerait devant.',
}

export const CiblePart = ({ data }: { data: Indicateur }) => {
  const mayEdit = useCan('indicateur.edit')
  const [isOpen, setOpen] = useState(false)
  const { cible, periode } = data
  const isYear = periode.genre === 'civile' || periode.genre === 'contrat'
  return (
    <Section title="Départ et cible" small>
      {cible ? (
        <p>
          {cible.departTexte === null
            ? 'Point de départ non noté'
            : `Départ\u00a0: ${cible.departTexte}${cible.departLe ? ` au ${longDay(cible.departLe)}` : ''}`}
          . Cible&nbsp;: <b>{cible.texte}</b>.{cible.note && ` ${cible.note}`}
          <span className={styles.under}>{ORIGINS[cible.de]}</span>
        </p>
      ) : (
        <p className={styles.silent}>Aucune cible pour {periode.nom.charAt(0).toLowerCase() + periode.nom.slice(1)}.</p>
      )}
      {mayEdit && isYear && cible?.de !== 'contrat' && (
        <div className={styles.acts}>
          {!isOpen && <Button onClick={() => setOpen(true)}>{cible ? 'Changer la cible' : 'Poser une cible'}</Button>}
          {cible?.de === 'cpts' && !isOpen && <Remove data={data} />}
        </div>
      )}
      {isOpen && <CibleForm data={data} close={() => setOpen(false)} />}
    </Section>
  )
}

const Remove = ({ data: { definition, periode, cible } }: { data: Indicateur }) => {
  const { id: cptsId } = useCpts()
  const params = { cptsId, code: definition.code }
  const put = useAction(evaluation.setCible)
  const remove = useAction(evaluation.removeCible, {
    onDone: () => {
      if (!cible) return
      const { depart, departLe, note } = cible
      const body = { periode: periode.cle, depart, departLe, cible: cible.cible, note }
      notify('Cible retirée.', { undo: () => put.run({ params, body }) })
    },
  })
  return (
    <Button
      kind="plain"
      pending={remove.pending}
      onClick={() => remove.run({ params, query: { periode: periode.cle } })}
    >
      Retirer la cible
    </Button>
  )
}

const written = (value: number | null | undefined): string => (value == null ? '' : String(value).replace('.', ','))

const CibleForm = ({ data: { definition, periode, cible }, close }: { data: Indicateur; close: () => void }) => {
  const { id: cptsId } = useCpts()
  const [depart, setDepart] = useState(written(cible?.depart))
  const [departLe, setDepartLe] = useState(cible?.departLe ?? '')
  const [but, setBut] = useState(written(cible?.cible))
  const [note, setNote] = useState(cible?.note ?? '')
  const save = useAction(evaluation.setCible, { onDone: close })
  const [from, to] = [readNombre(depart), readNombre(but)]
  const submit = () =>
    to === null
      ? undefined
      : save.run({
          params: { cptsId, code: definition.code },
          body: { periode: periode.cle, depart: from, departLe: departLe || null, cible: to, note },
        })
  const unit = definition.unite ? ` (${definition.unite})` : ''
  return (
    <Form
      wide
      onSubmit={submit}
      error={save.error}
      actions={
        <>
          <Button kind="primary" type="submit" pending={save.pending}>
            Enregistrer la cible
          </Button>
          <Button kind="plain" onClick={close}>
            Renoncer
          </Button>
        </>
      }
    >
      <NumberField
        label={`Point de départ${unit}`}
        optional
        value={depart}
        onChange={setDepart}
        error={depart !== '' && from === null ? 'Un nombre, par exemple 219 ou 66,26.' : save.champs.depart}
      />
      <DateField label="Relevé le" optional value={departLe} onChange={setDepartLe} />
      <NumberField
        label={`Cible${unit}`}
        value={but}
        onChange={setBut}
        error={but !== '' && to === null ? 'Un nombre, par exemple 50 ou 75.' : save.champs.cible}
      />
      <TextField label="D’où vient cette cible" optional value={note} onChange={setNote} maxLength={300} />
    </Form>
  )
}
