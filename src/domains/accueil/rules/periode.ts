/** The year that the trames draw: the current year of the ACI contract, from its anniversary; without one, the civil year. */
import { Temporal } from '../../../kernel/time.ts'
import type { Day } from './echeances.ts'

/** Both days included. */
export type Periode = { du: Day; au: Day; contrat: boolean }

export const periodeOf = (today: Day, signature: Day | null): Periode => {
  if (!signature || Temporal.PlainDate.compare(signature, today) > 0)
    return { du: today.with({ month: 1, day: 1 }), au: today.with({ month: 12, day: 31 }), contrat: false }
  const years = signature.until(today, { largestUnit: 'years' }).years
  const du = signature.add({ years })
  return { du, au: signature.add({ years: years + 1 }).subtract({ days: 1 }), contrat: true }
}
