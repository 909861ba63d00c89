/** Documents of the projet: to read, to correct in a word processor, and the file that is sent to the ARS. */
import { z } from 'zod'
import { defineRoutes, file, id, inCpts } from '../../kernel/contract.ts'

const base = '/api/v1/cpts/{cptsId}/projet/documents'
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export const DOCUMENTS = ['projet-de-sante', 'lettre-intention', 'charte'] as const
export const documentKind = z.enum(DOCUMENTS)

const inDocument = inCpts.extend({ document: documentKind })
const inFiche = inCpts.extend({ ficheActionId: id })
/** A version that was sent; without it, what is being written. */
const query = z.object({ version: id.optional() })

export const documentsContract = defineRoutes({
  readDocumentPdf: {
    method: 'get',
    path: `${base}/{document}/pdf`,
    permission: 'projet.export',
    summary: 'Un document du projet de santé, en PDF',
    request: { params: inDocument, query },
    responses: { 200: file('application/pdf') },
  },
  readDocumentDocx: {
    method: 'get',
    path: `${base}/{document}/docx`,
    permission: 'projet.export',
    summary: 'Un document du projet de santé, en DOCX, à corriger',
    request: { params: inDocument, query },
    responses: { 200: file(WORD) },
  },
  readFichePdf: {
    method: 'get',
    path: `${base}/fiche-action/{ficheActionId}/pdf`,
    permission: 'projet.export',
    summary: 'Une fiche-action, en PDF',
    request: { params: inFiche, query },
    responses: { 200: file('application/pdf') },
  },
  readFicheDocx: {
    method: 'get',
    path: `${base}/fiche-action/{ficheActionId}/docx`,
    permission: 'projet.export',
    summary: 'Une fiche-action, en DOCX, à corriger',
    request: { params: inFiche, query },
    responses: { 200: file(WORD) },
  },
  readDossier: {
    method: 'get',
    path: `${base}/dossier/zip`,
    permission: 'projet.export',
    summary: 'Le dossier à envoyer à l’ARS : documents numérotés et bordereau',
    request: { params: inCpts, query },
    responses: { 200: file('application/zip') },
  },
})
