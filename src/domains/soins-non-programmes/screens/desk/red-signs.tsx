import { Button } from '../../../../web/components/button.tsx'
import { Kbd } from '../../../../web/components/kbd.tsx'
import { signesAlerte } from '../../rules/signes-alerte.ts'
import { DESK } from '../labels.ts'
import styles from './desk.module.css'
import type { Draft, Field } from './desk-state.ts'

/** Shown all the time, those of the motive first. Nothing of it is recorded but the closing cause. */
export const RedSigns = ({ draft, transfer }: { draft: Draft; transfer: () => void }) => (
  <section className={styles.signs} aria-labelledby="signes">
    <h2 id="signes">{DESK.signs}</h2>
    <p>{sentenceOf(draft)}</p>
    <p className={styles.signsAction}>
      <Button kind="plain" onClick={transfer}>
        {DESK.transfer}
      </Button>
      <Kbd>F9</Kbd>
    </p>
    <small>{DESK.signsNote}</small>
  </section>
)

/** On a low window the field of view is short: the first ones are those of the motive. */
const SHOWN = typeof window !== 'undefined' && window.innerHeight > 860 ? 5 : 3

/** Those that come first for this motive and this age, in one breath. */
const sentenceOf = ({ motif, trancheAge }: Draft): string => {
  const words = signesAlerte(motif, trancheAge)
    .slice(0, SHOWN)
    .map(({ libelle }, index) => (index === 0 ? libelle : libelle.charAt(0).toLowerCase() + libelle.slice(1)))
  return `${words.join('\u00a0; ')}.`
}

type Props = { missing: readonly Field[]; pending: boolean; record: () => void; keep: () => void }

/** First the call, then the record: what is missing is asked afterwards and stops nothing. */
export const TransferPanel = ({ missing, pending, record, keep }: Props) => (
  <div className={styles.transfer} role="alert">
    <h2>{DESK.transferring}</h2>
    {missing.length > 0 && <p>{DESK.transferMissing(missing)}</p>}
    <div className={styles.transferActions}>
      <Button kind="danger" onClick={record} pending={pending} keyName="F9">
        {DESK.transferRecord}
      </Button>
      <Button kind="plain" onClick={keep}>
        {DESK.transferKeep}
      </Button>
    </div>
  </div>
)
