import { fromDate, type Instant, toDate } from '../../../kernel/time.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { listPresenceRows, type PresenceRow } from '../store/presences-store.ts'

export type PresenceConnue = Omit<PresenceRow, 'debut' | 'fin'> & { debut: Instant; fin: Instant }

/** Who was there, of one acte or of those that began in a time: actes in force, professionals whose name is kept. */
export const listPresences = async (
  { tx, cptsId }: Pick<Ctx, 'tx' | 'cptsId'>,
  of: { acteId: string } | { du: Instant; au: Instant },
): Promise<PresenceConnue[]> => {
  const rows = await listPresenceRows(tx, cptsId, 'acteId' in of ? of : { du: toDate(of.du), au: toDate(of.au) })
  return rows.map((row) => ({ ...row, debut: fromDate(row.debut), fin: fromDate(row.fin) }))
}
