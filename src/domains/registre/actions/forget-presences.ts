import { toDate } from '../../../kernel/time.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { PRESENCES_PAYEES_ANNEES, readConservation } from '../../comptes/index.ts'
import { listPastDocuments } from '../store/document-store.ts'
import { deletePersonalBefore } from '../store/write-store.ts'
import { effacerDocuments } from './erase-documents.ts'

/**
 * The night's work: names, places and notes of actes that ended years ago go, with their salts, and the
 * documents that show persons; the chain keeps commitments and hashes, and stays provable. What was paid is kept for as long as the accounts.
 */
export const forgetPresences = async (ctx: Pick<Ctx, 'tx' | 'cptsId' | 'now' | 'publish'>): Promise<number> => {
  const { presencesAnnees } = await readConservation(ctx)
  const yearsAgo = (years: number) => toDate(ctx.now.toZonedDateTimeISO('UTC').subtract({ years }).toInstant())
  const before = { unpaid: yearsAgo(presencesAnnees), paid: yearsAgo(PRESENCES_PAYEES_ANNEES) }
  await effacerDocuments(ctx, await listPastDocuments(ctx.tx, ctx.cptsId, before))
  return deletePersonalBefore(ctx.tx, ctx.cptsId, before)
}
