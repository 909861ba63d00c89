import { icons } from '../../../web/components/icons.ts'
import type { LigneIndicateur } from '../contract.ts'
import { TENDANCE_LABELS } from '../labels.ts'
import styles from './evaluation.module.css'

/** Which way the figure goes, then whether that is good: a fall of patients without a doctor is better. */
export const Tendance = ({ ligne: { tendance, avant, valeur } }: { ligne: LigneIndicateur }) => {
  if (!avant) return <span className={styles.silent}>pas d’année d’avant</span>
  const Arrow = (valeur.valeur ?? 0) >= (avant.valeur ?? 0) ? icons.arrowUp : icons.arrowDown
  return (
    <span className={styles.tendance} data-tendance={tendance ?? undefined}>
      {tendance && tendance !== 'stable' && <Arrow size={15} />}
      {tendance && <b>{TENDANCE_LABELS[tendance]}</b>}
      <small>{avant.texte} avant</small>
    </span>
  )
}
