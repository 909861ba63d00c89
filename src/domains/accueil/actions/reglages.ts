/** The CPTS as the home page needs it, and the settings that duties read. */
import { civilDate } from '../../../kernel/time.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { findCpts } from '../../comptes/index.ts'
import type { Day } from '../rules/echeances.ts'

export const REGLAGES = {
  /** Slots that the CPTS wants each week; without it, the mean of its requests. */
  creneauxParSemaine: 'creneauxParSemaine',
} as const

export type Home = { zone: string; today: Day; reglages: Record<string, unknown> }

export const readHome = async (ctx: Ctx): Promise<Home> => {
  const cpts = await findCpts(ctx.tx, ctx.cptsId)
  const zone = cpts?.zone ?? 'Europe/Paris'
  return { zone, today: civilDate(ctx.now, zone), reglages: (cpts?.reglages ?? {}) as Record<string, unknown> }
}
