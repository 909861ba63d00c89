/** Where somebody stands under the ceiling of a civil year: a sentence, and its bar with a mark at 80 %. */
import { formatShare } from '../../../kernel/french.ts'
import { StatusChip } from '../../../web/components/status-chip.tsx'
import type { VerdictLu } from '../contract.ts'
import styles from './indemnites.module.css'

export const Gauge = ({ verdict, sentence = true }: { verdict: VerdictLu; sentence?: boolean }) => {
  const part = Math.min(1, verdict.part ?? 0)
  return (
    <div>
      {sentence && <p>{verdict.phrase}</p>}
      <span className={styles.gauge} data-level={verdict.niveau} aria-hidden="true">
        <i style={{ width: `${part * 100}%` }} />
      </span>
    </div>
  )
}

/** Speaks from 80 % on: below, nothing is to be said. */
export const NiveauChip = ({ verdict }: { verdict: VerdictLu }) => {
  if (verdict.niveau === 'inconnu') return <StatusChip kind="unknown">Plafond à vérifier</StatusChip>
  if (verdict.niveau === 'libre') return <span className={styles.silent}>{formatShare(verdict.part ?? 0)}</span>
  const word = verdict.niveau === 'atteint' ? 'Plafond atteint' : 'Proche du plafond'
  return (
    <StatusChip kind="waiting">{`${word}, ${formatShare(Math.floor((verdict.part ?? 0) * 100) / 100)}`}</StatusChip>
  )
}
