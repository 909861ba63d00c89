/** What a day holds, written out, and the way to plan something in it. */
import { Link } from '@tanstack/react-router'
import type { Ref } from 'react'
import { useCan } from '../../../../web/client/session.ts'
import { icons } from '../../../../web/components/icons.ts'
import { MissionBadge } from '../../../../web/components/mission-badge.tsx'
import { StatusChip } from '../../../../web/components/status-chip.tsx'
import type { EcheanceDatee, Evenement } from '../../contract-calendrier.ts'
import { CALENDRIER, ETATS, genreNom, sayDate, sayHours, sayPlace } from '../labels-calendrier.ts'
import styles from './calendrier.module.css'
import type { Jour } from './lay-out.ts'

const CHIPS = { tenu: 'waiting', signe: 'done', annule: 'neutral' } as const

export const EventLine = ({ evenement, zone }: { evenement: Evenement; zone: string }) => (
  <div className={styles.line} data-etat={evenement.etat}>
    <p className={styles.when}>{sayHours(evenement, zone)}</p>
    <div>
      <p className={styles.title}>
        <Link to="/activite/$activiteId" params={{ activiteId: evenement.id }}>
          {evenement.titre}
        </Link>{' '}
        {evenement.etat !== 'prevu' && <StatusChip kind={CHIPS[evenement.etat]}>{ETATS[evenement.etat]}</StatusChip>}
      </p>
      <p className={styles.facts}>
        {[genreNom(evenement.genre), evenement.groupe, sayPlace(evenement)].filter(Boolean).join(' · ')}
      </p>
      <MissionBadge mission={evenement.mission ?? 'fonctionnement'} />
    </div>
  </div>
)

/** No hour and nobody expected: a day to keep, and the screen where it is dealt with. */
export const EcheanceLine = ({ echeance }: { echeance: EcheanceDatee }) => (
  <div className={styles.line}>
    <p className={styles.duty}>
      <icons.alert size={14} /> {CALENDRIER.duty}
    </p>
    <p className={styles.title}>
      <Link to={echeance.vers}>{echeance.titre}</Link>
    </p>
    <p className={styles.facts}>
      {echeance.raison}
      {echeance.source && <span className={styles.source}>{echeance.source}</span>}
    </p>
  </div>
)

export const PlanThatDay = ({ date }: { date: string }) => {
  const mayPlan = useCan('activite.edit')
  if (!mayPlan) return null
  return (
    <Link to="/activite/prevoir" search={{ jour: date } as never} className={styles.plan}>
      <icons.plus size={16} /> {CALENDRIER.plan}
    </Link>
  )
}

export const DayPanel = ({ day, zone, ref }: { day: Jour; zone: string; ref?: Ref<HTMLElement> }) => (
  <section ref={ref} className={styles.panel} aria-label={CALENDRIER.dayOf}>
    <h2>{sayDate(day.date)}</h2>
    {day.ferie && (
      <p className={styles.holiday}>
        Jour férié{'\u00a0'}: {day.ferie}.
      </p>
    )}
    {day.evenements.length + day.echeances.length === 0 && <p className={styles.none}>{CALENDRIER.none}</p>}
    {day.echeances.map((one) => (
      <EcheanceLine key={one.cle} echeance={one} />
    ))}
    {day.evenements.map((one) => (
      <EventLine key={one.id} evenement={one} zone={zone} />
    ))}
    <PlanThatDay date={day.date} />
  </section>
)
