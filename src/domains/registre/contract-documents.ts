import { z } from 'zod'
import { answer, defineRoutes, file, inCpts, json } from '../../kernel/contract.ts'
import { MAX_DOCUMENT_BODY } from './rules/document.ts'

const base = '/api/v1/cpts/{cptsId}'
export const empreinte = z.string().regex(/^[0-9a-f]{64}$/)

/** A file as a form sends it. The kind is read in the bytes, and the name is cleaned. */
export const sentFile = z.object({
  nom: z.string().min(1).max(400),
  /** In base64. */
  contenu: z.string().max(MAX_DOCUMENT_BODY),
})
export const documentGarde = z.object({ empreinte, nom: z.string(), type: z.string(), taille: z.number().int() })
export type DocumentGardeView = z.infer<typeof documentGarde>

export const documentsContract = defineRoutes({
  addDocument: {
    method: 'post',
    path: `${base}/documents`,
    permission: 'document.add',
    summary: 'Déposer un document, gardé sous son empreinte',
    maxBody: MAX_DOCUMENT_BODY,
    request: {
      params: inCpts,
      body: json(
        sentFile.extend({
          /** Whether it names or shows persons: it is erased when their presences are. */
          personnel: z.boolean().default(true),
        }),
      ),
    },
    responses: { 200: answer(documentGarde) },
  },
  readDocument: {
    method: 'get',
    path: `${base}/documents/{empreinte}`,
    permission: 'document.read',
    summary: 'Ouvrir un document gardé en preuve',
    request: {
      params: inCpts.extend({ empreinte }),
      /** `oui` lets the browser draw an image or a PDF in the page; anything else is a download. */
      query: z.object({ apercu: z.enum(['oui', 'non']).default('non') }),
    },
    responses: { 200: file('application/octet-stream') },
  },
})
