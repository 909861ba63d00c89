import { z } from 'zod'
import { answer, defineRoutes, done, id, inCpts, instant, json, text } from '../../kernel/contract.ts'
import { NATURES_PREUVE, type NaturePreuve } from '../../referentials/preuves-acte.ts'
import { empreinte, sentFile } from './contract-documents.ts'
import { GRADES } from './rules/acte.ts'
import { ETATS_DEMANDE } from './rules/demande-preuve.ts'
import { MAX_DOCUMENT_BODY } from './rules/document.ts'

const base = '/api/v1/cpts/{cptsId}'
const nature = z.enum(Object.keys(NATURES_PREUVE) as [NaturePreuve, ...NaturePreuve[]])
/** A document never computes anything: who adds it says who vouches for it. */
const grade = z.enum(GRADES).exclude(['calculee'])
/** Ranks of the declared presences that a signed sheet of presence shows: from then on they are signed. */
const presences = z.array(z.int().min(1)).max(5000).default([])
const inActe = inCpts.extend({ acteId: id })
const inDemande = inCpts.extend({ demandeId: id })
const written = z.object({ acteId: id, numero: z.number().int() })

export const demandePreuve = z.object({
  id,
  nature: z.string(),
  /** Null once forgotten. */
  nom: z.string().nullable(),
  etat: z.enum(ETATS_DEMANDE),
  demandeeLe: instant,
  expireLe: instant,
  expiree: z.boolean(),
  relances: z.number().int(),
  relanceeLe: instant.nullable(),
  prochainRappelLe: instant.nullable(),
  recueLe: instant.nullable(),
  empreinte: empreinte.nullable(),
})
export type DemandePreuveView = z.infer<typeof demandePreuve>

export const preuvesContract = defineRoutes({
  addPreuve: {
    method: 'post',
    path: `${base}/actes/{acteId}/preuves`,
    permission: 'preuve.add',
    summary: 'Ajouter une preuve à un acte signé\u00a0: une correction qui le cite',
    request: {
      params: inActe,
      body: json(z.object({ nature, grade, libelle: text(200).optional(), empreinte, presences })),
    },
    responses: { 200: answer(written) },
  },
  askPreuve: {
    method: 'post',
    path: `${base}/actes/{acteId}/demandes-preuve`,
    permission: 'preuve.ask',
    summary: 'Demander par courriel une preuve qui manque, avec un lien pour l’envoyer',
    request: {
      params: inActe,
      body: json(
        z.object({
          nature,
          /** Whose fiche gives the address, unless one is given. */
          professionnelId: id.optional(),
          courriel: z.email().max(200).optional(),
          nom: text(120).optional(),
        }),
      ),
    },
    responses: { 200: answer(z.object({ id, expireLe: instant })) },
  },
  remindPreuve: {
    method: 'post',
    path: `${base}/demandes-preuve/{demandeId}/rappel`,
    permission: 'preuve.ask',
    summary: 'Rappeler une preuve demandée, avec un nouveau lien',
    request: { params: inDemande },
    responses: { 200: answer(done) },
  },
  cancelDemandePreuve: {
    method: 'delete',
    path: `${base}/demandes-preuve/{demandeId}`,
    permission: 'preuve.ask',
    summary: 'Ne plus demander une preuve\u00a0: le lien ne sert plus',
    request: { params: inDemande },
    responses: { 200: answer(done) },
  },
  acceptPreuve: {
    method: 'post',
    path: `${base}/demandes-preuve/{demandeId}/retenir`,
    permission: 'preuve.add',
    summary: 'Retenir le document reçu\u00a0: il devient une preuve de l’acte',
    request: { params: inDemande, body: json(z.object({ grade, presences })) },
    responses: { 200: answer(written) },
  },
  refusePreuve: {
    method: 'post',
    path: `${base}/demandes-preuve/{demandeId}/ecarter`,
    permission: 'preuve.add',
    summary: 'Écarter le document reçu\u00a0: il est effacé',
    request: { params: inDemande },
    responses: { 200: answer(done) },
  },
  readDepot: {
    method: 'get',
    path: `${base}/depot-preuve`,
    permission: 'preuve.send',
    summary: 'La preuve que ce lien demande',
    request: { params: inCpts },
    responses: {
      200: answer(
        z.object({
          cpts: z.string(),
          nature: z.string(),
          titre: z.string(),
          debut: instant,
          zone: z.string(),
          communeNom: z.string().nullable(),
          expireLe: instant,
          etat: z.enum(ETATS_DEMANDE),
        }),
      ),
    },
  },
  sendPreuve: {
    method: 'post',
    path: `${base}/depot-preuve`,
    permission: 'preuve.send',
    summary: 'Envoyer la preuve que ce lien demande',
    maxBody: MAX_DOCUMENT_BODY,
    request: { params: inCpts, body: json(sentFile) },
    responses: { 200: answer(z.object({ nom: z.string(), taille: z.number().int() })) },
  },
})
