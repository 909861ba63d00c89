/** A frozen file: its archive, its receipt, what followed it. */
import { z } from 'zod'
import { answer, civilDay, defineRoutes, done, file, id, inCpts, instant, json, text } from '../../kernel/contract.ts'
import { mission, partie } from './contract-donnees.ts'
import { apercu, base, dossierVu, PDF } from './contract-preparation.ts'

const inDossier = inCpts.extend({ dossierId: id })
const cents = z.number().int().min(0).max(100_000_000_000)
export const ORGANISMES = ['cpam', 'ars'] as const
export const organisme = z.enum(ORGANISMES)

export const avisVu = z.object({
  id,
  organisme,
  auteur: z.string(),
  partie,
  texte: z.string(),
  ecritLe: instant,
})
export type AvisVu = z.infer<typeof avisVu>

export const decisionVue = z.object({
  id,
  mission,
  ligne: z.string(),
  /** Of the line of the contract, where the file had one. */
  ligneId: id.nullable(),
  estime: cents.nullable(),
  accorde: cents,
  motif: z.string(),
  decideLe: civilDay,
  releve: z.string(),
  /** It took the place of another. */
  remplace: z.boolean(),
  saisiLe: instant,
})
export type DecisionVue = z.infer<typeof decisionVue>

export const lectureVue = z.object({
  id,
  organisme,
  destinataire: z.string(),
  creeLe: instant,
  expireLe: instant,
  ouvertLe: instant.nullable(),
  etat: z.enum(['ouvert', 'expire', 'revoque']),
})
export type LectureVue = z.infer<typeof lectureVue>

export const dossiersContract = defineRoutes({
  readDossierFige: {
    method: 'get',
    path: `${base}/dossiers/{dossierId}`,
    permission: 'dialogue.read',
    summary: 'Un dossier figé, ce qu’en ont dit la CPAM et l’ARS, ce qu’elles ont accordé',
    request: { params: inDossier },
    responses: {
      200: answer(
        z.object({
          dossier: dossierVu,
          apercu,
          differences: z.array(z.object({ ou: z.string(), phrase: z.string() })),
          versions: z.array(z.object({ id, version: z.number().int(), figeLe: instant, motif: z.string() })),
          phraseProcesVerbal: z.string(),
          lectures: z.array(lectureVue),
          avis: z.array(avisVu),
          decisions: z.array(decisionVue),
          horodatages: z.array(z.object({ id, autorite: z.string(), dateDite: instant, ajouteLe: instant })),
        }),
      ),
    },
  },
  readArchive: {
    method: 'get',
    path: `${base}/dossiers/{dossierId}/archive.zip`,
    permission: 'dialogue.read',
    summary: 'L’archive figée\u00a0: données, dossier, pièces, manifeste signé',
    request: { params: inDossier },
    responses: { 200: file('application/zip') },
  },
  readDossierPdf: {
    method: 'get',
    path: `${base}/dossiers/{dossierId}/dossier.pdf`,
    permission: 'dialogue.read',
    summary: 'Le dossier figé en PDF, tel qu’il est dans l’archive',
    request: { params: inDossier },
    responses: { 200: file(PDF) },
  },
  readRecepisse: {
    method: 'get',
    path: `${base}/dossiers/{dossierId}/recepisse.pdf`,
    permission: 'dialogue.read',
    summary: 'Le récépissé à remettre à la CPAM et à l’ARS',
    request: { params: inDossier },
    responses: { 200: file(PDF) },
  },
  readDemandeHorodatage: {
    method: 'get',
    path: `${base}/dossiers/{dossierId}/horodatage.tsq`,
    permission: 'dialogue.read',
    summary: 'La demande d’horodatage (RFC 3161) à porter soi-même à une autorité',
    request: { params: inDossier },
    responses: { 200: file('application/timestamp-query') },
  },
  addHorodatage: {
    method: 'post',
    path: `${base}/dossiers/{dossierId}/horodatages`,
    permission: 'dialogue.freeze',
    summary: 'Joindre la réponse d’une autorité d’horodatage',
    maxBody: 100_000,
    request: { params: inDossier, body: json(z.object({ autorite: text(200), contenu: z.string().max(90_000) })) },
    responses: { 200: answer(z.object({ id, dateDite: instant })) },
  },
  readJeton: {
    method: 'get',
    path: `${base}/horodatages/{horodatageId}/jeton.tsr`,
    permission: 'dialogue.read',
    summary: 'La réponse d’une autorité d’horodatage, telle qu’elle fut jointe',
    request: { params: inCpts.extend({ horodatageId: id }) },
    responses: { 200: file('application/timestamp-reply') },
  },
  createLecture: {
    method: 'post',
    path: `${base}/dossiers/{dossierId}/lectures`,
    permission: 'dialogue.freeze',
    summary: 'Faire un lien de lecture pour la CPAM ou l’ARS',
    request: {
      params: inDossier,
      body: json(z.object({ organisme, destinataire: text(200), jours: z.number().int().min(1).max(365) })),
    },
    responses: { 200: answer(z.object({ id, lien: z.string(), expireLe: instant })) },
  },
  revokeLecture: {
    method: 'delete',
    path: `${base}/lectures/{lectureId}`,
    permission: 'dialogue.freeze',
    summary: 'Fermer un lien de lecture',
    request: { params: inCpts.extend({ lectureId: id }) },
    responses: { 200: answer(done) },
  },
  recordDecision: {
    method: 'post',
    path: `${base}/dossiers/{dossierId}/decisions`,
    permission: 'dialogue.edit',
    summary: 'Noter ce que le dialogue de gestion a accordé pour une ligne',
    request: {
      params: inDossier,
      body: json(
        z.object({
          mission,
          ligne: text(300),
          ligneId: id.nullable().default(null),
          accorde: cents,
          motif: text(1000),
          decideLe: civilDay,
          releve: text(300),
        }),
      ),
    },
    responses: { 200: answer(z.object({ id })) },
  },
})
