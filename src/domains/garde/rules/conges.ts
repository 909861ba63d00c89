/** Leave told in one's agenda, as days of a rota on which one is away: proposed, never kept before the volunteer says so. */
import { inZone, Temporal } from '../../../kernel/time.ts'
import { joursEntre } from './materialiser.ts'

export type Absence = { debut: Temporal.Instant; fin: Temporal.Instant }
export type Horaire = { jour: string; debut: Temporal.Instant; fin: Temporal.Instant }
export type Jours = { du: string; au: string }

/** As many as one may say. */
export const MOST_JOURS = 60

const meet = (a: Absence, b: Absence): boolean =>
  Temporal.Instant.compare(a.debut, b.fin) < 0 && Temporal.Instant.compare(b.debut, a.fin) < 0

/** A day is proposed when the absence takes all of it, or some of a shift of that day. */
const isAwayOn = (jour: string, absence: Absence, gardes: readonly Horaire[], zone: string): boolean => {
  const day = Temporal.PlainDate.from(jour)
  const [start, end] = [day, day.add({ days: 1 })].map((one) => one.toZonedDateTime(zone).toInstant())
  const isWhole =
    Temporal.Instant.compare(absence.debut, start!) <= 0 && Temporal.Instant.compare(absence.fin, end!) >= 0
  return isWhole || gardes.some((garde) => garde.jour === jour && meet(absence, garde))
}

const later = (a: string, b: string): string => (a > b ? a : b)

export const congesProposes = (
  absences: readonly Absence[],
  gardes: readonly Horaire[],
  { du, au, zone }: Jours & { zone: string },
): Jours[] => {
  const days = new Set<string>()
  for (const absence of absences) {
    const first = later(inZone(absence.debut, zone).toPlainDate().toString(), du)
    const end = inZone(absence.fin, zone).toPlainDate().toString()
    const last = end < au ? end : au
    if (last < first) continue
    for (const jour of joursEntre(first, last)) if (isAwayOn(jour, absence, gardes, zone)) days.add(jour)
  }
  const found: Jours[] = []
  for (const jour of [...days].sort()) {
    const before = Temporal.PlainDate.from(jour).subtract({ days: 1 }).toString()
    const previous = found.at(-1)
    if (previous?.au === before) previous.au = jour
    else found.push({ du: jour, au: jour })
  }
  return found.slice(0, MOST_JOURS)
}
