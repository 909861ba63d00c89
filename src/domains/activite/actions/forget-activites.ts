import { toDate } from '../../../kernel/time.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { readConservation } from '../../comptes/index.ts'
import { deleteActivitesBefore } from '../store/activite-store.ts'

/**
 * The night's work: what prepared an acte is forgotten at the term of presences, names and all. The acte stays in the
 * registre, which forgets its own names at the same term.
 */
export const forgetActivites = async (ctx: Pick<Ctx, 'tx' | 'cptsId' | 'now'>): Promise<number> => {
  const { presencesAnnees } = await readConservation(ctx)
  const before = ctx.now.toZonedDateTimeISO('UTC').subtract({ years: presencesAnnees }).toInstant()
  return deleteActivitesBefore(ctx.tx, ctx.cptsId, toDate(before))
}
