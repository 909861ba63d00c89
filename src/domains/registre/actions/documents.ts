/** A file is added, then opened again by those who read the registre. */
import { ok, refuse } from '../../../kernel/result.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { shownAs } from '../../../server/files/kind-of-file.ts'
import { documentsContract } from '../contract-documents.ts'
import { findDocument } from '../store/document-store.ts'
import { decodeSent, keepDocument } from './keep-document.ts'

export const addDocument = defineAction(documentsContract.addDocument, {
  audit: 'document.ajouter',
  run: async (ctx, { body }) => {
    const bytes = decodeSent(body.contenu)
    return bytes.ok ? keepDocument(ctx, { nom: body.nom, bytes: bytes.value, personnel: body.personnel }) : bytes
  },
})

/** Through the door: for a room that shows one document to whom its own rules let see it. */
export const readDocumentGarde = async (ctx: Pick<Ctx, 'tx' | 'cptsId' | 'documents'>, empreinte: string) => {
  const known = await findDocument(ctx.tx, ctx.cptsId, empreinte)
  if (!known) return refuse('document-unknown')
  const body = await ctx.documents.read(ctx.cptsId, empreinte)
  return body ? ok({ name: known.nom, type: known.type, body }) : refuse('document-missing')
}

export const readDocument = defineAction(documentsContract.readDocument, {
  audit: 'document.lire',
  run: async (ctx, { params, query }) => {
    const found = await readDocumentGarde(ctx, params.empreinte)
    if (!found.ok) return found
    return ok({ ...found.value, ...(query.apercu === 'oui' ? shownAs(found.value.type) : {}) })
  },
})
