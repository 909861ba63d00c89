/** The quorum of this moment, as one sentence with its figures. */
import { Section } from '../../../../web/components/section.tsx'
import type { SeanceWhole } from '../../contract.ts'
import { sayRoom } from '../labels-seances.ts'
import styles from './seances.module.css'

const BEFORE: ReadonlySet<string> = new Set(['preparation'])

export const Quorum = ({ it }: { it: SeanceWhole }) => {
  if (BEFORE.has(it.etat) || it.electeurs.length === 0) return null
  const { quorum } = it
  return (
    <Section title="Quorum" small>
      <div className={styles.quorum} data-reached={quorum.atteint || undefined} role="status">
        <p>{quorum.phrase}</p>
        {quorum.requis !== null && (
          <progress aria-label="Quorum" max={quorum.requis} value={Math.min(quorum.compte, quorum.requis)} />
        )}
        <small>{sayRoom(quorum)}</small>
        {it.quorumOuverture && it.quorumOuverture !== quorum.phrase && (
          <small>
            À l’ouverture{'\u00a0'}: {it.quorumOuverture}
          </small>
        )}
      </div>
    </Section>
  )
}
