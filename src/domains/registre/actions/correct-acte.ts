import { newId } from '../../../kernel/ids.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { type Correction, draftOfCorrection } from '../rules/correct.ts'
import { findCorrectionOf, readWholeActes } from '../store/read-store.ts'
import { lockHead } from '../store/write-store.ts'
import { appendActe, type WriteCtx } from './append-acte.ts'

export type CorrectRefusal = 'acte-unknown' | 'acte-still-draft' | 'acte-already-corrected'

/** Writes a new acte that cites the one it corrects. Only the end of a thread can be corrected. */
export const correctActe = async (
  ctx: WriteCtx,
  acteId: string,
  correction: Correction,
): Promise<Result<{ acteId: string; sequence: number }, CorrectRefusal>> => {
  const head = await lockHead(ctx.tx, ctx.cptsId)
  const [former] = await readWholeActes(ctx.tx, ctx.cptsId, [acteId])
  if (!former) return refuse('acte-unknown')
  if (!former.maillon) return refuse('acte-still-draft')
  const already = await findCorrectionOf(ctx.tx, ctx.cptsId, acteId)
  if (already) return refuse('acte-already-corrected', { par: already })
  const draft = draftOfCorrection(former, correction, { id: newId(ctx.now.epochMilliseconds), now: ctx.now })
  const sequence = await appendActe(ctx, head, draft)
  return ok({ acteId: draft.parts.acte.id, sequence })
}
