/** The dialogue de gestion of the demonstration: the year that is over was frozen, read, discussed and granted. */
import { playDialogue, type RunAt } from '../../domains/dialogue/samples.ts'
import type { Temporal } from '../../kernel/time.ts'
import type { Ctx } from '../actions/action.ts'
import { at, perform } from './perform.ts'

const ZONE = 'Europe/Paris'

export const holdDialogue = async (ctx: Ctx, day: Temporal.PlainDate): Promise<void> => {
  const run: RunAt = (later, action, input, actor) => {
    const moment = day.add({ days: later }).toZonedDateTime({ timeZone: ZONE, plainTime: '17:42' }).toInstant()
    const then = at(ctx, moment)
    return perform(actor ? { ...then, actor } : then, action, input)
  }
  await playDialogue(ctx, run, day.toString())
}
