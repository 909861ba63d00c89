import type { Effets } from '../contract.ts'
import styles from './effects.module.css'
import { PROPOSER } from './labels-proposer.ts'

/** What a change does to slots, in sentences. Booked slots are never touched: they are listed, to be moved by a person. */
export const Effects = ({ effects, title = PROPOSER.effects }: { effects: Effets; title?: string }) => (
  <div className={styles.effects} role="status" data-hand={effects.aDeplacer.length > 0 || undefined}>
    <b>{title}</b>
    {effects.phrases.length === 0 ? (
      <p>{PROPOSER.nothingChanges}</p>
    ) : (
      effects.phrases.map((phrase) => <p key={phrase}>{phrase}</p>)
    )}
  </div>
)
