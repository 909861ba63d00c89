/** Polls on dates: slots proposed, answers without an account, and the meeting that follows. */
import { z } from 'zod'
import {
  answer,
  civilDay,
  defineRoutes,
  done,
  id,
  inCpts,
  instant,
  json,
  text,
  wallTime,
} from '../../kernel/contract.ts'
import { base, codeCommune, genre, mission } from './contract-shapes.ts'
import { REPONSES } from './rules/sondage.ts'

const inSondage = inCpts.extend({ sondageId: id })
const reponse = z.enum(REPONSES)
const etat = z.enum(['ouvert', 'clos'])
const courriel = z.email().max(254).toLowerCase()

/** In the days and hours of people. */
const creneauSaisi = z.object({ jour: civilDay, debut: wallTime })
const participantSaisi = z.object({
  professionnelId: id.nullable().default(null),
  nom: text(200).nullable().default(null),
  courriel: courriel.nullable().default(null),
  requis: z.boolean().default(false),
})

const sondageSaisi = z.object({
  titre: text(300),
  description: text(2000, 0).default(''),
  genre: genre.default('reunion'),
  mission: mission.nullable().default(null),
  ficheActionId: id.nullable().default(null),
  groupe: text(100).nullable().default(null),
  lieu: text(200).nullable().default(null),
  commune: codeCommune.nullable().default(null),
  visio: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .nullable()
    .default(null),
  nomsVisibles: z.boolean().default(false),
  /** The last day to answer. */
  cloture: civilDay,
})

const creneau = z.object({
  id,
  debut: instant,
  fin: instant,
  oui: z.int(),
  siBesoin: z.int(),
  non: z.int(),
  sansReponse: z.int(),
  /** One for the best; null where nobody can come, or somebody required cannot. */
  rang: z.int().nullable(),
  requisAbsents: z.array(z.string()),
  requisAttendus: z.array(z.string()),
})
const participant = z.object({
  id,
  nom: z.string(),
  courriel: z.string().nullable(),
  requis: z.boolean(),
  parLePartage: z.boolean(),
  reponduLe: instant.nullable(),
  commentaire: z.string().nullable(),
  reponses: z.record(z.string(), reponse),
})
const resume = z.object({
  id,
  titre: z.string(),
  mission: mission.nullable(),
  etat,
  isExpire: z.boolean(),
  clotureLe: instant,
  creneaux: z.int(),
  participants: z.int(),
  reponses: z.int(),
  activiteId: id.nullable(),
})
const whole = resume.extend({
  description: z.string().nullable(),
  genre: z.string(),
  groupe: z.string().nullable(),
  lieu: z.string().nullable(),
  visio: z.string().nullable(),
  zone: z.string(),
  nomsVisibles: z.boolean(),
  organisateur: z.string().nullable(),
  lesCreneaux: z.array(creneau),
  lesParticipants: z.array(participant),
  partage: z.boolean(),
})

/** What who answers sees: their own answers, counts, and names only where the organiser chose so. */
const monSondage = z.object({
  cptsNom: z.string(),
  titre: z.string(),
  description: z.string().nullable(),
  organisateur: z.string().nullable(),
  lieu: z.string().nullable(),
  visio: z.string().nullable(),
  zone: z.string(),
  clotureLe: instant,
  isOuvert: z.boolean(),
  /** The slot that was kept, once it is a meeting. */
  retenu: z.object({ debut: instant, fin: instant }).nullable(),
  /** Null through the shared link: the name is asked. */
  nom: z.string().nullable(),
  reponses: z.record(z.string(), reponse),
  commentaire: z.string().nullable(),
  nomsVisibles: z.boolean(),
  creneaux: z.array(
    z.object({
      id,
      debut: instant,
      fin: instant,
      oui: z.int(),
      siBesoin: z.int(),
      noms: z.array(z.object({ nom: z.string(), reponse })),
    }),
  ),
})

export const sondagesContract = defineRoutes({
  listSondages: {
    method: 'get',
    path: `${base}/sondages`,
    permission: 'sondage.read',
    summary: 'Lire les sondages de dates',
    request: { params: inCpts },
    responses: { 200: answer(z.object({ zone: z.string(), sondages: z.array(resume) })) },
  },
  createSondage: {
    method: 'post',
    path: `${base}/sondages`,
    permission: 'sondage.edit',
    summary: 'Proposer des dates',
    request: {
      params: inCpts,
      body: json(
        sondageSaisi.extend({
          dureeMinutes: z.int().min(5).max(720),
          creneaux: z.array(creneauSaisi).min(1).max(60),
          participants: z.array(participantSaisi).max(300).default([]),
        }),
      ),
    },
    responses: { 200: answer(z.object({ id })) },
  },
  readSondage: {
    method: 'get',
    path: `${base}/sondages/{sondageId}`,
    permission: 'sondage.read',
    summary: 'Lire un sondage, ses réponses et les meilleurs créneaux',
    request: { params: inSondage },
    responses: { 200: answer(whole) },
  },
  editSondage: {
    method: 'put',
    path: `${base}/sondages/{sondageId}`,
    permission: 'sondage.edit',
    summary: 'Corriger un sondage ouvert\u00a0: ses mots, sa clôture, les noms visibles ou non',
    request: { params: inSondage, body: json(sondageSaisi) },
    responses: { 200: answer(done) },
  },
  addSondageCreneaux: {
    method: 'post',
    path: `${base}/sondages/{sondageId}/creneaux`,
    permission: 'sondage.edit',
    summary: 'Proposer d’autres dates dans un sondage ouvert',
    request: {
      params: inSondage,
      body: json(z.object({ dureeMinutes: z.int().min(5).max(720), creneaux: z.array(creneauSaisi).min(1).max(60) })),
    },
    responses: { 200: answer(z.object({ ajoutes: z.int() })) },
  },
  addSondageParticipants: {
    method: 'post',
    path: `${base}/sondages/{sondageId}/participants`,
    permission: 'sondage.edit',
    summary: 'Demander à d’autres personnes de répondre',
    request: {
      params: inSondage,
      body: json(z.object({ participants: z.array(participantSaisi).min(1).max(300) })),
    },
    responses: { 200: answer(z.object({ ajoutes: z.int() })) },
  },
  removeSondageParticipant: {
    method: 'delete',
    path: `${base}/sondages/{sondageId}/participants/{participantId}`,
    permission: 'sondage.edit',
    summary: 'Ôter une personne et ses réponses',
    request: { params: inSondage.extend({ participantId: id }) },
    responses: { 200: answer(done) },
  },
  shareSondage: {
    method: 'post',
    path: `${base}/sondages/{sondageId}/partage`,
    permission: 'sondage.edit',
    summary: 'Créer le lien à partager\u00a0; le précédent ne s’ouvre plus',
    request: { params: inSondage },
    responses: { 200: answer(z.object({ lien: z.string(), expireLe: instant })) },
  },
  remindSondage: {
    method: 'post',
    path: `${base}/sondages/{sondageId}/relance`,
    permission: 'sondage.edit',
    summary: 'Écrire de nouveau à qui n’a pas répondu, une fois par jour au plus',
    request: { params: inSondage },
    responses: { 200: answer(z.object({ courriels: z.int() })) },
  },
  closeSondage: {
    method: 'post',
    path: `${base}/sondages/{sondageId}/cloture`,
    permission: 'sondage.edit',
    summary: 'Clore un sondage\u00a0; avec un créneau, il devient la réunion',
    request: { params: inSondage, body: json(z.object({ creneauId: id.nullable().default(null) })) },
    responses: { 200: answer(z.object({ activiteId: id.nullable() })) },
  },
  reopenSondage: {
    method: 'post',
    path: `${base}/sondages/{sondageId}/reouverture`,
    permission: 'sondage.edit',
    summary: 'Rouvrir un sondage clos sans réunion',
    request: { params: inSondage, body: json(z.object({ cloture: civilDay })) },
    responses: { 200: answer(done) },
  },
  readMonSondage: {
    method: 'get',
    path: `${base}/mon-sondage`,
    permission: 'mon-sondage.repondre',
    summary: 'Lire par un lien signé les dates proposées',
    request: { params: inCpts },
    responses: { 200: answer(monSondage) },
  },
  answerSondage: {
    method: 'post',
    path: `${base}/mon-sondage`,
    permission: 'mon-sondage.repondre',
    summary: 'Répondre par un lien signé, ou changer sa réponse',
    request: {
      params: inCpts,
      body: json(
        z.object({
          /** Through the shared link only. */
          nom: text(200).nullable().default(null),
          courriel: courriel.nullable().default(null),
          reponses: z.record(id, reponse),
          commentaire: text(500).nullable().default(null),
        }),
      ),
    },
    responses: {
      /** The link that opens one's own answer again; null when one already came by it. */
      200: answer(z.object({ lien: z.string().nullable() })),
    },
  },
})

export type SondageResume = z.infer<typeof resume>
export type SondageWhole = z.infer<typeof whole>
export type MonSondage = z.infer<typeof monSondage>
export type SondageSaisi = z.output<typeof sondageSaisi>
export type ParticipantSaisi = z.output<typeof participantSaisi>
