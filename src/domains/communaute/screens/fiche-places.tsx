import { useState } from 'react'
import { useCpts } from '../../../web/client/session.ts'
import { useAction } from '../../../web/client/use-action.ts'
import { Button } from '../../../web/components/button.tsx'
import { Form } from '../../../web/components/form.tsx'
import { Section } from '../../../web/components/section.tsx'
import { notify } from '../../../web/components/toasts.tsx'
import type { Fiche, LieuLu } from '../contract.ts'
import { formatTelephone } from '../rules/telephone.ts'
import { communaute } from './client.ts'
import styles from './equipe.module.css'
import { emptyLieu, isEmptyLieu, LieuFields, lieuBody, lieuEnCours } from './lieu-form.tsx'

export const FichePlaces = ({ fiche, mayEdit }: { fiche: Fiche; mayEdit: boolean }) => {
  const [edited, setEdited] = useState<string | null>(null)
  const add = mayEdit && edited !== 'nouveau' && (
    <Button kind="plain" onClick={() => setEdited('nouveau')}>
      Ajouter un lieu
    </Button>
  )
  const close = () => setEdited(null)
  return (
    <Section title="Lieux d’exercice" small aside={add}>
      {fiche.lieux.length === 0 && edited === null && (
        <p className={styles.silent}>Aucun lieu&nbsp;: les recherches par commune ne trouvent pas cette personne.</p>
      )}
      <ul className={styles.rows}>
        {fiche.lieux.map((lieu) =>
          edited === lieu.id ? (
            <li key={lieu.id}>
              <PlaceForm fiche={fiche} lieu={lieu} close={close} />
            </li>
          ) : (
            <Place key={lieu.id} lieu={lieu} mayEdit={mayEdit} edit={() => setEdited(lieu.id)} />
          ),
        )}
      </ul>
      {edited === 'nouveau' && (
        <div className={styles.asked}>
          <PlaceForm fiche={fiche} lieu={null} close={close} />
        </div>
      )}
    </Section>
  )
}

const addressOf = ({ adresse, codePostal, commune }: LieuLu): string =>
  [adresse, [codePostal, commune?.nom].filter(Boolean).join(' ')].filter(Boolean).join(', ')

const Place = ({ lieu, mayEdit, edit }: { lieu: LieuLu; mayEdit: boolean; edit: () => void }) => {
  const { id: cptsId } = useCpts()
  const change = useAction(communaute.closeLieu)
  const setClosed = (ferme: boolean) => change.run({ params: { cptsId, lieuId: lieu.id }, body: { ferme } })
  const close = async () => {
    if (await setClosed(true)) notify('Lieu fermé. Son histoire est gardée.', { undo: () => setClosed(false) })
  }
  return (
    <li>
      <div className={lieu.ferme ? styles.closed : undefined}>
        <b>{lieu.nom || addressOf(lieu) || 'Lieu sans nom'}</b>
        {lieu.ferme && ', fermé'}
        {lieu.nom && <small>{addressOf(lieu) || 'adresse inconnue'}</small>}
        {lieu.telephone && <small>{formatTelephone(lieu.telephone)}</small>}
        {!lieu.precise && lieu.commune && <small>Placé au centre de la commune, faute d’un point plus précis.</small>}
      </div>
      {mayEdit && (
        <>
          <Button kind="plain" onClick={edit} label={`Corriger le lieu ${lieu.nom}`}>
            Corriger
          </Button>
          {lieu.ferme ? (
            <Button kind="plain" onClick={() => setClosed(false)} label={`Rouvrir le lieu ${lieu.nom}`}>
              Rouvrir
            </Button>
          ) : (
            <Button kind="plain" onClick={close} label={`Fermer le lieu ${lieu.nom}`}>
              Fermer
            </Button>
          )}
        </>
      )}
    </li>
  )
}

const PlaceForm = ({ fiche, lieu, close }: { fiche: Fiche; lieu: LieuLu | null; close: () => void }) => {
  const { id: cptsId } = useCpts()
  const [saisie, setSaisie] = useState(
    lieu ? lieuEnCours(lieu, lieu.telephone ? formatTelephone(lieu.telephone) : '') : emptyLieu,
  )
  const create = useAction(communaute.createLieu, { onDone: close })
  const update = useAction(communaute.updateLieu, { onDone: close })
  const action = lieu ? update : create
  const submit = () =>
    lieu
      ? update.run({ params: { cptsId, lieuId: lieu.id }, body: lieuBody(saisie) })
      : create.run({ params: { cptsId, professionnelId: fiche.id }, body: lieuBody(saisie) })
  return (
    <Form
      wide
      onSubmit={submit}
      error={action.error}
      actions={
        <>
          <Button
            kind="primary"
            type="submit"
            pending={action.pending}
            blocked={isEmptyLieu(saisie) && 'Donnez une structure, un nom, une adresse ou une commune.'}
          >
            {lieu ? 'Enregistrer le lieu' : 'Ajouter ce lieu'}
          </Button>
          <Button kind="plain" onClick={close}>
            Renoncer
          </Button>
        </>
      }
    >
      <LieuFields lieu={saisie} onChange={setSaisie} champs={action.champs} />
    </Form>
  )
}
