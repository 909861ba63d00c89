import { StatusChip } from '../../../web/components/status-chip.tsx'
import type { CibleVue } from '../contract.ts'
import styles from './evaluation.module.css'

export const Cible = ({ cible, running }: { cible: CibleVue | null; running: boolean }) => {
  if (!cible) return <span className={styles.silent}>sans cible</span>
  return (
    <span className={styles.cible}>
      {cible.texte}
      {cible.atteinte && <StatusChip kind="done">atteinte</StatusChip>}
      {cible.atteinte === false && (
        <StatusChip kind={running ? 'waiting' : 'neutral'}>{running ? 'pas encore' : 'non atteinte'}</StatusChip>
      )}
    </span>
  )
}
