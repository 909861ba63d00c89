import { newId } from '../../../kernel/ids.ts'
import type { ComputedActe, RecordedActe } from '../rules/computed-acte.ts'
import { draftOfComputed, saysTheSame } from '../rules/write.ts'
import { findThreadOfSource } from '../store/read-store.ts'
import { lockHead } from '../store/write-store.ts'
import { appendActe, type WriteCtx } from './append-acte.ts'

/**
 * Writes what a room computed, once: the same source with the same content writes nothing, and a source that changed
 * after it was written gives a correction that cites the former acte. What a person corrected since stays, as long as the
 * computation itself gives the same.
 */
export const recordComputedActe = async (ctx: WriteCtx, input: ComputedActe): Promise<RecordedActe> => {
  const head = await lockHead(ctx.tx, ctx.cptsId)
  const thread = await findThreadOfSource(ctx.tx, ctx.cptsId, input.source)
  const draft = draftOfComputed(input, {
    cptsId: ctx.cptsId,
    id: newId(ctx.now.epochMilliseconds),
    now: ctx.now,
    corrige: thread?.end.acte.id ?? null,
    raison: thread ? 'changement-tardif' : null,
    sourceRang: thread ? thread.end.acte.sourceRang + 1 : 0,
  })
  if (thread?.end.maillon && saysTheSame(thread.computed, thread.computed.contenus, draft))
    return { acteId: thread.end.acte.id, sequence: thread.end.maillon.link.sequence, written: 'same' }
  const sequence = await appendActe(ctx, head, draft)
  return { acteId: draft.parts.acte.id, sequence, written: thread ? 'correction' : 'new' }
}
