import { newId } from '../../../kernel/ids.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { PreuvePart } from '../rules/content.ts'
import { draftOfAddedPreuve, isSignedSheet } from '../rules/correct.ts'
import { findKeptDocuments } from '../store/document-store.ts'
import { findThreadEnd, readWholeActes } from '../store/read-store.ts'
import { lockHead } from '../store/write-store.ts'
import { appendActe, type WriteCtx } from './append-acte.ts'

export type AddPreuveRefusal =
  | 'acte-unknown'
  | 'acte-annulled'
  | 'preuve-document-unknown'
  | 'preuve-already-there'
  | 'presence-unknown'
  | 'presences-without-sheet'

/**
 * A proof that comes after an acte was signed: a correction that cites it, with the reason `preuve-ajoutee`. It hangs
 * from the end of the thread, whichever acte of the thread was named. `signees`: ranks of the presences that a sheet shows
 * signed, which are then worth that grade.
 */
export const addPreuve = async (
  ctx: WriteCtx,
  acteId: string,
  preuve: Omit<PreuvePart, 'rang'>,
  signees: readonly number[] = [],
): Promise<Result<{ acteId: string; sequence: number }, AddPreuveRefusal>> => {
  const { empreinte } = preuve
  if (signees.length > 0 && !isSignedSheet(preuve)) return refuse('presences-without-sheet')
  if (empreinte && !(await findKeptDocuments(ctx.tx, ctx.cptsId, [empreinte])).has(empreinte))
    return refuse('preuve-document-unknown', { empreinte })
  const head = await lockHead(ctx.tx, ctx.cptsId)
  const end = await findThreadEnd(ctx.tx, ctx.cptsId, acteId)
  const [former] = end ? await readWholeActes(ctx.tx, ctx.cptsId, [end]) : []
  if (!former) return refuse('acte-unknown')
  if (former.acte.raison === 'annulation') return refuse('acte-annulled')
  if (empreinte && former.preuves.some((one) => one.empreinte === empreinte)) return refuse('preuve-already-there')
  const ranks = new Set(former.participations.map(({ rang }) => rang))
  if (signees.some((rang) => !ranks.has(rang))) return refuse('presence-unknown')
  const place = { id: newId(ctx.now.epochMilliseconds), now: ctx.now }
  const draft = draftOfAddedPreuve(former, preuve, place, signees)
  const sequence = await appendActe(ctx, head, draft)
  return ok({ acteId: draft.parts.acte.id, sequence })
}
