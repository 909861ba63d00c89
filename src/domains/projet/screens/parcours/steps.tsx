import { Link } from '@tanstack/react-router'
import { icons } from '../../../../web/components/icons.ts'
import { PAS_NOMS, sayEtatPas } from '../../labels-parcours.ts'
import type { Pas } from '../../rules/pas.ts'
import styles from './parcours.module.css'
import type { Parcours } from './types.ts'

/** The six steps in their order: which is open, which are complete, what is left in the others. */
export const Steps = ({ steps, current }: { steps: Parcours['pas']; current: Pas }) => (
  <nav aria-label="Les six étapes du projet de santé">
    <ol className={styles.steps}>
      {steps.map(({ code, ouvert, manques }, index) => (
        <li key={code}>
          <Link to={`/projet/pas/${code}`} aria-current={code === current ? 'step' : undefined}>
            <span className={styles.knot} data-open={ouvert || undefined}>
              {ouvert ? index + 1 : <icons.check size={15} />}
            </span>
            <span>
              <b>{PAS_NOMS[code]}</b>
              <small>{sayEtatPas(manques)}</small>
            </span>
          </Link>
        </li>
      ))}
    </ol>
  </nav>
)
