/** Appointments by day, in the zone of the CPTS; those that have begun and that nobody marked come first. */
import { Temporal } from '../../../../kernel/time.ts'
import type { RendezVousResume } from '../../contract.ts'

export type Day<R> = { day: string; rendezVous: R[] }
type Dated = Pick<RendezVousResume, 'debut' | 'statut'>

const startOf = (one: Dated): number => Temporal.Instant.from(one.debut).epochMilliseconds

/** Begun, and still « réservé »: somebody can say whether the patient came. */
export const isToMark = (one: Dated, now: string): boolean =>
  one.statut === 'reserve' &&
  Temporal.Instant.compare(Temporal.Instant.from(one.debut), Temporal.Instant.from(now)) <= 0

export type Step = 'change' | 'mark' | 'correct' | 'none'

/** What can be done now. Until its end it may be moved or cancelled; over, it can only be said to be kept or not. */
export const stepOf = ({ statut, fin }: Pick<RendezVousResume, 'statut' | 'fin'>, now: string): Step => {
  if (statut === 'annule') return 'none'
  if (statut !== 'reserve') return 'correct'
  return Temporal.Instant.compare(Temporal.Instant.from(fin), Temporal.Instant.from(now)) > 0 ? 'change' : 'mark'
}

export const splitToMark = <R extends Dated>(all: readonly R[], now: string): { toMark: R[]; others: R[] } => {
  const sorted = [...all].sort((a, b) => startOf(a) - startOf(b))
  return { toMark: sorted.filter((one) => isToMark(one, now)), others: sorted.filter((one) => !isToMark(one, now)) }
}

export const groupByDay = <R extends Dated>(all: readonly R[], zone: string): Day<R>[] => {
  const days = new Map<string, R[]>()
  for (const one of [...all].sort((a, b) => startOf(a) - startOf(b))) {
    const day = Temporal.Instant.from(one.debut).toZonedDateTimeISO(zone).toPlainDate().toString()
    const list = days.get(day)
    if (list) list.push(one)
    else days.set(day, [one])
  }
  return [...days].map(([day, rendezVous]) => ({ day, rendezVous }))
}
