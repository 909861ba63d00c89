/** Who has read the code of a sheet knows neither the CPTS nor the activité: three letters lead there. */
import type { Ctx } from '../../../server/actions/action.ts'
import { inTenantOfFeuille } from '../../../server/database/crossings.ts'

/** Works in the CPTS of the open sheet that bears these letters; null when there is none. */
export const enterByLetters = async <T>(
  ctx: Ctx,
  letters: string,
  work: (there: Ctx, activiteId: string) => Promise<T>,
): Promise<T | null> => {
  const entered = await inTenantOfFeuille(ctx, letters, work)
  return entered.ok ? entered.value : null
}
