/** What a link of reading opens, to the CPAM or to the ARS: the file, its archive, their comments. */
import { z } from 'zod'
import { answer, defineRoutes, file, id, inCpts, instant, json, text } from '../../kernel/contract.ts'
import { partie } from './contract-donnees.ts'
import { avisVu, decisionVue, organisme } from './contract-dossiers.ts'
import { apercu, dossierVu, PDF } from './contract-preparation.ts'

const base = '/api/v1/cpts/{cptsId}/mon-dossier'

export const lectureContract = defineRoutes({
  readMonDossier: {
    method: 'get',
    path: base,
    permission: 'mon-dossier.read',
    summary: 'Le dossier que ce lien donne à lire',
    request: { params: inCpts },
    responses: {
      200: answer(
        z.object({
          organisme,
          destinataire: z.string(),
          expireLe: instant,
          dossier: dossierVu,
          apercu,
          differences: z.array(z.object({ ou: z.string(), phrase: z.string() })),
          /** A later version was frozen since. */
          derniere: z.number().int(),
          avis: z.array(avisVu),
          decisions: z.array(decisionVue),
        }),
      ),
    },
  },
  readMonArchive: {
    method: 'get',
    path: `${base}/archive.zip`,
    permission: 'mon-dossier.read',
    summary: 'L’archive du dossier que ce lien donne à lire',
    request: { params: inCpts },
    responses: { 200: file('application/zip') },
  },
  readMonDossierPdf: {
    method: 'get',
    path: `${base}/dossier.pdf`,
    permission: 'mon-dossier.read',
    summary: 'Le dossier que ce lien donne à lire, en PDF',
    request: { params: inCpts },
    responses: { 200: file(PDF) },
  },
  writeAvis: {
    method: 'post',
    path: `${base}/avis`,
    permission: 'mon-dossier.comment',
    summary: 'Écrire un avis sur une mission du dossier',
    request: {
      params: inCpts,
      body: json(z.object({ auteur: text(200), partie, texte: text(4000) })),
    },
    responses: { 200: answer(z.object({ id })) },
  },
})
