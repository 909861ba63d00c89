/** The money of a community of the demonstration. */
import { listProfessionnels } from '../../domains/communaute/index.ts'
import { playFinances, playVirement, type RunOn } from '../../domains/financement/samples.ts'
import { listFichesActions, readSignatureAci } from '../../domains/projet/index.ts'
import { currentTerritoire } from '../../domains/territoire/index.ts'
import { Temporal } from '../../kernel/time.ts'
import type { Ctx } from '../actions/action.ts'
import { virementVote } from './decisions.ts'
import { at, attempt } from './perform.ts'

const ZONE = 'Europe/Paris'

const runOn =
  (ctx: Ctx): RunOn =>
  (day, action, input) => {
    const moment = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: ZONE, plainTime: '11:00' }).toInstant()
    return attempt(at(ctx, moment), action, input)
  }

/** At the end of the year, once its decision is in the register. */
export const moveEnveloppes = async (ctx: Ctx, today: Temporal.PlainDate): Promise<void> => {
  const decision = await virementVote(ctx)
  if (!decision) throw new Error('the transfer of the demonstration was voted by nobody')
  const told = { cptsId: ctx.cptsId, today: today.toString(), contrat: null, fiches: [], referents: [] }
  await playVirement(runOn(ctx), { ...told, decision })
}

export const followMoney = async (ctx: Ctx, today: Temporal.PlainDate): Promise<void> => {
  const run = runOn(ctx)
  const signeLe = await readSignatureAci(ctx)
  const territoire = await currentTerritoire(ctx, today.toString())
  await playFinances(run, {
    cptsId: ctx.cptsId,
    today: today.toString(),
    contrat: signeLe === null ? null : { signeLe, population: territoire?.population ?? 0 },
    referents: (await listProfessionnels(ctx.tx, ctx.cptsId)).slice(0, 6).map(({ id }) => id),
    fiches: (await listFichesActions(ctx)).filter(({ etat }) => etat === 'en-cours' || etat === 'achevee'),
  })
}
