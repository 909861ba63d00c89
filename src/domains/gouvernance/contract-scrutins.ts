/** A question put to the vote: opened, voted, closed, and its urn for anybody who wants to count again. */
import { z } from 'zod'
import { answer, defineRoutes, done, id, inCpts, json, text } from '../../kernel/contract.ts'
import { base, electeurVu, genreScrutin, option, quorumVu, scrutinResume } from './contract-seances-shapes.ts'

const inScrutin = inCpts.extend({ scrutinId: id })
const inSeance = inCpts.extend({ seanceId: id })
/** Bytes in base64: 304 of them, whatever the ballot says. */
const enveloppe = z.string().regex(/^[A-Za-z0-9+/]{406}==$/)
const presidence = z.enum(['pour', 'contre']).nullable().default(null)

const saisie = z.object({
  intitule: text(300),
  texte: text(5000, 0).nullable().default(null),
  point: z.int().min(1).max(60).nullable().default(null),
  genre: genreScrutin,
  nature: z.enum(['resolution', 'choix']).default('resolution'),
  /** Of a choice among a list: what is on it. */
  choix: z.array(text(120)).max(50).default([]),
  choixMax: z.int().min(1).max(50).default(1),
  corps: z.enum(['presents', 'tous']).default('presents'),
  remplaceId: id.nullable().default(null),
  abroge: z.boolean().default(false),
})

export const scrutinWhole = scrutinResume.extend({
  seanceId: id,
  seanceTitre: z.string(),
  seanceEtat: z.string(),
  instance: z.string(),
  texte: z.string().nullable(),
  corps: z.enum(['presents', 'tous']),
  options: z.array(option),
  choixMax: z.int(),
  majorite: z.string(),
  partage: z.enum(['presidence', 'rejet']),
  motifAnnulation: z.string().nullable(),
  remplace: z.object({ id, numero: z.string(), objet: z.string() }).nullable(),
  abroge: z.boolean(),
  quorum: quorumVu,
  quorumOuverture: z.string().nullable(),
  /** Who may vote now, and whether they have. Of a secret scrutin, never what. */
  liste: z.array(
    electeurVu.pick({ id: true, nom: true, voix: true, college: true, mandataire: true }).extend({
      aVote: z.boolean(),
      choix: z.array(z.string()).nullable(),
    }),
  ),
  decisionId: id.nullable(),
})

export const scrutinsContract = defineRoutes({
  addScrutin: {
    method: 'post',
    path: `${base}/seances/{seanceId}/scrutins`,
    permission: 'seance.edit',
    summary: 'Préparer un scrutin',
    request: { params: inSeance, body: json(saisie) },
    responses: { 200: answer(z.object({ id })) },
  },
  readScrutin: {
    method: 'get',
    path: `${base}/scrutins/{scrutinId}`,
    permission: 'seance.read',
    summary: 'Lire un scrutin\u00a0: la question, qui a voté, le résultat une fois clos',
    request: { params: inScrutin },
    responses: { 200: answer(scrutinWhole) },
  },
  editScrutin: {
    method: 'put',
    path: `${base}/scrutins/{scrutinId}`,
    permission: 'seance.edit',
    summary: 'Corriger un scrutin qui n’est pas ouvert',
    request: { params: inScrutin, body: json(saisie) },
    responses: { 200: answer(done) },
  },
  removeScrutin: {
    method: 'delete',
    path: `${base}/scrutins/{scrutinId}`,
    permission: 'seance.edit',
    summary: 'Retirer un scrutin qui n’a pas été ouvert',
    request: { params: inScrutin },
    responses: { 200: answer(done) },
  },
  openScrutin: {
    method: 'post',
    path: `${base}/scrutins/{scrutinId}/ouverture`,
    permission: 'seance.edit',
    summary: 'Ouvrir un scrutin',
    request: { params: inScrutin, body: json(z.object({})) },
    responses: { 200: answer(done) },
  },
  castVote: {
    method: 'post',
    path: `${base}/scrutins/{scrutinId}/votes`,
    permission: 'mon-vote.voter',
    summary: 'Voter à bulletin secret, pour soi ou pour qui a donné procuration\u00a0: une enveloppe scellée par voix',
    request: {
      params: inScrutin,
      body: json(z.object({ electeurId: id, enveloppes: z.array(enveloppe).min(1).max(20) })),
    },
    responses: { 200: answer(z.object({ recu: z.string() })) },
  },
  recordNominal: {
    method: 'put',
    path: `${base}/scrutins/{scrutinId}/votes`,
    permission: 'seance.edit',
    summary: 'Écrire les votes dits à l’appel nominal, nom par nom',
    request: {
      params: inScrutin,
      body: json(
        z.object({ votes: z.array(z.object({ electeurId: id, choix: z.array(z.string()).max(50) })).max(2000) }),
      ),
    },
    responses: { 200: answer(done) },
  },
  closeScrutin: {
    method: 'post',
    path: `${base}/scrutins/{scrutinId}/cloture`,
    permission: 'seance.edit',
    summary: 'Clore un scrutin et le dépouiller\u00a0; à main levée, écrire les voix comptées',
    request: {
      params: inScrutin,
      body: json(
        z.object({
          /** Of a show of hands: option → voices. */
          decompte: z.record(z.string(), z.int().min(0).max(100_000)).nullable().default(null),
          presidence,
        }),
      ),
    },
    responses: { 200: answer(done) },
  },
  settleScrutin: {
    method: 'post',
    path: `${base}/scrutins/{scrutinId}/partage`,
    permission: 'seance.edit',
    summary: 'À égalité, écrire la voix de la présidence, qui l’emporte',
    request: { params: inScrutin, body: json(z.object({ presidence: z.enum(['pour', 'contre']) })) },
    responses: { 200: answer(done) },
  },
  cancelScrutin: {
    method: 'post',
    path: `${base}/scrutins/{scrutinId}/annulation`,
    permission: 'seance.edit',
    summary: 'Annuler un scrutin, en disant pourquoi\u00a0: ses bulletins ne seront pas ouverts',
    request: { params: inScrutin, body: json(z.object({ motif: text(500, 3) })) },
    responses: { 200: answer(done) },
  },
  readUrne: {
    method: 'get',
    path: `${base}/scrutins/{scrutinId}/urne`,
    permission: 'mon-vote.verifier',
    summary: 'L’urne ouverte et la liste d’émargement d’un scrutin secret clos, pour recompter',
    request: { params: inScrutin },
    responses: {
      200: answer(
        z.object({
          bulletins: z.array(z.object({ id, choix: z.array(z.string()).nullable() })),
          emargements: z.array(
            z.object({ nom: z.string(), mandataire: z.string().nullable(), voix: z.int(), recu: z.string() }),
          ),
        }),
      ),
    },
  },
})
