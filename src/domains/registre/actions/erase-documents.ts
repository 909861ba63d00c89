/** Erasing a document: its name in the transaction, its bytes once it has committed. The chain keeps its hash. */
import { Temporal, toDate } from '../../../kernel/time.ts'
import type { Ctx, DomainEvent } from '../../../server/actions/action.ts'
import {
  eraseDocuments,
  findCitedDocuments,
  findDocument,
  listKeptHashes,
  lockDocuments,
} from '../store/document-store.ts'

type EraseCtx = Pick<Ctx, 'tx' | 'cptsId' | 'now' | 'publish'>

/** Gives how many were erased now. */
export const effacerDocuments = async (ctx: EraseCtx, empreintes: readonly string[]): Promise<number> => {
  const erased = await eraseDocuments(ctx.tx, ctx.cptsId, empreintes, ctx.now)
  for (const empreinte of erased) await ctx.publish({ name: 'document.efface', cptsId: ctx.cptsId, id: empreinte })
  return erased.length
}

/** What was sent and not kept: unless the same bytes prove an acte, they go. */
export const effacerSaufPreuves = async (ctx: EraseCtx, empreintes: readonly string[]): Promise<number> => {
  const cited = await findCitedDocuments(ctx.tx, ctx.cptsId, empreintes)
  return effacerDocuments(
    ctx,
    empreintes.filter((one) => !cited.has(one)),
  )
}

/** Heard when an erasure has committed. */
export const removeErasedBytes = async (
  ctx: Pick<Ctx, 'tx' | 'cptsId' | 'documents'>,
  { id }: DomainEvent,
): Promise<void> => {
  await lockDocuments(ctx.tx, ctx.cptsId, 'alone')
  if (!(await findDocument(ctx.tx, ctx.cptsId, id))) await ctx.documents.remove(ctx.cptsId, id)
}

/** A write that is a day old was stopped. */
const STOPPED = Temporal.Duration.from({ hours: 24 })

/**
 * The night's work: bytes that no row names go. A write that was undone leaves some, a restored backup brings back those
 * of documents that were erased since.
 */
export const sweepDocuments = async (ctx: Pick<Ctx, 'tx' | 'cptsId' | 'now' | 'documents'>): Promise<number> => {
  await lockDocuments(ctx.tx, ctx.cptsId, 'alone')
  const kept = await listKeptHashes(ctx.tx, ctx.cptsId)
  const before = toDate(ctx.now.subtract(STOPPED))
  await ctx.documents.clean(ctx.cptsId, before)
  const unnamed = (await ctx.documents.list(ctx.cptsId)).filter(({ empreinte }) => !kept.has(empreinte))
  for (const { empreinte } of unnamed) await ctx.documents.remove(ctx.cptsId, empreinte)
  return unnamed.length
}
