/** Runs an action inside a transaction that is already open, at a moment of the story. A refusal here is a bug of the story. */
import type { Output, Parsed, RouteLike } from '../../kernel/contract.ts'
import type { Result } from '../../kernel/result.ts'
import type { Instant } from '../../kernel/time.ts'
import type { Action, Ctx } from '../actions/action.ts'

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
