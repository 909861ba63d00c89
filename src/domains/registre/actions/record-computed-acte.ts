import { newId } from '../../../kernel/ids.ts'
import type { ComputedActe, RecordedActe } from '../rules/computed-acte.ts'
import type { PreuvePart } from '../rules/content.ts'
import { type Draft, draftOfComputed, saysTheSame } from '../rules/write.ts'
import { findThreadsOfSources, type Thread, type WholeActe } from '../store/read-store.ts'
import { lockHead } from '../store/write-store.ts'
import { appendActes, type WriteCtx } from './append-acte.ts'

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
 *
 * Answers stand in the order of what was handed over; no source may stand there twice.
 */
export const recordComputedActes = async (ctx: WriteCtx, inputs: readonly ComputedActe[]): Promise<RecordedActe[]> => {
  if (inputs.length === 0) return []
  // Asked together, answered in this order: the threads are read behind the lock.
  const [head, threads] = await Promise.all([
    lockHead(ctx.tx, ctx.cptsId),
    findThreadsOfSources(
      ctx.tx,
      ctx.cptsId,
      inputs.map(({ source }) => source),
    ),
  ])
  const plans = inputs.map((input) => planOf(ctx, input, threads.get(input.source)))
  const drafts = plans.flatMap((plan) => ('draft' in plan ? [plan.draft] : []))
  const sequences = await appendActes(ctx, head, drafts)
  return plans.map((plan) =>
    'draft' in plan
      ? { acteId: plan.draft.parts.acte.id, sequence: sequences[drafts.indexOf(plan.draft)]!, written: plan.written }
      : plan.same,
  )
}

type Plan = { same: RecordedActe } | { draft: Draft; written: 'new' | 'correction' }

const planOf = (ctx: WriteCtx, input: ComputedActe, thread: Thread | undefined): Plan => {
  const draft = draftOfComputed(input, {
    cptsId: ctx.cptsId,
    id: newId(ctx.now.epochMilliseconds),
    now: ctx.now,
    corrige: thread?.end.acte.id ?? null,
    raison: thread ? 'changement-tardif' : null,
    sourceRang: thread ? thread.end.acte.sourceRang + 1 : 0,
  })
  if (thread?.end.maillon && saysTheSame(withoutDocuments(thread.computed), thread.computed.contenus, draft))
    return { same: { acteId: thread.end.acte.id, sequence: thread.end.maillon.link.sequence, written: 'same' } }
  if (thread) draft.parts.preuves.push(...documentsOf(thread.end, draft.parts.preuves.length))
  return { draft, written: thread ? 'correction' : 'new' }
}

export const recordComputedActe = async (ctx: WriteCtx, input: ComputedActe): Promise<RecordedActe> =>
  (await recordComputedActes(ctx, [input]))[0]!
