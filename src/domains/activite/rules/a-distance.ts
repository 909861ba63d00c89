import { type Instant, Temporal } from '../../../kernel/time.ts'

/** Before and after the hour when somebody from afar may still sign: people connect early, and end late. */
export const MARGIN_MINUTES = 30

export type Moment = 'avant' | 'pendant' | 'apres'

/** When who takes part from afar may sign. A sheet that was closed ends it; one that was never opened does not. */
export const momentOf = (
  { debut, fin, feuilleFermee }: { debut: Instant; fin: Instant; feuilleFermee: boolean },
  now: Instant,
): Moment => {
  if (Temporal.Instant.compare(now, opensAt(debut)) < 0) return 'avant'
  const isOver = Temporal.Instant.compare(now, fin.add({ minutes: MARGIN_MINUTES })) >= 0
  return feuilleFermee || isOver ? 'apres' : 'pendant'
}

export const opensAt = (debut: Instant): Instant => debut.subtract({ minutes: MARGIN_MINUTES })
