import { findThreadOfSource } from '../store/read-store.ts'
import type { WriteCtx } from './append-acte.ts'
import { correctActe } from './correct-acte.ts'

/** What a source had told did not take place after all: its acte is annulled, once. Nothing told, nothing written. */
export const annulDeclaredActe = async (ctx: WriteCtx, source: string): Promise<void> => {
  const end = (await findThreadOfSource(ctx.tx, ctx.cptsId, source))?.end
  if (!end || end.acte.raison === 'annulation') return
  const annulled = await correctActe(ctx, end.acte.id, { raison: 'annulation' })
  if (!annulled.ok) throw new Error(`the end of a thread is not corrected: ${annulled.refusal.code}`)
}
