import { useState } from 'react'
import { formatDate } from '../../../kernel/french.ts'
import { Temporal } from '../../../kernel/time.ts'
import { useCpts } from '../../../web/client/session.ts'
import { useAction } from '../../../web/client/use-action.ts'
import { Button } from '../../../web/components/button.tsx'
import { Form } from '../../../web/components/form.tsx'
import { Section } from '../../../web/components/section.tsx'
import { notify } from '../../../web/components/toasts.tsx'
import type { Fiche } from '../contract.ts'
import { exerciceLabel } from '../labels.ts'
import { formatTelephone } from '../rules/telephone.ts'
import { communaute } from './client.ts'
import styles from './equipe.module.css'
import { bodyOf, ProfessionnelFields, type Saisie, saisieOf } from './professionnel-form.tsx'

const NONE = <span className={styles.silent}>non renseigné</span>

export const FicheContact = ({ fiche, mayEdit }: { fiche: Fiche; mayEdit: boolean }) => {
  const [isEditing, setEditing] = useState(false)
  const edit = mayEdit && !isEditing && (
    <Button kind="plain" onClick={() => setEditing(true)}>
      Corriger
    </Button>
  )
  return (
    <Section title="Identité et contact" small aside={edit}>
      {isEditing ? <EditContact fiche={fiche} close={() => setEditing(false)} /> : <Facts fiche={fiche} />}
    </Section>
  )
}

const Facts = ({ fiche }: { fiche: Fiche }) => (
  <dl className={styles.facts}>
    <dt>Exercice</dt>
    <dd>{exerciceLabel(fiche.profession, fiche.specialite)}</dd>
    <dt>RPPS</dt>
    <dd>{fiche.rpps ?? NONE}</dd>
    <dt>Téléphone</dt>
    <dd>{fiche.telephone ? <a href={`tel:${fiche.telephone}`}>{formatTelephone(fiche.telephone)}</a> : NONE}</dd>
    <dt>Courriel</dt>
    <dd>{fiche.courriel ? <a href={`mailto:${fiche.courriel}`}>{fiche.courriel}</a> : NONE}</dd>
    {fiche.departPrevu && (
      <>
        <dt>Départ prévu</dt>
        <dd>{formatDate(Temporal.PlainDate.from(fiche.departPrevu))}</dd>
      </>
    )}
  </dl>
)

const EditContact = ({ fiche, close }: { fiche: Fiche; close: () => void }) => {
  const { id: cptsId } = useCpts()
  const params = { cptsId, professionnelId: fiche.id }
  const before = saisieOf(fiche, fiche.telephone ? formatTelephone(fiche.telephone) : '')
  const [saisie, setSaisie] = useState<Saisie>(before)
  const update = useAction(communaute.updateProfessionnel)
  const save = (what: Saisie) => update.run({ params, body: { ...bodyOf(what), statut: fiche.statut } })
  const submit = async () => {
    if (!(await save(saisie))) return
    notify('Fiche corrigée.', { undo: () => save(before) })
    close()
  }
  return (
    <Form
      wide
      onSubmit={submit}
      error={update.error}
      actions={
        <>
          <Button kind="primary" type="submit" pending={update.pending}>
            Enregistrer la fiche
          </Button>
          <Button kind="plain" onClick={close}>
            Renoncer
          </Button>
        </>
      }
    >
      <ProfessionnelFields saisie={saisie} onChange={setSaisie} champs={update.champs} />
    </Form>
  )
}
