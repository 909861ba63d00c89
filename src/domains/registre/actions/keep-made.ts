/** Keeps a file that Maillage made itself: what it is needs no guess, and it may be larger than what people send. */
import { nameActor } from '../../comptes/index.ts'
import type { DocumentGarde } from '../rules/document.ts'
import { lockDocuments, saveDocument } from '../store/document-store.ts'
import type { KeepCtx } from './keep-document.ts'

export const keepMade = async (
  ctx: KeepCtx,
  { nom, type, bytes, personnel }: { nom: string; type: string; bytes: Uint8Array; personnel: boolean },
): Promise<DocumentGarde> => {
  await lockDocuments(ctx.tx, ctx.cptsId, 'shared')
  return saveDocument(ctx.tx, {
    cptsId: ctx.cptsId,
    empreinte: await ctx.documents.put(ctx.cptsId, bytes),
    nom,
    type,
    taille: bytes.length,
    personnel,
    ajoutePar: nameActor(ctx.actor),
    ajouteLe: ctx.now,
  })
}
