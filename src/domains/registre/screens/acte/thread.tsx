/** Beside the page: the actes around this one, which is ringed. */
import { Link } from '@tanstack/react-router'
import { formatShortDate } from '../../../../kernel/french.ts'
import { Temporal } from '../../../../kernel/time.ts'
import { missionOf } from '../../../../web/components/missions.ts'
import type { ActeSummary } from '../../contract.ts'
import { ERASED_NAME, missionLabel } from '../../labels.ts'
import { SCREENS } from '../labels.ts'
import styles from './acte.module.css'

export const Thread = ({ actes, current }: { actes: readonly ActeSummary[]; current: string }) => (
  <nav className={styles.rail} aria-label="Actes voisins">
    <Link to="/registre" className={styles.railHead}>
      {SCREENS.registre}
    </Link>
    <ol>
      {actes.map((acte) => (
        <li key={acte.id} aria-current={acte.id === current ? 'page' : undefined}>
          <span
            className={styles.knot}
            style={{ background: missionOf(acte.mission ?? 'fonctionnement').hue }}
            aria-hidden="true"
          />
          <Link to="/registre/$acteId" params={{ acteId: acte.id }}>
            {acte.genre === 'plage-snp' ? (acte.personnes[0] ?? ERASED_NAME) : acte.titre}
            {acte.corrige && ', correction'}
          </Link>
          <small>
            {missionLabel(acte.mission)}, {shortDay(acte)}
          </small>
        </li>
      ))}
    </ol>
  </nav>
)

const shortDay = ({ debut, zone }: ActeSummary): string =>
  formatShortDate(Temporal.Instant.from(debut).toZonedDateTimeISO(zone).toPlainDate())
