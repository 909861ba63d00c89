/** One bar a line of money: tint = contracted, solid = paid, hatched = engaged, ink tick = received. One scale for all. */
import { euros } from '../components/days.ts'
import styles from './money-bar.module.css'

type Props = {
  contracted: number
  /** What there is to spend: carried over and received. */
  received: number
  engaged: number
  paid: number
  /** Cents of a full bar: the same for all the bars of a chart. */
  full: number
  hue: string
  tint: string
}

const share = (cents: number, full: number): string =>
  `${full <= 0 ? 0 : Math.min(100, Math.max(0, (cents / full) * 100))}%`

export const MoneyBar = ({ contracted, received, engaged, paid, full, hue, tint }: Props) => (
  <span
    className={styles.bar}
    role="img"
    aria-label={`contracté ${euros(contracted)}, reçu ${euros(received)}, payé ${euros(paid)}, engagé ${euros(engaged)}`}
  >
    <i style={{ width: share(contracted, full), background: tint }} />
    <i style={{ width: share(paid, full), background: hue }} />
    <i
      style={{
        left: share(paid, full),
        width: share(engaged, full),
        backgroundImage: `repeating-linear-gradient(45deg, ${hue} 0 2px, transparent 2px 5px)`,
      }}
    />
    {received > 0 && <b style={{ left: share(received, full) }} />}
  </span>
)

/** The four marks in words, once under the bars. */
export const MoneyLegend = () => (
  <p className={styles.legend}>
    <span>
      <i className={styles.contracted} /> contracté
    </span>
    <span>
      <i className={styles.paid} /> payé
    </span>
    <span>
      <i className={styles.engaged} /> engagé
    </span>
    <span>
      <i className={styles.tick} /> reçu, report compris
    </span>
  </p>
)
