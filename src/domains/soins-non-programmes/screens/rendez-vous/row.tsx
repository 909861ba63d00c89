import type { ReactNode } from 'react'
import { formatShortDate, formatTime } from '../../../../kernel/french.ts'
import { Temporal } from '../../../../kernel/time.ts'
import { type ChipKind, StatusChip } from '../../../../web/components/status-chip.tsx'
import type { RendezVousResume } from '../../contract.ts'
import { GENRE_CRENEAU_LABELS, STATUT_RENDEZ_VOUS_LABELS } from '../../labels.ts'
import { RENDEZ_VOUS } from '../labels-agendas.ts'
import styles from './rendez-vous.module.css'

const KINDS: Record<RendezVousResume['statut'], ChipKind> = {
  reserve: 'neutral',
  honore: 'done',
  absent: 'unknown',
  annule: 'neutral',
}

type Props = {
  rendezVous: RendezVousResume
  zone: string
  withDate?: boolean
  withState?: boolean
  children?: ReactNode
}

/** One appointment: when, with whom, where. Never for whom. */
export const RendezVousRow = ({ rendezVous: one, zone, withDate = false, withState = false, children }: Props) => {
  const at = Temporal.Instant.from(one.debut).toZonedDateTimeISO(zone)
  const where =
    one.genre === 'cabinet' ? [one.lieu, one.communeNom].filter(Boolean).join(', ') : GENRE_CRENEAU_LABELS[one.genre]
  return (
    <li className={styles.row} data-gone={one.statut === 'annule' || undefined}>
      <span className={styles.when}>
        <b>{formatTime(at, true)}</b>
        {withDate && <small>{formatShortDate(at.toPlainDate())}</small>}
      </span>
      <span className={styles.who}>
        <b>{one.nom}</b>
        <small>
          {one.metier}
          {where && `, ${where}`}
        </small>
      </span>
      <span className={styles.state}>
        {one.aDeplacer && <StatusChip kind="waiting">{RENDEZ_VOUS.toMove}</StatusChip>}
        {withState && one.statut !== 'reserve' && (
          <StatusChip kind={KINDS[one.statut]}>{STATUT_RENDEZ_VOUS_LABELS[one.statut].toLowerCase()}</StatusChip>
        )}
        {!one.dIci && <small>{RENDEZ_VOUS.shared}</small>}
        {!one.demandeDIci && <small>{RENDEZ_VOUS.fromOther}</small>}
      </span>
      <span className={styles.acts}>{children}</span>
    </li>
  )
}
