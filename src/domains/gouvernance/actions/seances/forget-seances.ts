/** The night's work: of votes, only the result is kept past the term of presences. */
import { toDate } from '../../../../kernel/time.ts'
import type { Ctx } from '../../../../server/actions/action.ts'
import { readConservation } from '../../../comptes/index.ts'
import { forgetVotesBefore } from '../../store/electeur-store.ts'

export const forgetSeances = async (ctx: Pick<Ctx, 'tx' | 'cptsId' | 'now'>): Promise<number> => {
  const { presencesAnnees } = await readConservation(ctx)
  const before = ctx.now.toZonedDateTimeISO('UTC').subtract({ years: presencesAnnees }).toInstant()
  return forgetVotesBefore(ctx.tx, ctx.cptsId, toDate(before))
}
