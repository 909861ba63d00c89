/** Hours that are proposed to who says « je peux »: round, soon, before the deadline, and free in their agenda. */
import { type Instant, inZone } from '../../../../kernel/time.ts'

const STEP_MINUTES = 30
/** Nobody is asked to see somebody within a quarter of an hour: the call to the patient takes its time. */
const NOTICE_MINUTES = 15
/** Hours at which a practice is not proposed to be open, though it may be said. */
const OPEN = { from: 8, to: 21 }

type Span = { debut: Instant; fin: Instant }

export const proposeHeures = (
  asked: { now: Instant; echeance: Instant; zone: string; duree: number; pris: readonly Span[] },
  most = 4,
): Instant[] => {
  const found: Instant[] = []
  const step = STEP_MINUTES * 60_000
  const first = asked.now.add({ minutes: NOTICE_MINUTES }).epochMilliseconds
  const start = inZone(asked.now, asked.zone).round({ smallestUnit: 'hour', roundingMode: 'floor' }).toInstant()
  for (let at = start; at.epochMilliseconds < asked.echeance.epochMilliseconds && found.length < most; ) {
    const { hour } = inZone(at, asked.zone)
    const fin = at.add({ minutes: asked.duree })
    const isOpen = hour >= OPEN.from && hour < OPEN.to
    if (isOpen && at.epochMilliseconds >= first && asked.pris.every((one) => isApart(one, { debut: at, fin })))
      found.push(at)
    at = at.add({ milliseconds: step })
  }
  return found
}

const isApart = (a: Span, b: Span): boolean =>
  a.fin.epochMilliseconds <= b.debut.epochMilliseconds || b.fin.epochMilliseconds <= a.debut.epochMilliseconds
