/** Indicators of a community of the demonstration: figures from outside, targets, one of its own. */
import { cleOf, readCalendrier } from '../../domains/evaluation/index.ts'
import { playAnneeJugee, playEvaluation } from '../../domains/evaluation/samples.ts'
import { Temporal } from '../../kernel/time.ts'
import type { Ctx } from '../actions/action.ts'
import { perform } from './perform.ts'

/** Of the community that the figures are written for. */
const PROFESSIONNELS = 220
/** A CPAM sends its figures some weeks late. */
const EXTRACTION_DAYS = 40

export const playIndicateurs = async (ctx: Ctx, { professionnels }: { professionnels: number }): Promise<void> => {
  const { annees, today } = await readCalendrier(ctx)
  const current = annees.filter(({ debut, fin }) => debut <= today && today < fin)
  await playEvaluation((action, input) => perform(ctx, action, input), {
    cptsId: ctx.cptsId,
    annee: Number(today.slice(0, 4)),
    extraction: Temporal.PlainDate.from(today).subtract({ days: EXTRACTION_DAYS }).toString(),
    periodes: current.map(cleOf),
    echelle: professionnels / PROFESSIONNELS,
  })
}

/** Figures of the last contract year that is over, for the dialogue that judges it. */
export const measureAnneeJugee = async (ctx: Ctx): Promise<void> => {
  const { annees, today } = await readCalendrier(ctx)
  const judged = annees.find(({ genre, fin }) => genre === 'contrat' && fin <= today)
  if (!judged) return
  const au = Temporal.PlainDate.from(judged.fin).subtract({ days: 1 }).toString()
  await playAnneeJugee((action, input) => perform(ctx, action, input), { cptsId: ctx.cptsId, debut: judged.debut, au })
}
