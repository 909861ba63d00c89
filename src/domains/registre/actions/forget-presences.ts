import { toDate } from '../../../kernel/time.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { PRESENCES_PAYEES_ANNEES, readConservation } from '../../comptes/index.ts'
import { deletePersonalBefore } from '../store/write-store.ts'

/**
 * The night's work: names, places and notes of actes that ended years ago go, with their salts; the chain keeps the
 * commitments and stays provable. What was paid is kept for as long as the accounts.
 */
export const forgetPresences = async (ctx: Pick<Ctx, 'tx' | 'cptsId' | 'now'>): Promise<number> => {
  const { presencesAnnees } = await readConservation(ctx)
  const yearsAgo = (years: number) => toDate(ctx.now.toZonedDateTimeISO('UTC').subtract({ years }).toInstant())
  const before = { unpaid: yearsAgo(presencesAnnees), paid: yearsAgo(PRESENCES_PAYEES_ANNEES) }
  return deletePersonalBefore(ctx.tx, ctx.cptsId, before)
}
