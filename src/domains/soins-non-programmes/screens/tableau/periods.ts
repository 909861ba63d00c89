/** The periods most asked for; both days are included. */
import { Temporal } from '../../../../kernel/time.ts'

export const PERIODS = ['4-semaines', '3-mois', '12-mois'] as const
export type Period = (typeof PERIODS)[number]
export type Span = { du: string; au: string }

const BACK: Record<Period, Temporal.DurationLike> = {
  '4-semaines': { weeks: 4 },
  '3-mois': { months: 3 },
  '12-mois': { years: 1 },
}

export const spanOf = (period: Period, today: string): Span => {
  const au = Temporal.PlainDate.from(today)
  return { du: au.subtract(BACK[period]).add({ days: 1 }).toString(), au: au.toString() }
}
