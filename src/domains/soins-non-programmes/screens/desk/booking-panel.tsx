import { formatDate, formatDuration, formatTime } from '../../../../kernel/french.ts'
import { Temporal } from '../../../../kernel/time.ts'
import { Button } from '../../../../web/components/button.tsx'
import type { CreneauTrouve } from '../../contract.ts'
import { GENRE_CRENEAU_LABELS } from '../../labels.ts'
import { formatDistance } from '../../rules/ranking.ts'
import { DESK } from '../labels.ts'
import { ORIENTER } from '../triage/labels.ts'
import styles from './booking.module.css'

type Props = {
  slot: CreneauTrouve | undefined
  zone: string
  /** Name of the patient, where identities exist. */
  patient: string
  hasMail: boolean
  pending: boolean
  /** Why it cannot be booked yet. */
  blocked: string | false
  book: () => void
  later: () => void
  noneFits: () => void
  orient: () => void
}

export const BookingPanel = (props: Props) => {
  const { slot, zone, patient, hasMail } = props
  return (
    <>
      {slot ? (
        <Chosen slot={slot} zone={zone} patient={patient} />
      ) : (
        <p className={styles.choose}>{DESK.chooseFirst}</p>
      )}
      <div className={styles.action}>
        {slot && (
          <Button
            kind="primary"
            size="large"
            keyName="Entrée"
            pending={props.pending}
            blocked={props.blocked}
            onClick={props.book}
          >
            {DESK.bookAt(formatTime(Temporal.Instant.from(slot.debut).toZonedDateTimeISO(zone)))}
          </Button>
        )}
      </div>
      <p className={styles.others}>
        <Button kind="plain" onClick={props.later}>
          {DESK.later}
        </Button>
        <Button kind="plain" onClick={props.noneFits}>
          {DESK.noneFits}
        </Button>
        <Button kind="plain" onClick={props.orient}>
          {ORIENTER.open}
        </Button>
      </p>
      {slot && (
        <div className={styles.sent}>
          <h3>{DESK.sent}</h3>
          <p>{hasMail ? DESK.sentMail : DESK.sentNothing}</p>
          <p>{DESK.sentRegister}</p>
        </div>
      )}
    </>
  )
}

const Chosen = ({ slot, zone, patient }: { slot: CreneauTrouve; zone: string; patient: string }) => {
  const at = Temporal.Instant.from(slot.debut).toZonedDateTimeISO(zone)
  const minutes = Temporal.Instant.from(slot.debut).until(Temporal.Instant.from(slot.fin)).total('minutes')
  const near = /^(aujourd|demain)/.test(slot.quand) ? `${capital(slot.quand)} ` : ''
  const day = formatDate(at.toPlainDate(), { year: false })
  return (
    <div className={styles.chosen}>
      <p className={styles.moment}>
        {near ? `${near}${day}` : capital(day)} à {formatTime(at)}
      </p>
      <dl className={styles.facts}>
        <dt>{DESK.with}</dt>
        <dd>
          <b>{slot.nom}</b>, {slot.metier}
        </dd>
        <dt>{DESK.where}</dt>
        <dd>
          {placeOf(slot)}
          {slot.distanceKm !== null && slot.genre === 'cabinet' && <small>{formatDistance(slot.distanceKm)}</small>}
        </dd>
        <dt>{DESK.lasting}</dt>
        <dd>{formatDuration(minutes)}</dd>
        <dt>{DESK.why}</dt>
        <dd>
          {slot.rang}
          <small>{slot.raison}</small>
        </dd>
        {patient && (
          <>
            <dt>{DESK.for}</dt>
            <dd>{patient}</dd>
          </>
        )}
      </dl>
      <figure className={styles.quote}>
        <figcaption>{DESK.toSay}</figcaption>
        <blockquote>{`«\u00a0${slot.phrase}\u00a0»`}</blockquote>
      </figure>
    </div>
  )
}

const placeOf = (slot: CreneauTrouve): string =>
  slot.genre === 'cabinet'
    ? [slot.lieu, slot.adresse, slot.communeNom].filter(Boolean).join(', ')
    : GENRE_CRENEAU_LABELS[slot.genre]

export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
