import type { Output } from '../../../../kernel/contract.ts'
import { formatDuration, formatNumber } from '../../../../kernel/french.ts'
import type { soinsContract } from '../../contract.ts'
import { STRIP } from '../labels.ts'
import styles from './strip.module.css'
import { layOutStrip, type StripDay, sayStrip } from './strip.ts'

type Bandeau = Output<typeof soinsContract.readBandeau>

/** What is free in the next 24 and 48 hours, and how the day goes. */
export const Strip = ({ bandeau, zone, selected }: { bandeau: Bandeau; zone: string; selected: string | null }) => {
  const days = layOutStrip(bandeau.heures, { now: bandeau.le, zone, selected })
  return (
    <div className={styles.strip}>
      <Free hours={24} value={bandeau.libres24h} />
      <Free hours={48} value={bandeau.libres48h} />
      {bandeau.libres48h === 0 ? (
        <p className={styles.empty}>{STRIP.empty}</p>
      ) : (
        <div className={styles.days} role="img" aria-label={STRIP.label(sayStrip(days, zone))}>
          {days.map((day) => (
            <Day key={day.day} day={day} />
          ))}
        </div>
      )}
      <p className={styles.today}>
        <span>
          {STRIP.today}
          <b>{formatNumber(bandeau.demandesDuJour)}</b>
          {STRIP.served(bandeau.serviesDuJour)}
          {bandeau.enAttente > 0 && <b className={styles.waiting}>{STRIP.waiting(bandeau.enAttente)}</b>}
        </span>
        {bandeau.delaiMedianHeures !== null && (
          <span>
            {STRIP.median}
            <b>{formatDuration(bandeau.delaiMedianHeures * 60)}</b>
          </span>
        )}
      </p>
    </div>
  )
}

const Free = ({ hours, value }: { hours: 24 | 48; value: number }) => {
  const [line1, line2] = STRIP.free(hours)
  return (
    <p className={styles.free}>
      <b>{formatNumber(value)}</b>
      <span>
        {line1}
        <br />
        {line2}
      </span>
    </p>
  )
}

const Day = ({ day }: { day: StripDay }) => (
  <div className={styles.day} style={{ flexGrow: day.bars.length }}>
    <div className={styles.bars}>
      {day.bars.map((bar) => (
        <i
          key={bar.debut}
          data-within={bar.within24h || undefined}
          data-selected={bar.isSelected || undefined}
          data-empty={bar.libres === 0 || undefined}
          style={{ height: bar.libres === 0 ? 1 : `${Math.max(18, bar.height * 100)}%` }}
        />
      ))}
    </div>
    <span>
      {day.label} {day.firstHour}
    </span>
  </div>
)
