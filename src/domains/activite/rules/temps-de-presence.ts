import { type Instant, Temporal } from '../../../kernel/time.ts'

const earliest = (a: Instant, b: Instant) => (Temporal.Instant.compare(a, b) < 0 ? a : b)
const latest = (a: Instant, b: Instant) => (Temporal.Instant.compare(a, b) > 0 ? a : b)

/** The time that counts: inside the activité, from the arrival to the departure, or to the end when none was noted. */
export const timeOfPresence = (
  presence: { arrivee: Instant; depart: Instant | null },
  span: { debut: Instant; fin: Instant },
): { debut: Instant; fin: Instant } => {
  const debut = earliest(latest(presence.arrivee, span.debut), span.fin)
  return { debut, fin: latest(debut, earliest(presence.depart ?? span.fin, span.fin)) }
}
