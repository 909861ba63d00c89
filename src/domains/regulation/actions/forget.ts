/** An account that the SAS closed is kept a year, for whoever asks which regulator took an appointment; then it goes. */
import type { Ctx } from '../../../server/actions/action.ts'
import { deleteClosedBefore } from '../store/regulateur-store.ts'

const KEPT_DAYS = 365

export const forgetRegulateurs = async (ctx: Ctx): Promise<void> => {
  await deleteClosedBefore(ctx, ctx.now.subtract({ hours: 24 * KEPT_DAYS }))
}
