/** Short surveys by link, answered without an account and without a name. */
import { z } from 'zod'
import { answer, civilDay, defineRoutes, done, file, id, inCpts, instant, json, text } from '../../kernel/contract.ts'
import { AUDIENCES, REPONSES } from './rules/enquete.ts'

const base = '/api/v1/cpts/{cptsId}/diagnostic/enquetes'
const inEnquete = inCpts.extend({ enqueteId: id })
const audience = z.enum(AUDIENCES)
const reponse = z.enum(REPONSES)

const questionSaisie = z.object({
  texte: text(300),
  reponse,
  choix: z.array(text(200)).max(20).default([]),
  /** Of `besoins`: needs of the projet, whose titles become the choices. */
  besoins: z.array(id).max(20).default([]),
})
const enqueteSaisie = z.object({
  titre: text(200),
  presentation: text(2000, 0).default(''),
  audience,
  profils: z.array(text(80)).max(40).default([]),
  /** The last day to answer. */
  cloture: civilDay,
})
const resume = z.object({
  id,
  titre: z.string(),
  audience,
  clotureLe: instant,
  isOuverte: z.boolean(),
  questions: z.int(),
  reponses: z.int(),
})
const question = z.object({ rang: z.int(), texte: z.string(), reponse, choix: z.array(z.string()) })
const comptes = z.object({ reponses: z.int(), comptes: z.array(z.int()), moyenne: z.number().nullable() })
const whole = resume.extend({
  presentation: z.string(),
  profils: z.array(z.string()),
  partage: z.boolean(),
  lesQuestions: z.array(question),
  /** Empty before the sixth answer. */
  resultats: z.array(
    z.object({
      rang: z.int(),
      total: comptes,
      profils: z.array(comptes.extend({ profil: z.string() })),
      textes: z.array(z.string()),
    }),
  ),
})

export const enquetesContract = defineRoutes({
  listEnquetes: {
    method: 'get',
    path: base,
    permission: 'diagnostic.read',
    summary: 'Lire les enquêtes',
    request: { params: inCpts },
    responses: {
      200: answer(z.object({ enquetes: z.array(resume), besoins: z.array(z.object({ id, titre: z.string() })) })),
    },
  },
  createEnquete: {
    method: 'post',
    path: base,
    permission: 'diagnostic.edit',
    summary: 'Préparer une enquête',
    request: {
      params: inCpts,
      body: json(enqueteSaisie.extend({ questions: z.array(questionSaisie).min(1).max(20) })),
    },
    responses: { 200: answer(z.object({ id })) },
  },
  readEnquete: {
    method: 'get',
    path: `${base}/{enqueteId}`,
    permission: 'diagnostic.read',
    summary: 'Lire une enquête et ses résultats, à partir de six réponses',
    request: { params: inEnquete },
    responses: { 200: answer(whole) },
  },
  editEnquete: {
    method: 'put',
    path: `${base}/{enqueteId}`,
    permission: 'diagnostic.edit',
    summary: 'Corriger les mots et la clôture d’une enquête',
    request: { params: inEnquete, body: json(enqueteSaisie) },
    responses: { 200: answer(done) },
  },
  shareEnquete: {
    method: 'post',
    path: `${base}/{enqueteId}/lien`,
    permission: 'diagnostic.edit',
    summary: 'Ouvrir le lien de l’enquête\u00a0; le précédent ne vaut plus',
    request: { params: inEnquete },
    responses: { 200: answer(z.object({ lien: z.string(), expireLe: instant })) },
  },
  voteByEnquete: {
    method: 'post',
    path: `${base}/{enqueteId}/priorites`,
    permission: 'diagnostic.edit',
    summary: 'Reprendre l’ordre des voix comme ordre des besoins du projet de santé',
    request: { params: inEnquete, body: json(z.object({ rang: z.int() })) },
    responses: { 200: answer(z.object({ besoins: z.int() })) },
  },
  exportEnquete: {
    method: 'get',
    path: `${base}/{enqueteId}/resultats.csv`,
    permission: 'diagnostic.read',
    summary: 'Les résultats d’une enquête, en CSV',
    request: { params: inEnquete },
    responses: { 200: file('text/csv', 'Résultats') },
  },
  readMonEnquete: {
    method: 'get',
    path: '/api/v1/cpts/{cptsId}/mon-enquete',
    permission: 'mon-enquete.repondre',
    summary: 'L’enquête du lien',
    request: { params: inCpts },
    responses: {
      200: answer(
        z.object({
          cptsNom: z.string(),
          titre: z.string(),
          presentation: z.string(),
          audience,
          profils: z.array(z.string()),
          isOuverte: z.boolean(),
          clotureLe: instant,
          zone: z.string(),
          questions: z.array(question),
        }),
      ),
    },
  },
  answerEnquete: {
    method: 'post',
    path: '/api/v1/cpts/{cptsId}/mon-enquete',
    permission: 'mon-enquete.repondre',
    summary: 'Répondre à l’enquête du lien, sans nom',
    request: {
      params: inCpts,
      body: json(
        z.object({
          profil: text(80).nullable(),
          reponses: z
            .array(z.object({ rang: z.int(), choisis: z.array(z.int()).max(20), texte: text(2000).nullable() }))
            .max(20),
        }),
      ),
    },
    responses: { 200: answer(done) },
  },
})
