/** Runs an action inside a transaction that is already open, at a moment of the story. A refusal here is a bug of the story. */
import type { RunOn } from '../../domains/projet/samples.ts'
import type { Output, Parsed, RouteLike } from '../../kernel/contract.ts'
import { newId } from '../../kernel/ids.ts'
import type { Result } from '../../kernel/result.ts'
import { type Instant, Temporal } from '../../kernel/time.ts'
import type { Action, Ctx } from '../actions/action.ts'

/** As somebody would who opened the link of their mail. */
export const byLink = (ctx: Ctx, usage: string, sujet: Record<string, unknown>): Ctx => ({
  ...ctx,
  actor: { kind: 'lien', lienId: newId(), cptsId: ctx.cptsId, usage, personneId: null, sujet },
})

export const at = (ctx: Ctx, now: Instant): Ctx => ({ ...ctx, now })

export const attempt = <R extends RouteLike, C extends string>(
  ctx: Ctx,
  action: Action<R, C>,
  input: Parsed<R>,
): Promise<Result<Output<R>, C>> => action.run(ctx, input)

export const perform = async <R extends RouteLike, C extends string>(
  ctx: Ctx,
  action: Action<R, C>,
  input: Parsed<R>,
): Promise<Output<R>> => {
  const result = await attempt(ctx, action, input)
  if (result.ok) return result.value
  throw new Error(
    `the demonstration was refused ${action.audit}: ${result.refusal.code} ${JSON.stringify(result.refusal.facts)}`,
  )
}

const ZONE = 'Europe/Paris'
/** In the morning of a day of the story. */
export const runOn =
  (ctx: Ctx): RunOn =>
  (day, action, input) => {
    const moment = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: ZONE, plainTime: '10:30' }).toInstant()
    return attempt(at(ctx, moment), action, input)
  }
