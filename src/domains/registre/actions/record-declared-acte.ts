import { newId } from '../../../kernel/ids.ts'
import { ok, type Result } from '../../../kernel/result.ts'
import type { RecordedActe } from '../rules/computed-acte.ts'
import { draftOfTold, type TellRefusal } from '../rules/sign.ts'
import type { DeclaredActe } from '../rules/signed-acte.ts'
import { saysTheSame } from '../rules/write.ts'
import { findThreadOfSource } from '../store/read-store.ts'
import { lockHead } from '../store/write-store.ts'
import { appendActe, type WriteCtx } from './append-acte.ts'
import { checkTold } from './check-told.ts'

/**
 * An acte that needs no draft: a task achieved, a patient oriented, a protocol adopted. The same source with the same
 * content writes nothing; told otherwise, or told again after it was annulled, it is written as a correction.
 */
export const recordDeclaredActe = async (
  ctx: WriteCtx,
  { source, ...told }: DeclaredActe,
): Promise<Result<RecordedActe, TellRefusal>> => {
  const checked = await checkTold(ctx, told)
  if (!checked.ok) return checked
  const head = await lockHead(ctx.tx, ctx.cptsId)
  const thread = await findThreadOfSource(ctx.tx, ctx.cptsId, source)
  const end = thread?.end
  const draft = draftOfTold(told, {
    cptsId: ctx.cptsId,
    id: newId(ctx.now.epochMilliseconds),
    now: ctx.now,
    corrige: end?.acte.id ?? null,
    raison: end ? 'changement-tardif' : null,
    source,
    sourceRang: end ? end.acte.sourceRang + 1 : 0,
  })
  if (end?.maillon && saysTheSame(end, end.contenus, draft))
    return ok({ acteId: end.acte.id, sequence: end.maillon.link.sequence, written: 'same' })
  const sequence = await appendActe(ctx, head, draft)
  return ok({ acteId: draft.parts.acte.id, sequence, written: end ? 'correction' : 'new' })
}
