import { civilDate, type Instant } from '../../../kernel/time.ts'
import type { Tx } from '../../../server/database/connect.ts'
import { findCpts } from '../../comptes/index.ts'

export type Place = { tx: Tx; cptsId: string; now: Instant }

/** The zone and the civil day of the CPTS: a membership ends at midnight there, not in Paris. */
export const readToday = async ({ tx, cptsId, now }: Place): Promise<{ zone: string; today: string }> => {
  const zone = (await findCpts(tx, cptsId))?.zone ?? 'Europe/Paris'
  return { zone, today: civilDate(now, zone).toString() }
}
