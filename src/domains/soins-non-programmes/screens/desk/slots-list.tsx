import type { KeyboardEvent, Ref } from 'react'
import { formatShortDate, formatTime } from '../../../../kernel/french.ts'
import { Temporal } from '../../../../kernel/time.ts'
import { Kbd } from '../../../../web/components/kbd.tsx'
import type { CreneauTrouve } from '../../contract.ts'
import { GENRE_CRENEAU_LABELS } from '../../labels.ts'
import { formatDistance } from '../../rules/ranking.ts'
import { DESK } from '../labels.ts'
import styles from './slots.module.css'

type Props = {
  slots: readonly CreneauTrouve[]
  zone: string
  selected: string | null
  select: (creneauId: string) => void
  onKeyDown: (event: KeyboardEvent) => void
  ref: Ref<HTMLDivElement>
}

/** One stop for the Tab key; arrows and digits move inside, Enter books. */
export const SlotsList = ({ slots, zone, selected, select, onKeyDown, ref }: Props) => {
  const most = Math.max(6, ...slots.map(({ charge }) => charge))
  return (
    <>
      <div className={styles.heads} aria-hidden="true">
        <span />
        <span>{DESK.columns.when}</span>
        <span>{DESK.columns.who}</span>
        <span>{DESK.columns.where}</span>
        <span>{DESK.columns.load}</span>
      </div>
      <div
        ref={ref}
        role="listbox"
        aria-label={DESK.searching}
        aria-activedescendant={selected ? `creneau-${selected}` : undefined}
        tabIndex={0}
        className={styles.list}
        onKeyDown={onKeyDown}
      >
        {slots.map((slot, index) => (
          <Row
            key={slot.creneauId}
            slot={slot}
            zone={zone}
            number={index + 1}
            most={most}
            isSelected={slot.creneauId === selected}
            select={() => select(slot.creneauId)}
          />
        ))}
      </div>
    </>
  )
}

type RowProps = {
  slot: CreneauTrouve
  zone: string
  number: number
  /** The largest number of appointments among those shown. */
  most: number
  isSelected: boolean
  select: () => void
}

const Row = ({ slot, zone, number, most, isSelected, select }: RowProps) => {
  const at = Temporal.Instant.from(slot.debut).toZonedDateTimeISO(zone)
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the list keeps the focus, this is its active descendant
    <div
      id={`creneau-${slot.creneauId}`}
      role="option"
      aria-selected={isSelected}
      className={styles.row}
      onClick={select}
    >
      <span className={styles.number}>{number < 10 && <Kbd onDark={isSelected}>{number}</Kbd>}</span>
      <span className={styles.when}>
        <b>{formatTime(at, true)}</b>
        <small>
          {/^(aujourd|demain)/.test(slot.quand) ? slot.quand : `${slot.quand} ${formatShortDate(at.toPlainDate())}`}
        </small>
      </span>
      <span className={styles.who}>
        <b>{slot.nom}</b>
        <small>
          {slot.genre === 'cabinet' ? slot.communeNom : GENRE_CRENEAU_LABELS[slot.genre]}, {slot.metier}
          {!slot.dIci && `, ${DESK.shared}`}
        </small>
      </span>
      <span className={styles.distance}>{slot.distanceKm === null ? '' : formatDistance(slot.distanceKm)}</span>
      <Load charge={slot.charge} most={most} />
    </div>
  )
}

const MARKS = [1, 2, 3, 4, 5, 6]

/** How many this professional already took this month: fairness is seen, not only computed. */
const Load = ({ charge, most }: { charge: number; most: number }) => (
  <span className={styles.load}>
    <span aria-hidden="true">
      {MARKS.map((mark) => (
        <i key={mark} data-on={mark <= Math.ceil((charge / most) * MARKS.length) || undefined} />
      ))}
    </span>
    <small>{DESK.load(charge)}</small>
  </span>
)
