/** Where the séance is: four steps, the present one named. */
import type { SeanceWhole } from '../../contract.ts'
import styles from './seances.module.css'

const STEPS = ['Convoquer', 'Réunir', 'Délibérer', 'Signer'] as const
const RANK: Record<SeanceWhole['etat'], number> = {
  preparation: 0,
  convoquee: 1,
  ouverte: 2,
  close: 3,
  signee: 4,
  'sans-quorum': 4,
}

export const Steps = ({ etat }: { etat: SeanceWhole['etat'] }) => (
  <ol className={styles.steps} aria-label="Étapes de la séance">
    {STEPS.map((step, rank) => (
      <li key={step} aria-current={rank === RANK[etat] ? 'step' : undefined} data-done={rank < RANK[etat] || undefined}>
        {step}
        {rank < RANK[etat] && <span className="visually-hidden">, fait</span>}
      </li>
    ))}
  </ol>
)
