/** The log of calls and who is to be called back; where callers were sent, and what became of it. */
import { z } from 'zod'
import { answer, civilDay, defineRoutes, done, file, id, inCpts, instant, json } from '../../kernel/contract.ts'
import { codeInsee } from './contract-agenda-schemas.ts'
import { demandeBody } from './contract-desk-shapes.ts'
import { parcoursDonne } from './contract-grille-schemas.ts'
import { DESTINATIONS } from './rules/grille/modele.ts'
import {
  APPELANTS_APPEL,
  CAUSES_CLOTURE,
  ISSUES_APPEL,
  ISSUES_RAPPEL,
  MOTIFS,
  SUITES,
  TRANCHES_AGE,
} from './rules/vocabulary.ts'

const base = '/api/v1/cpts/{cptsId}'
const inAppel = inCpts.extend({ appelId: id })
const inDemande = inCpts.extend({ demandeId: id })
const telephone = z
  .string()
  .trim()
  .regex(/^\+?[0-9][0-9 .]{5,19}$/)
/** Four hours: a longer call is a mistake. */
const duree = z.number().int().min(0).max(14_400).nullable()

const appelSaisi = z.object({
  recuLe: instant,
  dureeSecondes: duree,
  appelant: z.enum(APPELANTS_APPEL),
  issue: z.enum(ISSUES_APPEL),
  demandeId: id.nullable().default(null),
  rappelLe: instant.nullable().default(null),
  telephone: telephone.nullable().default(null),
})
export const appelLu = z.object({
  id,
  recuLe: instant,
  dureeSecondes: z.number().int().nullable(),
  appelant: z.enum(APPELANTS_APPEL),
  issue: z.enum(ISSUES_APPEL),
  demandeId: id.nullable(),
  /** Commune of the request, and how it ended. */
  communeNom: z.string().nullable(),
  cause: z.enum(CAUSES_CLOTURE).nullable(),
  par: z.string().nullable(),
  rappelLe: instant.nullable(),
  rappelFaitLe: instant.nullable(),
  rappelIssue: z.enum(ISSUES_RAPPEL).nullable(),
  rappelPar: z.string().nullable(),
  aUnTelephone: z.boolean(),
})
const filtreAppels = z.object({
  du: civilDay.optional(),
  au: civilDay.optional(),
  appelant: z.enum(APPELANTS_APPEL).optional(),
  issue: z.enum(ISSUES_APPEL).optional(),
  /** Words of the operator or of the commune of the request. */
  recherche: z.string().trim().max(60).optional(),
})

export const orientationLue = z.object({
  demandeId: id,
  destination: z.enum(DESTINATIONS),
  le: instant,
  motif: z.string(),
  trancheAge: z.string(),
  communeNom: z.string(),
  structureId: id.nullable(),
  structureNom: z.string().nullable(),
  aUneIdentite: z.boolean(),
  suite: z.enum(SUITES).nullable(),
  suiteLe: instant.nullable(),
  suitePar: z.string().nullable(),
})
const filtreOrientations = z.object({
  /** `a-suivre`: those of the last thirty days whose outcome nobody has told. */
  etat: z.enum(['a-suivre', 'suivies', 'toutes']).default('toutes'),
  destination: z.enum(DESTINATIONS).optional(),
  du: civilDay.optional(),
  au: civilDay.optional(),
})

export const appelsContract = defineRoutes({
  noteAppel: {
    method: 'post',
    path: `${base}/appels`,
    permission: 'appel.note',
    summary: 'Noter un appel, sans aucune donnée de santé',
    request: { params: inCpts, body: json(appelSaisi) },
    responses: { 200: answer(z.object({ id })) },
  },
  listAppels: {
    method: 'get',
    path: `${base}/appels`,
    permission: 'appel.read',
    summary: 'Le journal des appels, les plus récents d’abord',
    request: {
      params: inCpts,
      query: filtreAppels.extend({ limite: z.coerce.number().int().min(1).max(500).default(50) }),
    },
    responses: {
      200: answer(
        z.object({
          appels: z.array(appelLu),
          total: z.number(),
          /** Of all that answer, whole days asked. */
          compte: z.array(z.object({ issue: z.enum(ISSUES_APPEL), nombre: z.number() })),
          dureeMoyenneSecondes: z.number().nullable(),
        }),
      ),
    },
  },
  listRappels: {
    method: 'get',
    path: `${base}/appels/rappels`,
    permission: 'appel.read',
    summary: 'Qui reste à rappeler, le plus pressé d’abord',
    request: { params: inCpts },
    responses: { 200: answer(z.object({ appels: z.array(appelLu) })) },
  },
  exportAppels: {
    method: 'get',
    path: `${base}/appels/export`,
    permission: 'appel.read',
    summary: 'Le journal des appels en CSV',
    request: { params: inCpts, query: filtreAppels },
    responses: { 200: file('text/csv') },
  },
  editAppel: {
    method: 'put',
    path: `${base}/appels/{appelId}`,
    permission: 'appel.note',
    summary: 'Corriger un appel noté',
    request: {
      params: inAppel,
      body: json(
        z.object({
          dureeSecondes: duree,
          appelant: z.enum(APPELANTS_APPEL),
          issue: z.enum(ISSUES_APPEL),
          rappelLe: instant.nullable().default(null),
        }),
      ),
    },
    responses: { 200: answer(done) },
  },
  dropAppel: {
    method: 'post',
    path: `${base}/appels/{appelId}/retirer`,
    permission: 'appel.note',
    summary: 'Retirer un appel noté par erreur',
    request: { params: inAppel },
    responses: { 200: answer(done) },
  },
  endRappel: {
    method: 'post',
    path: `${base}/appels/{appelId}/rappel`,
    permission: 'appel.note',
    summary: 'Dire qu’un rappel est fait\u00a0: le numéro s’efface aussitôt',
    request: { params: inAppel, body: json(z.object({ issue: z.enum(ISSUES_RAPPEL) })) },
    responses: { 200: answer(done) },
  },
  readTelephoneRappel: {
    method: 'get',
    path: `${base}/appels/{appelId}/telephone`,
    permission: 'patient.read',
    summary: 'Le numéro à rappeler\u00a0: la lecture est inscrite à la trace',
    request: { params: inAppel },
    responses: { 200: answer(z.object({ telephone: z.string() })) },
  },
  sendTo15: {
    method: 'post',
    path: `${base}/demandes/quinze`,
    permission: 'demande.close',
    summary: 'Noter un appel envoyé au 15, avec ce qui est déjà su',
    request: {
      params: inCpts,
      body: json(
        demandeBody.pick({ appelant: true, contraintes: true }).extend({
          trancheAge: z.enum(TRANCHES_AGE).nullable().default(null),
          commune: codeInsee.nullable().default(null),
          motif: z.enum(MOTIFS).nullable().default(null),
          parcours: parcoursDonne.nullable().default(null),
        }),
      ),
    },
    responses: { 200: answer(z.object({ id })) },
  },
  orientDemande: {
    method: 'post',
    path: `${base}/demandes/{demandeId}/orienter`,
    permission: 'demande.close',
    summary: 'Orienter l’appelant ailleurs\u00a0: la demande est close, la suite reste à noter',
    request: {
      params: inDemande,
      body: json(z.object({ destination: z.enum(DESTINATIONS), structureId: id.nullable().default(null) })),
    },
    responses: { 200: answer(done) },
  },
  noteSuite: {
    method: 'post',
    path: `${base}/demandes/{demandeId}/orientation/suite`,
    permission: 'demande.close',
    summary: 'Dire ce que l’orientation a donné\u00a0; sans réponse, revient en arrière',
    request: { params: inDemande, body: json(z.object({ suite: z.enum(SUITES).nullable() })) },
    responses: { 200: answer(done) },
  },
  listOrientations: {
    method: 'get',
    path: `${base}/soins/orientations`,
    permission: 'demande.read',
    summary: 'Les appelants orientés ailleurs, et ce que cela a donné',
    request: {
      params: inCpts,
      query: filtreOrientations.extend({ limite: z.coerce.number().int().min(1).max(500).default(50) }),
    },
    responses: {
      200: answer(z.object({ orientations: z.array(orientationLue), total: z.number(), aSuivre: z.number() })),
    },
  },
  exportOrientations: {
    method: 'get',
    path: `${base}/soins/orientations/export`,
    permission: 'demande.read',
    summary: 'Les orientations en CSV, sans identité',
    request: { params: inCpts, query: filtreOrientations },
    responses: { 200: file('text/csv') },
  },
})
