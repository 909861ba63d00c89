/** What was decided, what is left to do, then the signature. */
import { z } from 'zod'
import { answer, defineRoutes, done, id, inCpts, json, text, wallTime } from '../../kernel/contract.ts'
import { base, decision, empreinte, inActivite, nature, point, suite, suiteSaisie } from './contract-shapes.ts'

const manque = z.object({ code: z.string(), bloque: z.boolean(), phrase: z.string() })

export const tenueContract = defineRoutes({
  writeMinutes: {
    method: 'put',
    path: `${base}/activites/{activiteId}/compte-rendu`,
    permission: 'activite.edit',
    summary: 'Écrire l’ordre du jour, les décisions, les suites et la note d’une activité',
    request: {
      params: inActivite,
      body: json(
        z.object({
          ordreDuJour: z.array(point).max(60),
          decisions: z.array(decision).max(100),
          suites: z.array(suiteSaisie).max(100),
          note: text(10_000, 0).nullable(),
          faits: z.record(z.string().max(40), z.int().min(0).max(1_000_000)),
          lignePublique: text(300).nullable(),
        }),
      ),
    },
    responses: { 200: answer(done) },
  },
  holdActivite: {
    method: 'post',
    path: `${base}/activites/{activiteId}/tenue`,
    permission: 'activite.edit',
    summary: 'Dire qu’une activité a été tenue, de quelle heure à quelle heure; la feuille se clôt',
    request: { params: inActivite, body: json(z.object({ debut: wallTime, fin: wallTime })) },
    responses: { 200: answer(done) },
  },
  reopenActivite: {
    method: 'post',
    path: `${base}/activites/{activiteId}/reprise`,
    permission: 'activite.edit',
    summary: 'Revenir avant la tenue, tant que rien n’est signé',
    request: { params: inActivite, body: json(z.object({})) },
    responses: { 200: answer(done) },
  },
  addPiece: {
    method: 'post',
    path: `${base}/activites/{activiteId}/pieces`,
    permission: 'activite.edit',
    summary: 'Joindre un document déposé\u00a0: feuille signée sur papier, programme',
    request: { params: inActivite, body: json(z.object({ empreinte, nature, libelle: text(200) })) },
    responses: { 200: answer(z.object({ id })) },
  },
  removePiece: {
    method: 'delete',
    path: `${base}/activites/{activiteId}/pieces/{pieceId}`,
    permission: 'activite.edit',
    summary: 'Ne plus joindre un document',
    request: { params: inActivite.extend({ pieceId: id }) },
    responses: { 200: answer(done) },
  },
  readAvantSignature: {
    method: 'get',
    path: `${base}/activites/{activiteId}/signature`,
    permission: 'activite.edit',
    summary: 'Ce qui manque avant de signer, et ce que la signature écrira',
    request: { params: inActivite },
    responses: {
      200: answer(z.object({ manques: z.array(manque), prete: z.boolean(), phrase: z.string() })),
    },
  },
  signActivite: {
    method: 'post',
    path: `${base}/activites/{activiteId}/signature`,
    permission: 'activite.sign',
    summary: 'Signer une activité\u00a0: elle devient un acte du registre',
    request: { params: inActivite, body: json(z.object({})) },
    responses: { 200: answer(z.object({ acteId: id, numero: z.int() })) },
  },
  listSuites: {
    method: 'get',
    path: `${base}/suites`,
    permission: 'activite.read',
    summary: 'Ce qui reste à faire après les activités',
    request: {
      params: inCpts,
      query: z.object({ faites: z.enum(['oui', 'non', 'toutes']).default('non') }),
    },
    responses: {
      200: answer(z.object({ suites: z.array(suite.extend({ activiteId: id, titre: z.string() })) })),
    },
  },
  tickSuite: {
    method: 'post',
    path: `${base}/suites/{suiteId}`,
    permission: 'activite.edit',
    summary: 'Cocher une suite, ou la décocher',
    request: { params: inCpts.extend({ suiteId: id }), body: json(z.object({ faite: z.boolean() })) },
    responses: { 200: answer(done) },
  },
})
