/** Dues of a civil year: the scale that was voted, the calls, who paid. */
import { z } from 'zod'
import { answer, civilDay, defineRoutes, done, file, id, inCpts, instant, json, text } from '../../kernel/contract.ts'
import { appel, base, etatAppel, inAnnee, montant, moyen } from './contract-shapes.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const inAppel = inCpts.extend({ appelCotisationId: id })
const relances = z.array(z.int().min(1).max(365)).max(6)

export const campagneResume = z.object({
  annee: z.int(),
  decision: z.string(),
  /** In the register of decisions, where it stands there. */
  decisionId: id.nullable(),
  decideeLe: civilDay,
  echeance: civilDay,
  ouverteLe: instant.nullable(),
  closeLe: instant.nullable(),
  appels: z.int(),
  duCentimes: z.int(),
  payeCentimes: z.int(),
  parEtat: z.record(etatAppel, z.int()),
})

export const campagnesContract = defineRoutes({
  listCampagnes: {
    method: 'get',
    path: `${base}/campagnes`,
    permission: 'campagne.read',
    summary: 'Lister les campagnes de cotisation, avec ce qui est dû et payé',
    request: { params: inCpts },
    responses: { 200: answer(z.object({ campagnes: z.array(campagneResume) })) },
  },
  readCampagne: {
    method: 'get',
    path: `${base}/campagnes/{annee}`,
    permission: 'campagne.read',
    summary: 'Lire une campagne\u00a0: barème voté, appels, paiements',
    request: { params: inAnnee },
    responses: {
      200: answer(
        campagneResume.extend({
          compteId: id.nullable(),
          relances,
          montants: z.array(montant),
          lesAppels: z.array(appel),
          /** Members of today who have no call yet. */
          aAppeler: z.int(),
          sansMontant: z.array(z.string()),
          sansCourriel: z.int(),
        }),
      ),
    },
  },
  saveCampagne: {
    method: 'put',
    path: `${base}/campagnes/{annee}`,
    permission: 'campagne.edit',
    summary: 'Écrire le barème d’une année, avec la décision qui l’a voté',
    request: {
      params: inAnnee,
      body: json(
        z.object({
          decision: text(300),
          decisionId: id.nullable().default(null),
          decideeLe: civilDay,
          echeance: civilDay,
          compteBancaireId: id.nullable().default(null),
          relances: relances.default([30, 60]),
          montants: z.array(montant).min(1).max(30),
        }),
      ),
    },
    responses: { 200: answer(done) },
  },
  callCampagne: {
    method: 'post',
    path: `${base}/campagnes/{annee}/appel`,
    permission: 'campagne.edit',
    summary: 'Appeler la cotisation de chaque adhérent qui n’a pas encore d’appel, et l’envoyer',
    request: { params: inAnnee, body: json(z.object({ envoyer: z.boolean().default(true) })) },
    responses: { 200: answer(z.object({ appeles: z.int(), dispenses: z.int(), envoyes: z.int() })) },
  },
  remindCampagne: {
    method: 'post',
    path: `${base}/campagnes/{annee}/relance`,
    permission: 'campagne.edit',
    summary: 'Relancer maintenant qui n’a pas payé',
    request: { params: inAnnee, body: json(z.object({})) },
    responses: { 200: answer(z.object({ envoyes: z.int() })) },
  },
  closeCampagne: {
    method: 'post',
    path: `${base}/campagnes/{annee}/cloture`,
    permission: 'campagne.edit',
    summary: 'Clore une campagne, ou la rouvrir\u00a0: close, elle ne relance plus',
    request: { params: inAnnee, body: json(z.object({ close: z.boolean() })) },
    responses: { 200: answer(done) },
  },
  exemptAppel: {
    method: 'put',
    path: `${base}/appels-cotisation/{appelCotisationId}/dispense`,
    permission: 'campagne.edit',
    summary: 'Dispenser une personne, avec la raison\u00a0; ou lever la dispense',
    request: { params: inAppel, body: json(z.object({ raison: text(200).nullable() })) },
    responses: { 200: answer(done) },
  },
  addReglement: {
    method: 'post',
    path: `${base}/appels-cotisation/{appelCotisationId}/reglements`,
    permission: 'cotisation.edit',
    summary: 'Noter un paiement reçu autrement que par un relevé importé',
    request: {
      params: inAppel,
      body: json(
        z.object({
          centimes: z.int().min(1).max(1_000_000),
          le: civilDay,
          moyen: moyen.exclude(['reprise']),
          note: text(200, 0).default(''),
        }),
      ),
    },
    responses: { 200: answer(z.object({ id })) },
  },
  removeReglement: {
    method: 'delete',
    path: `${base}/reglements-cotisation/{reglementCotisationId}`,
    permission: 'cotisation.edit',
    summary: 'Retirer un paiement noté à la main',
    request: { params: inCpts.extend({ reglementCotisationId: id }) },
    responses: { 200: answer(done) },
  },
  sendAppel: {
    method: 'post',
    path: `${base}/appels-cotisation/{appelCotisationId}/envoi`,
    permission: 'campagne.edit',
    summary: 'Envoyer à nouveau l’appel à une personne',
    request: { params: inAppel, body: json(z.object({})) },
    responses: { 200: answer(done) },
  },
  exportRecu: {
    method: 'get',
    path: `${base}/appels-cotisation/{appelCotisationId}/recu.pdf`,
    permission: 'campagne.read',
    summary: 'Le reçu d’une cotisation, en PDF',
    request: { params: inAppel },
    responses: { 200: file('application/pdf') },
  },
  exportAppelsCsv: {
    method: 'get',
    path: `${base}/campagnes/{annee}/appels.csv`,
    permission: 'campagne.read',
    summary: 'Exporter les appels d’une année en CSV',
    request: { params: inAnnee },
    responses: { 200: file('text/csv') },
  },
  exportAppelsXlsx: {
    method: 'get',
    path: `${base}/campagnes/{annee}/appels.xlsx`,
    permission: 'campagne.read',
    summary: 'Exporter les appels d’une année en XLSX',
    request: { params: inAnnee },
    responses: { 200: file(XLSX) },
  },
})
