import { newId } from '../../../kernel/ids.ts'
import type { ComputedActe, RecordedActe } from '../rules/computed-acte.ts'
import type { PreuvePart } from '../rules/content.ts'
import { draftOfComputed, saysTheSame } from '../rules/write.ts'
import { findThreadOfSource, type WholeActe } from '../store/read-store.ts'
import { lockHead } from '../store/write-store.ts'
import { appendActe, type WriteCtx } from './append-acte.ts'

/** A computation never cites a document: those of an acte were added by people. */
const withoutDocuments = (whole: WholeActe): WholeActe => ({
  ...whole,
  preuves: whole.preuves.filter(({ empreinte }) => empreinte === null),
})
const documentsOf = ({ preuves }: WholeActe, after: number): PreuvePart[] =>
  preuves
    .filter(({ empreinte }) => empreinte !== null)
    .map(({ grade, libelle, nature, empreinte }, index) => ({
      rang: after + index + 1,
      grade,
      libelle,
      nature,
      empreinte,
    }))

/**
 * Writes what a room computed, once: the same source with the same content writes nothing, and a source that changed
 * after it was written gives a correction that cites the former acte. What a person corrected since stays, as long as the
 * computation itself gives the same, and so do the documents that were added as proofs.
 */
export const recordComputedActe = async (ctx: WriteCtx, input: ComputedActe): Promise<RecordedActe> => {
  // Asked together, answered in this order: the thread is read behind the lock.
  const [head, thread] = await Promise.all([
    lockHead(ctx.tx, ctx.cptsId),
    findThreadOfSource(ctx.tx, ctx.cptsId, input.source),
  ])
  const draft = draftOfComputed(input, {
    cptsId: ctx.cptsId,
    id: newId(ctx.now.epochMilliseconds),
    now: ctx.now,
    corrige: thread?.end.acte.id ?? null,
    raison: thread ? 'changement-tardif' : null,
    sourceRang: thread ? thread.end.acte.sourceRang + 1 : 0,
  })
  if (thread?.end.maillon && saysTheSame(withoutDocuments(thread.computed), thread.computed.contenus, draft))
    return { acteId: thread.end.acte.id, sequence: thread.end.maillon.link.sequence, written: 'same' }
  if (thread) draft.parts.preuves.push(...documentsOf(thread.end, draft.parts.preuves.length))
  const sequence = await appendActe(ctx, head, draft)
  return { acteId: draft.parts.acte.id, sequence, written: thread ? 'correction' : 'new' }
}
