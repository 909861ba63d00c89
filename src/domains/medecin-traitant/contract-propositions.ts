/** Who is proposed to whom: computed, sent, answered, checked. */
import { z } from 'zod'
import { answer, defineRoutes, done, id, inCpts, instant, json } from '../../kernel/contract.ts'
import {
  base,
  classe,
  critere,
  demandeMtResume,
  identiteMt,
  inDemande,
  inProposition,
  medecinPossible,
  raison,
  statutProposition,
  trancheAge,
} from './contract-shapes.ts'

const paire = z.object({ demandeId: id, capaciteId: id })
const reponse = z.discriminatedUnion('choix', [
  z.object({ choix: z.literal('accepter') }),
  z.object({ choix: z.literal('refuser'), raison }),
])
const vu = json(z.object({ vu: z.enum(['oui', 'non']) }))

/** What a doctor reads without signing in: a band of age, a commune, criteria; never who. */
const propositionVue = z.object({
  id,
  cpts: z.string(),
  statut: statutProposition,
  trancheAge,
  communeNom: z.string(),
  criteres: z.array(critere),
  classe,
  km: z.number().nullable(),
  proposeeLe: instant,
  echeance: instant,
  vuLe: instant.nullable(),
  raison: raison.nullable(),
  /** Places still free this month, this one aside. */
  restantes: z.number(),
})

export const propositionsContract = defineRoutes({
  readAppariement: {
    method: 'get',
    path: `${base}/appariement`,
    permission: 'demande-mt.read',
    summary: 'La meilleure répartition des demandes en attente, et sa preuve\u00a0: rien n’est encore proposé',
    request: { params: inCpts },
    responses: {
      200: answer(
        z.object({
          dit: z.array(z.string()),
          prouve: z.boolean(),
          paires: z.array(
            paire.extend({
              medecin: z.string(),
              trancheAge,
              communeNom: z.string(),
              criteres: z.array(critere),
              classe,
              deposeeLe: instant,
              pourquoi: z.array(z.string()),
            }),
          ),
        }),
      ),
    },
  },
  listMedecinsPossibles: {
    method: 'get',
    path: `${base}/demandes/{demandeMtId}/medecins`,
    permission: 'demande-mt.read',
    summary: 'Devant une demande, les médecins qui pourraient l’accueillir, et ce qui empêche les autres',
    request: { params: inDemande },
    responses: { 200: answer(z.object({ demande: demandeMtResume, medecins: z.array(medecinPossible) })) },
  },
  sendPropositions: {
    method: 'post',
    path: `${base}/propositions`,
    permission: 'demande-mt.edit',
    summary: 'Proposer ces demandes à ces médecins, chacun par un lien',
    request: { params: inCpts, body: json(z.object({ paires: z.array(paire).min(1).max(500) })) },
    responses: {
      200: answer(
        z.object({
          propositions: z.array(z.object({ id, medecin: z.string(), lien: z.string(), parCourriel: z.boolean() })),
        }),
      ),
    },
  },
  withdrawProposition: {
    method: 'post',
    path: `${base}/propositions/{propositionMtId}/retrait`,
    permission: 'demande-mt.edit',
    summary: 'Retirer une proposition qui attend une réponse',
    request: { params: inProposition },
    responses: { 200: answer(done) },
  },
  linkProposition: {
    method: 'post',
    path: `${base}/propositions/{propositionMtId}/lien`,
    permission: 'demande-mt.edit',
    summary: 'Un nouveau lien de cette proposition, à remettre au médecin\u00a0: l’ancien ne s’ouvre plus',
    request: { params: inProposition },
    responses: { 200: answer(z.object({ lien: z.string() })) },
  },
  markPropositionVue: {
    method: 'post',
    path: `${base}/propositions/{propositionMtId}/vu`,
    permission: 'demande-mt.edit',
    summary: 'Dire si le médecin a vu la personne',
    request: { params: inProposition, body: vu },
    responses: { 200: answer(done) },
  },
  readMaProposition: {
    method: 'get',
    path: `${base}/ma-proposition`,
    permission: 'ma-proposition-mt.repondre',
    summary: 'Par son lien\u00a0: lire une proposition, sans savoir de qui',
    request: { params: inCpts },
    responses: { 200: answer(propositionVue) },
  },
  answerMaProposition: {
    method: 'post',
    path: `${base}/ma-proposition/reponse`,
    permission: 'ma-proposition-mt.repondre',
    summary: 'Par son lien\u00a0: accepter, ou refuser en disant pourquoi',
    request: { params: inCpts, body: json(reponse) },
    responses: { 200: answer(done) },
  },
  markMaPropositionVue: {
    method: 'post',
    path: `${base}/ma-proposition/vu`,
    permission: 'ma-proposition-mt.repondre',
    summary: 'Par son lien\u00a0: dire si la personne est venue',
    request: { params: inCpts, body: vu },
    responses: { 200: answer(done) },
  },
  listMesPatients: {
    method: 'get',
    path: `${base}/mes-patients`,
    permission: 'mes-patients-mt.read',
    summary: 'Les patients que l’on a acceptés, avec leur identité si l’on s’est connecté avec un second facteur',
    request: { params: inCpts },
    responses: {
      200: answer(
        z.object({
          identitesOuvertes: z.boolean(),
          propositions: z.array(
            propositionVue.omit({ cpts: true, restantes: true }).extend({
              identite: identiteMt.pick({ nom: true, prenom: true, anneeNaissance: true, telephone: true }).nullable(),
            }),
          ),
        }),
      ),
    },
  },
  answerMonPatient: {
    method: 'post',
    path: `${base}/mes-patients/{propositionMtId}/reponse`,
    permission: 'mes-patients-mt.read',
    summary: 'Accepter ou refuser une proposition, en étant connecté',
    request: { params: inProposition, body: json(reponse) },
    responses: { 200: answer(done) },
  },
  markMonPatientVu: {
    method: 'post',
    path: `${base}/mes-patients/{propositionMtId}/vu`,
    permission: 'mes-patients-mt.read',
    summary: 'Dire si la personne est venue, en étant connecté',
    request: { params: inProposition, body: vu },
    responses: { 200: answer(done) },
  },
})
