/** Requests: opened by the desk, read without a name, proposed, closed. */
import { z } from 'zod'
import { answer, defineRoutes, done, id, inCpts, json } from '../../kernel/contract.ts'
import {
  base,
  codeInsee,
  consentement,
  critere,
  demandeMtBody,
  demandeMtResume,
  identiteMt,
  inDemande,
  propositionLue,
  statutDemande,
} from './contract-shapes.ts'
import { CAUSES_AU_BUREAU } from './rules/vocabulary.ts'

export const demandesContract = defineRoutes({
  listDemandesMt: {
    method: 'get',
    path: `${base}/demandes`,
    permission: 'demande-mt.read',
    summary: 'Les demandes de médecin traitant, dans l’ordre où elles seront servies, sans identité',
    request: {
      params: inCpts,
      query: z.object({
        statut: statutDemande.optional(),
        commune: codeInsee.optional(),
        critere: critere.optional(),
        /** Those that somebody has to look at: a double, somebody to tell, somebody to ask whether they were seen. */
        aVoir: z.enum(['doublon', 'prevenir', 'vu']).optional(),
        apres: z.coerce.number().int().min(0).default(0),
        limite: z.coerce.number().int().min(1).max(500).default(200),
      }),
    },
    responses: {
      200: answer(
        z.object({
          demandes: z.array(demandeMtResume),
          total: z.number(),
          enAttente: z.number(),
          aProposer: z.number(),
          aVoir: z.object({ doublon: z.number(), prevenir: z.number(), vu: z.number() }),
          regles: z.object({ version: z.number(), texte: z.array(z.string()), source: z.string() }),
        }),
      ),
    },
  },
  openDemandeMt: {
    method: 'post',
    path: `${base}/demandes`,
    permission: 'demande-mt.edit',
    summary: 'Noter la demande d’une personne qui cherche un médecin traitant',
    request: { params: inCpts, body: json(demandeMtBody.extend({ identite: identiteMt, consentement })) },
    responses: { 200: answer(z.object({ id, numero: z.string(), doubleDe: id.nullable() })) },
  },
  readDemandeMt: {
    method: 'get',
    path: `${base}/demandes/{demandeMtId}`,
    permission: 'demande-mt.read',
    summary: 'Une demande de médecin traitant et ce qui a été proposé, sans identité',
    request: { params: inDemande },
    responses: { 200: answer(demandeMtResume.extend({ propositions: z.array(propositionLue) })) },
  },
  editDemandeMt: {
    method: 'put',
    path: `${base}/demandes/{demandeMtId}`,
    permission: 'demande-mt.edit',
    summary: 'Corriger une demande de médecin traitant',
    request: { params: inDemande, body: json(demandeMtBody) },
    responses: { 200: answer(done) },
  },
  readIdentiteMt: {
    method: 'get',
    path: `${base}/demandes/{demandeMtId}/identite`,
    permission: 'patient.read',
    summary: 'Qui cherche un médecin traitant\u00a0: la lecture est inscrite à la trace',
    request: { params: inDemande },
    responses: { 200: answer(identiteMt.required()) },
  },
  saveIdentiteMt: {
    method: 'put',
    path: `${base}/demandes/{demandeMtId}/identite`,
    permission: 'patient.edit',
    summary: 'Corriger qui cherche un médecin traitant',
    request: { params: inDemande, body: json(identiteMt) },
    responses: { 200: answer(done) },
  },
  eraseIdentiteMt: {
    method: 'post',
    path: `${base}/demandes/{demandeMtId}/identite/effacer`,
    permission: 'patient.edit',
    summary: 'Effacer tout de suite l’identité, à la demande de la personne\u00a0: sa demande est close',
    request: { params: inDemande },
    responses: { 200: answer(done) },
  },
  closeDemandeMt: {
    method: 'post',
    path: `${base}/demandes/{demandeMtId}/clore`,
    permission: 'demande-mt.edit',
    summary: 'Clore une demande de médecin traitant',
    request: { params: inDemande, body: json(z.object({ cause: z.enum(CAUSES_AU_BUREAU) })) },
    responses: { 200: answer(done) },
  },
  reopenDemandeMt: {
    method: 'post',
    path: `${base}/demandes/{demandeMtId}/rouvrir`,
    permission: 'demande-mt.edit',
    summary: 'Rouvrir une demande close par erreur, tant que l’identité est gardée',
    request: { params: inDemande },
    responses: { 200: answer(done) },
  },
  confirmDemandeMt: {
    method: 'post',
    path: `${base}/demandes/{demandeMtId}/confirmer`,
    permission: 'demande-mt.edit',
    summary: 'Noter que la personne cherche toujours',
    request: { params: inDemande },
    responses: { 200: answer(done) },
  },
  tellDemandeMt: {
    method: 'post',
    path: `${base}/demandes/{demandeMtId}/prevenue`,
    permission: 'demande-mt.edit',
    summary: 'Noter que la personne a été prévenue qu’un médecin l’attend',
    request: { params: inDemande },
    responses: { 200: answer(done) },
  },
  keepDoubleMt: {
    method: 'post',
    path: `${base}/demandes/{demandeMtId}/distincte`,
    permission: 'demande-mt.edit',
    summary: 'Dire que cette demande n’est pas le doublon d’une autre',
    request: { params: inDemande },
    responses: { 200: answer(done) },
  },
})
