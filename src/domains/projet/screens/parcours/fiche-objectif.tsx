import { useId } from 'react'
import { useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Problem } from '../../../../web/components/problem.tsx'
import { projet } from '../client.ts'
import styles from './parcours.module.css'
import type { ObjectifLu, Parcours } from './types.ts'

type Props = { fiche: Parcours['fiches'][number]; objectifs: ObjectifLu[] }

/** Which objective the fiche serves, chosen in place. */
export const FicheObjectif = ({ fiche, objectifs }: Props) => {
  const { id: cptsId } = useCpts()
  const id = useId()
  const save = useAction(projet.saveFicheAction)
  const choose = (objectifId: string) =>
    save.run({
      params: { cptsId, ficheActionId: fiche.id },
      body: { version: fiche.version, objectifId: objectifId === '' ? null : objectifId },
    })
  return (
    <span className={styles.objectif}>
      <label htmlFor={id} className="visually-hidden">
        Objectif de {fiche.titre}
      </label>
      <select id={id} value={fiche.objectifId ?? ''} onChange={(event) => choose(event.currentTarget.value)}>
        <option value="">Aucun objectif</option>
        {objectifs.map((one) => (
          <option key={one.id} value={one.id}>
            {one.titre}
          </option>
        ))}
      </select>
      <Problem error={save.error} />
    </span>
  )
}
