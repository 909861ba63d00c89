import { useState } from 'react'
import { Button } from '../../../../web/components/button.tsx'
import { EmptyState } from '../../../../web/components/empty-state.tsx'
import { icons } from '../../../../web/components/icons.ts'
import { MissionBadge } from '../../../../web/components/mission-badge.tsx'
import { ObjectifForm } from './objectif-form.tsx'
import styles from './parcours.module.css'
import type { BesoinLu, ObjectifLu, StepProps } from './types.ts'

export const StepObjectifs = ({ data, mayEdit }: StepProps) => {
  const [chosen, setChosen] = useState<string | null>(null)
  const close = () => setChosen(null)
  const needs = data.besoins.filter(({ axe }) => axe !== 'force')
  const add = mayEdit && chosen === null && (
    <Button icon={<icons.plus size={16} />} onClick={() => setChosen('nouveau')}>
      Ajouter un objectif
    </Button>
  )
  if (data.objectifs.length === 0 && chosen === null)
    return (
      <EmptyState actions={add}>
        Un objectif dit ce qui ira mieux, et à quel besoin il répond. Par exemple&nbsp;: «&nbsp;Que chaque personne âgée
        qui sort de l’hôpital voie un soignant dans les deux jours&nbsp;».
      </EmptyState>
    )
  return (
    <>
      <ul className={styles.cards}>
        {data.objectifs.map((objectif) =>
          chosen === objectif.id ? (
            <li key={objectif.id}>
              <ObjectifForm objectif={objectif} besoins={needs} close={close} />
            </li>
          ) : (
            <Objectif
              key={objectif.id}
              objectif={objectif}
              besoins={data.besoins}
              fiches={data.fiches.filter(({ objectifId }) => objectifId === objectif.id).length}
              onEdit={mayEdit ? () => setChosen(objectif.id) : null}
            />
          ),
        )}
      </ul>
      {chosen === 'nouveau' && <ObjectifForm objectif={null} besoins={needs} close={close} />}
      {add}
    </>
  )
}

type LineProps = { objectif: ObjectifLu; besoins: BesoinLu[]; fiches: number; onEdit: (() => void) | null }

const Objectif = ({ objectif, besoins, fiches, onEdit }: LineProps) => {
  const answered = objectif.besoins.flatMap((id) => besoins.find((one) => one.id === id)?.titre ?? [])
  return (
    <li>
      <div className={styles.cardHead}>
        <b>{objectif.titre}</b>
        {onEdit && (
          <Button kind="plain" size="small" label={`Corriger ${objectif.titre}`} onClick={onEdit}>
            Corriger
          </Button>
        )}
      </div>
      {objectif.texte && <p className={styles.prose}>{objectif.texte}</p>}
      <small>
        {answered.length > 0 ? `Répond à\u00a0: ${answered.join(', ')}` : 'Ne répond encore à aucun besoin'}
        {fiches > 0 ? `. ${fiches === 1 ? 'Une fiche-action' : `${fiches} fiches-actions`}` : '. Aucune fiche-action'}.
      </small>
      {objectif.mission && <MissionBadge mission={objectif.mission} />}
    </li>
  )
}
