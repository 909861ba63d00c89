import { useNavigate } from '@tanstack/react-router'
import { formatMoment } from '../../../../kernel/french.ts'
import { Temporal } from '../../../../kernel/time.ts'
import { Button } from '../../../../web/components/button.tsx'
import { Section } from '../../../../web/components/section.tsx'
import type { DemandeResume } from '../../contract.ts'
import { DEGRE_LABELS, sayMotif, sayTrancheAge } from '../../labels.ts'
import { RENDEZ_VOUS } from '../labels-agendas.ts'
import { CloseMenu } from './close-menu.tsx'
import { IdentityButton } from './identity-dialog.tsx'
import styles from './rendez-vous.module.css'
import type { Acts } from './use-acts.ts'

type Props = { cptsId: string; demandes: readonly DemandeResume[]; zone: string; acts: Acts }

/** Requests without an appointment yet, the most pressing first. */
export const Waiting = ({ cptsId, demandes, zone, acts }: Props) => {
  const navigate = useNavigate()
  if (demandes.length === 0) return null
  const now = Temporal.Now.instant()
  return (
    <Section title={RENDEZ_VOUS.waiting}>
      <ul className={styles.rows}>
        {demandes.map((one, index) => {
          const deadline = Temporal.Instant.from(one.echeance)
          const isLate = Temporal.Instant.compare(deadline, now) < 0
          const words = formatMoment(deadline, zone)
          return (
            <li key={one.id} className={styles.row}>
              <span className={styles.degree}>
                <b>{DEGRE_LABELS[one.degre]}</b>
              </span>
              <span className={styles.who}>
                <b>{sayMotif(one.motif)}</b>
                <small>
                  {sayTrancheAge(one.trancheAge)}, {one.communeNom}
                </small>
              </span>
              <span className={styles.state} data-late={isLate || undefined}>
                {isLate ? RENDEZ_VOUS.late(words) : RENDEZ_VOUS.before(words)}
              </span>
              <span className={styles.acts}>
                <IdentityButton cptsId={cptsId} demande={one} />
                <Button
                  size="small"
                  kind={index === 0 ? 'primary' : 'secondary'}
                  label={`${RENDEZ_VOUS.find}\u00a0: ${sayMotif(one.motif)}, ${one.communeNom}`}
                  onClick={() => void navigate({ href: `/soins?demande=${one.id}` })}
                >
                  {RENDEZ_VOUS.find}
                </Button>
                <CloseMenu label={sayMotif(one.motif)} close={(cause) => void acts.close(one.id, cause)} />
              </span>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
