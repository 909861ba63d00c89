/** The readable time line: a knot an acte, in the hue of its mission and with its name beside. */
import { Link } from '@tanstack/react-router'
import { formatShortDate, formatTime, listInWords } from '../../../../kernel/french.ts'
import { Temporal } from '../../../../kernel/time.ts'
import { icons } from '../../../../web/components/icons.ts'
import { missionOf } from '../../../../web/components/missions.ts'
import { ProofGrade } from '../../../../web/components/proof-grade.tsx'
import { StatusChip } from '../../../../web/components/status-chip.tsx'
import type { ActeSummary } from '../../contract.ts'
import { ERASED_NAME, genreLabel, missionLabel, RAISON_LABELS } from '../../labels.ts'
import { SCREENS, sayMinutes, sayPeople, sayShortNumero } from '../labels.ts'
import { FoundIn, Pieces } from './found.tsx'
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

/** A proof that was added changes nothing of what the acte says: it still counts. */
const isPast = ({ acte, corrections }: Strand): boolean =>
  acte.corrigePar !== null &&
  (corrections.length === 0 || corrections.some(({ raison }) => raison !== 'preuve-ajoutee'))

const StrandRow = ({ strand }: { strand: Strand }) => (
  <li>
    <ActeRow acte={strand.acte} past={isPast(strand)} />
    {strand.corrections.length > 0 && (
      <ol className={styles.corrections}>
        {strand.corrections.map((one) => (
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

/** A plage is told by who held it; the rest by its title, since many took part. */
const Told = ({ acte }: { acte: ActeSummary }) => {
  const who = listInWords(acte.personnes.map((nom) => nom ?? ERASED_NAME))
  if (acte.genre === 'plage-snp') return `${who}${acte.communeNom ? `, ${acte.communeNom}` : ''}`
  const marked = acte.trouve.find(({ ou }) => ou === 'Titre')
  return marked ? <Pieces morceaux={marked.morceaux} /> : acte.titre
}

const detailOf = (acte: ActeSummary): string => {
  if (acte.genre === 'plage-snp') return `${acte.titre}. ${acte.resume}`
  const people = acte.personnes.length > 0 ? [sayPeople(acte.personnes.length)] : []
  const place = acte.communeNom ? [acte.communeNom] : []
  return [genreLabel(acte.genre), ...place, ...people, ...(acte.resume ? [acte.resume] : [])].join(', ')
}

const ActeRow = ({ acte, past }: { acte: ActeSummary; past: boolean }) => {
  const start = Temporal.Instant.from(acte.debut).toZonedDateTimeISO(acte.zone)
  const end = Temporal.Instant.from(acte.fin).toZonedDateTimeISO(acte.zone)
  return (
    <article className={styles.row} data-past={past || undefined}>
      <div className={styles.when}>
        <b>{formatShortDate(start.toPlainDate())}</b>
        <span>{acte.debut === acte.fin ? formatTime(start) : `${formatTime(start)} à ${formatTime(end)}`}</span>
      </div>
      <Knot mission={acte.mission} />
      <div className={styles.what}>
        <Link to="/registre/$acteId" params={{ acteId: acte.id }} className={styles.title}>
          <Told acte={acte} />
        </Link>
        <span>{detailOf(acte)}</span>
        <FoundIn trouve={acte.trouve} />
      </div>
      <div className={styles.mission}>{missionLabel(acte.mission)}</div>
      <div className={styles.time}>{acte.minutes > 0 ? sayMinutes(acte.minutes) : ''}</div>
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
      {acte.raison === 'preuve-ajoutee' ? SCREENS.proof : 'Correction'} {sayShortNumero(acte.numero)}
    </Link>
    {acte.raison && (
      <StatusChip kind="neutral" icon={icons.pencil}>
        {RAISON_LABELS[acte.raison]}
      </StatusChip>
    )}
    <span>{acte.raison === 'annulation' ? SCREENS.noLongerCounts : acte.resume}</span>
  </article>
)
