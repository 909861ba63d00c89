/** The readable time line: a knot an acte, in the hue of its mission and with its name beside. */
import { Link } from '@tanstack/react-router'
import { formatShortDate, formatTime, listInWords } from '../../../../kernel/french.ts'
import { Temporal } from '../../../../kernel/time.ts'
import { icons } from '../../../../web/components/icons.ts'
import { missionOf } from '../../../../web/components/missions.ts'
import { ProofGrade } from '../../../../web/components/proof-grade.tsx'
import { StatusChip } from '../../../../web/components/status-chip.tsx'
import type { ActeSummary } from '../../contract.ts'
import { ERASED_NAME, missionLabel, RAISON_LABELS } from '../../labels.ts'
import { SCREENS, sayMinutes, sayShortNumero } from '../labels.ts'
import { groupMonths, type Strand } from './group-months.ts'
import styles from './list.module.css'

export const Timeline = ({ actes }: { actes: readonly ActeSummary[] }) => (
  <>
    {groupMonths(actes).map(({ key, word, strands }) => (
      <section key={key} className={styles.month} aria-label={word}>
        <h2>{word}</h2>
        <ol className={styles.thread}>
          {strands.map((strand) => (
            <StrandRow key={strand.acte.id} strand={strand} />
          ))}
        </ol>
      </section>
    ))}
  </>
)

const StrandRow = ({ strand: { acte, corrections } }: { strand: Strand }) => (
  <li>
    <ActeRow acte={acte} />
    {corrections.length > 0 && (
      <ol className={styles.corrections}>
        {corrections.map((one) => (
          <li key={one.id}>
            <CorrectionRow acte={one} />
          </li>
        ))}
      </ol>
    )}
  </li>
)

const Knot = ({ mission, small = false }: { mission: string | null; small?: boolean }) => (
  <span
    className={small ? styles.smallKnot : styles.knot}
    style={{ background: missionOf(mission ?? 'fonctionnement').hue }}
    aria-hidden="true"
  />
)

const ActeRow = ({ acte }: { acte: ActeSummary }) => {
  const start = Temporal.Instant.from(acte.debut).toZonedDateTimeISO(acte.zone)
  const end = Temporal.Instant.from(acte.fin).toZonedDateTimeISO(acte.zone)
  const who = listInWords(acte.personnes.map((nom) => nom ?? ERASED_NAME))
  return (
    <article className={styles.row} data-past={acte.corrigePar ? true : undefined}>
      <div className={styles.when}>
        <b>{formatShortDate(start.toPlainDate())}</b>
        <span>
          {formatTime(start)} à {formatTime(end)}
        </span>
      </div>
      <Knot mission={acte.mission} />
      <div className={styles.what}>
        <Link to="/registre/$acteId" params={{ acteId: acte.id }} className={styles.title}>
          {who}
          {acte.communeNom && `, ${acte.communeNom}`}
        </Link>
        <span>
          {acte.titre}. {acte.resume}
        </span>
      </div>
      <div className={styles.mission}>{missionLabel(acte.mission)}</div>
      <div className={styles.time}>{sayMinutes(acte.minutes)}</div>
      <div className={styles.proof}>
        <ProofGrade grade={acte.grade} />
      </div>
      <div className={styles.numero}>{sayShortNumero(acte.numero)}</div>
    </article>
  )
}

const CorrectionRow = ({ acte }: { acte: ActeSummary }) => (
  <article className={styles.correction} data-past={acte.corrigePar ? true : undefined}>
    <Knot mission={acte.mission} small />
    <Link to="/registre/$acteId" params={{ acteId: acte.id }} className={styles.title}>
      Correction {sayShortNumero(acte.numero)}
    </Link>
    {acte.raison && (
      <StatusChip kind="neutral" icon={icons.pencil}>
        {RAISON_LABELS[acte.raison]}
      </StatusChip>
    )}
    <span>{acte.raison === 'annulation' ? SCREENS.noLongerCounts : acte.resume}</span>
  </article>
)
