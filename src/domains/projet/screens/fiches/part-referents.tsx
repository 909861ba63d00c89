import { useState } from 'react'
import { Button } from '../../../../web/components/button.tsx'
import { SelectField } from '../../../../web/components/field.tsx'
import type { FicheEntiere } from '../../contract.ts'
import styles from './fiche.module.css'
import { type FormProps, Part } from './part.tsx'
import { peopleChoices, useChoix } from './use-choix.ts'

const idsOf = ({ referents }: FicheEntiere) => referents.map(({ id }) => id)

export const PartReferents = ({ fiche }: { fiche: FicheEntiere }) => (
  <Part
    fiche={fiche}
    title="Référents"
    small
    read={<Read fiche={fiche} />}
    now={{ referents: idsOf(fiche) }}
    form={(props) => <ReferentsForm {...props} />}
    saved="Référents enregistrés."
  />
)

const Read = ({ fiche }: { fiche: FicheEntiere }) =>
  fiche.referents.length === 0 ? (
    <p className={styles.silent}>Personne encore.</p>
  ) : (
    <ul className={styles.rows}>
      {fiche.referents.map(({ id, nom, exercice }) => (
        <li key={id}>
          <b>{nom}</b>
          <small>{exercice}</small>
        </li>
      ))}
    </ul>
  )

const ReferentsForm = ({ fiche, onChange }: FormProps) => {
  const choix = useChoix()
  const [ids, setIds] = useState(() => idsOf(fiche))
  const change = (next: string[]) => {
    setIds(next)
    onChange({ referents: next })
  }
  const nameOf = (id: string) =>
    [...choix.professionnels, ...fiche.referents].find((one) => one.id === id)?.nom ?? 'Professionnel'
  return (
    <>
      <ul className={styles.rows}>
        {ids.map((id) => (
          <li key={id}>
            <span>{nameOf(id)}</span>
            <Button
              kind="plain"
              onClick={() => change(ids.filter((one) => one !== id))}
              label={`Retirer ${nameOf(id)}`}
            >
              Retirer
            </Button>
          </li>
        ))}
      </ul>
      <SelectField
        label="Ajouter une personne de l’équipe"
        none="Choisir"
        value=""
        choices={peopleChoices(choix).filter(({ value }) => !ids.includes(value))}
        onChange={(id) => id && change([...ids, id])}
      />
    </>
  )
}
