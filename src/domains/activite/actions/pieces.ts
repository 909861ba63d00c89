/** Documents are kept by the registre; an activité says which ones will be its proofs. */
import { newId } from '../../../kernel/ids.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import { toDate } from '../../../kernel/time.ts'
import { defineAction } from '../../../server/actions/action.ts'
import { activiteContract } from '../contract.ts'
import { deletePiece, insertPiece } from '../store/piece-store.ts'
import { lockOpen } from './plan-activite.ts'

export const addPiece = defineAction(activiteContract.addPiece, {
  audit: 'piece.joindre',
  constraints: { piece_document: 'preuve-document-unknown', piece_une_fois: 'piece-twice' },
  run: async (ctx, { params: { activiteId }, body }) => {
    const open = await lockOpen(ctx, activiteId)
    if (!open.ok) return open
    const id = newId(ctx.now.epochMilliseconds)
    await insertPiece(ctx.tx, { cptsId: ctx.cptsId, id, activiteId, ...body, ajouteeLe: toDate(ctx.now) })
    return ok({ id })
  },
})

export const removePiece = defineAction(activiteContract.removePiece, {
  audit: 'piece.retirer',
  run: async (ctx, { params: { activiteId, pieceId } }) => {
    const open = await lockOpen(ctx, activiteId)
    if (!open.ok) return open
    const gone = await deletePiece(ctx.tx, { cptsId: ctx.cptsId, activiteId }, pieceId)
    return gone ? ok({ ok: true as const }) : refuse('piece-unknown')
  },
})
