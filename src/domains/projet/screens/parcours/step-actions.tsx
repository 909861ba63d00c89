import { Link } from '@tanstack/react-router'
import { listInWords } from '../../../../kernel/french.ts'
import { useCan } from '../../../../web/client/session.ts'
import { ButtonLink } from '../../../../web/components/button.tsx'
import { MissionBadge } from '../../../../web/components/mission-badge.tsx'
import { FicheForm } from './fiche-form.tsx'
import { FicheObjectif } from './fiche-objectif.tsx'
import styles from './parcours.module.css'
import type { Parcours, StepProps } from './types.ts'

type FicheDuPas = Parcours['fiches'][number]

/** The fiches under the objective that they serve. They live on after the projet is sent: writing them never stops. */
export const StepActions = ({ data }: StepProps) => {
  const mayWrite = useCan('fiche-action.edit')
  const known = new Set(data.objectifs.map(({ id }) => id))
  const groups = [
    ...data.objectifs.map(({ id, titre }) => ({
      id,
      titre,
      fiches: data.fiches.filter(({ objectifId }) => objectifId === id),
    })),
    {
      id: 'sans',
      titre: 'Sans objectif',
      fiches: data.fiches.filter(({ objectifId }) => objectifId === null || !known.has(objectifId)),
    },
  ].filter(({ id, fiches }) => id !== 'sans' || fiches.length > 0)
  return (
    <>
      {groups.map(({ id, titre, fiches }) => (
        <section key={id} className={styles.axe} aria-label={titre}>
          <h3>{titre}</h3>
          {fiches.length === 0 && <p className={styles.silent}>Aucune fiche-action encore.</p>}
          <ul className={styles.cards}>
            {fiches.map((fiche) => (
              <Fiche key={fiche.id} fiche={fiche} data={data} mayWrite={mayWrite} />
            ))}
          </ul>
        </section>
      ))}
      {mayWrite && <FicheForm objectifs={data.objectifs} />}
      <p className={styles.acts}>
        <ButtonLink to="/projet/fiches">Toutes les fiches-actions</ButtonLink>
        {mayWrite && <ButtonLink to="/projet/fiches/nouvelle">Partir d’un modèle</ButtonLink>}
      </p>
    </>
  )
}

const Fiche = ({ fiche, data, mayWrite }: { fiche: FicheDuPas; data: Parcours; mayWrite: boolean }) => (
  <li>
    <div className={styles.cardHead}>
      <Link to={`/projet/fiches/${fiche.id}`}>{fiche.titre}</Link>
      {mayWrite && <FicheObjectif fiche={fiche} objectifs={data.objectifs} />}
    </div>
    <small>
      {fiche.manques.length === 0
        ? 'Rien ne manque.'
        : `Il manque ${listInWords(fiche.manques.slice(0, 3))}${fiche.manques.length > 3 ? '…' : '.'}`}
    </small>
    <span className={styles.badges}>
      {fiche.missions.map((mission) => (
        <MissionBadge key={mission} mission={mission} />
      ))}
    </span>
  </li>
)
