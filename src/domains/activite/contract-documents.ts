/** What is printed or sent: the minutes, the sheet to sign on paper. */
import { defineRoutes, file } from '../../kernel/contract.ts'
import { base, inActivite } from './contract-shapes.ts'

const PDF = 'application/pdf'
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export const documentsActiviteContract = defineRoutes({
  exportCompteRenduPdf: {
    method: 'get',
    path: `${base}/activites/{activiteId}/compte-rendu.pdf`,
    permission: 'activite.read',
    summary: 'Le compte rendu en PDF',
    request: { params: inActivite },
    responses: { 200: file(PDF) },
  },
  exportCompteRenduDocx: {
    method: 'get',
    path: `${base}/activites/{activiteId}/compte-rendu.docx`,
    permission: 'activite.read',
    summary: 'Le compte rendu en DOCX, à reprendre',
    request: { params: inActivite },
    responses: { 200: file(DOCX) },
  },
  exportFeuillePdf: {
    method: 'get',
    path: `${base}/activites/{activiteId}/feuille-emargement.pdf`,
    permission: 'activite.edit',
    summary: 'La feuille d’émargement à imprimer',
    request: { params: inActivite },
    responses: { 200: file(PDF) },
  },
})
