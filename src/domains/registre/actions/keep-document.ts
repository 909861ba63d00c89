import { createHash } from 'node:crypto'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { cleanName, holdsInsuredNumber } from '../../../server/files/clean-name.ts'
import { KINDS, kindOf } from '../../../server/files/kind-of-file.ts'
import { nameActor } from '../../comptes/index.ts'
import { type DocumentGarde, type DocumentRefusal, MAX_DOCUMENT } from '../rules/document.ts'
import { isErased, lockDocuments, saveDocument } from '../store/document-store.ts'

export type KeepCtx = Pick<Ctx, 'tx' | 'cptsId' | 'now' | 'actor' | 'documents'>
export type SentDocument = {
  nom: string
  bytes: Uint8Array
  /** Whether it names or shows persons: it goes when their presences go. */
  personnel: boolean
}

const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/
/** What a form sends: bytes as base64. */
export const decodeSent = (contenu: string): Result<Uint8Array, 'document-unreadable'> =>
  BASE64.test(contenu) ? ok(Buffer.from(contenu, 'base64')) : refuse('document-unreadable')

/** Takes a file in: what it is is read in its bytes, its name is cleaned, its bytes are on the disk before its row. */
export const keepDocument = async (
  ctx: KeepCtx,
  { nom: sent, bytes, personnel }: SentDocument,
): Promise<Result<DocumentGarde, DocumentRefusal>> => {
  if (bytes.length === 0) return refuse('document-empty')
  if (bytes.length > MAX_DOCUMENT) return refuse('document-too-large')
  const kind = kindOf(bytes, sent)
  if (!kind) return refuse('document-kind-refused')
  if (holdsInsuredNumber(sent)) return refuse('document-name-insured')
  await lockDocuments(ctx.tx, ctx.cptsId, 'shared')
  if (await isErased(ctx.tx, ctx.cptsId, createHash('sha256').update(bytes).digest('hex')))
    return refuse('document-erased')
  const kept = await saveDocument(ctx.tx, {
    cptsId: ctx.cptsId,
    empreinte: await ctx.documents.put(ctx.cptsId, bytes),
    nom: cleanName(sent, kind),
    type: KINDS[kind].type,
    taille: bytes.length,
    personnel,
    ajoutePar: nameActor(ctx.actor),
    ajouteLe: ctx.now,
  })
  return ok(kept)
}
