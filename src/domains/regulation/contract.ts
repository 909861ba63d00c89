/** What a regulator of the SAS does, in no CPTS: sign in, find the slots of a professional, take one. */
import { z } from 'zod'
import { answer, defineRoutes, done, file, id, inCpts, instant, json } from '../../kernel/contract.ts'
import { soinsContract } from '../soins-non-programmes/contract.ts'
import { ETATS_ENVOI, EVENEMENTS } from './rules/envoi.ts'

const motDePasse = z.string().min(12).max(200)
const creneau = z.object({
  creneauId: id,
  debut: instant,
  fin: instant,
  quand: z.string(),
  genre: z.enum(['cabinet', 'domicile', 'teleconsultation']),
  lieu: z.string().nullable(),
  adresse: z.string().nullable(),
  communeNom: z.string().nullable(),
})
const demande = soinsContract.openDemande.request.body.content['application/json'].schema.shape
const choices = z.array(z.object({ code: z.string(), nom: z.string() }))
const base = '/api/v1/regulation'
const envois = '/api/v1/cpts/{cptsId}/soins/sas/envois'
const envoi = z.object({
  id,
  evenement: z.enum(EVENEMENTS),
  methode: z.enum(['POST', 'PUT']),
  etat: z.enum(ETATS_ENVOI),
  /** Of the professional. */
  nom: z.string(),
  debut: instant,
  creeLe: instant,
  traiteLe: instant.nullable(),
  prochainEssai: instant,
  essais: z.number().int(),
  derniereErreur: z.string().nullable(),
})

export const regulationContract = defineRoutes({
  signInRegulateur: {
    method: 'post',
    path: `${base}/connexion`,
    permission: 'public',
    tries: 10,
    summary: 'Entrer comme régulateur, en venant du SAS',
    request: {
      body: json(
        z.object({
          courriel: z.string().max(250),
          motDePasse: z.string().max(200),
          /** What the SAS appended to the address. */
          origine: z.string().max(40),
          /** Asked for once, at the first sign-in. */
          conditions: z.boolean().default(false),
        }),
      ),
    },
    responses: { 200: answer(done) },
  },
  acceptConditions: {
    method: 'post',
    path: `${base}/conditions`,
    permission: 'regulation.book',
    summary: 'Accepter les conditions d’utilisation, à la première venue par Pro Santé Connect',
    responses: { 200: answer(done) },
  },
  forgetRegulateurPassword: {
    method: 'post',
    path: `${base}/mot-de-passe-oublie`,
    permission: 'public',
    tries: 5,
    summary: 'Recevoir un lien pour choisir le mot de passe d’un compte de régulateur',
    request: { body: json(z.object({ courriel: z.string().max(250) })) },
    responses: { 200: answer(done) },
  },
  chooseRegulateurPassword: {
    method: 'post',
    path: `${base}/mot-de-passe`,
    permission: 'public',
    tries: 10,
    summary: 'Choisir le mot de passe d’un compte de régulateur, par le lien reçu',
    request: { body: json(z.object({ jeton: z.string().max(100), motDePasse })) },
    responses: { 200: answer(done) },
  },
  readRegulation: {
    method: 'get',
    path: `${base}/professionnels/{professionnelId}`,
    permission: 'regulation.book',
    summary: 'Les créneaux libres d’un professionnel d’ici à trois jours, et les rendez-vous que j’y ai pris',
    request: { params: z.object({ professionnelId: id }) },
    responses: {
      200: answer(
        z.object({
          regulateur: z.string(),
          nom: z.string(),
          metier: z.string(),
          zone: z.string(),
          cpts: z.string(),
          creneaux: z.array(creneau),
          rendezVous: z.array(z.object({ id, debut: instant, fin: instant })),
          motifs: choices,
          tranches: choices,
        }),
      ),
    },
  },
  bookRegulation: {
    method: 'post',
    path: `${base}/professionnels/{professionnelId}/creneaux/{creneauId}`,
    permission: 'regulation.book',
    summary: 'Prendre un créneau pour un patient de la régulation, sans son nom',
    request: {
      params: z.object({ professionnelId: id, creneauId: id }),
      body: json(
        z.object({
          trancheAge: demande.trancheAge,
          motif: demande.motif,
          codePostal: z.string().regex(/^\d{5}$/),
        }),
      ),
    },
    responses: { 200: answer(z.object({ rendezVousId: id, phrase: z.string() })) },
  },
  cancelRegulation: {
    method: 'post',
    path: `${base}/professionnels/{professionnelId}/rendez-vous/{rendezVousId}/annuler`,
    permission: 'regulation.book',
    summary: 'Annuler un rendez-vous que j’ai pris',
    request: { params: z.object({ professionnelId: id, rendezVousId: id }) },
    responses: { 200: answer(done) },
  },
  listEnvoisSas: {
    method: 'get',
    path: envois,
    permission: 'agenda.read',
    summary: 'Ce que la plateforme du SAS a su des rendez-vous de ses régulateurs, ce qui attend, ce qui a échoué',
    request: { params: inCpts },
    responses: {
      200: answer(z.object({ plateforme: z.enum(['reglee', 'absente', 'demonstration']), envois: z.array(envoi) })),
    },
  },
  exportEnvoisSas: {
    method: 'get',
    path: `${envois}/export`,
    permission: 'agenda.read',
    summary: 'Ce que la plateforme du SAS a su, en CSV, sans rien d’un patient',
    request: { params: inCpts },
    responses: { 200: file('text/csv') },
  },
  retryEnvoiSas: {
    method: 'post',
    path: `${envois}/{envoiId}/reessayer`,
    permission: 'agenda.edit',
    summary: 'Envoyer de nouveau à la plateforme du SAS ce qu’elle a refusé',
    request: { params: inCpts.extend({ envoiId: id }) },
    responses: { 200: answer(done) },
  },
})
