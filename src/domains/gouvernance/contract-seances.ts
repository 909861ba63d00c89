/** A séance: prepared, called, opened with its quorum, held, closed. */
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
import { base, electeurVu, quorumVu, scrutinResume, seanceResume, signature } from './contract-seances-shapes.ts'

const inSeance = inCpts.extend({ seanceId: id })
const nothing = json(z.object({}))

export const seanceWhole = seanceResume.extend({
  zone: z.string(),
  lieu: z.string().nullable(),
  visio: z.string().nullable(),
  aDistance: z.boolean(),
  ordreDuJour: z.array(z.object({ texte: z.string(), minutes: z.int().nullable() })),
  documents: z.array(z.object({ empreinte: z.string(), libelle: z.string() })),
  delai: z.object({ dernierJour: civilDay, aTemps: z.boolean(), phrase: z.string() }),
  retard: z.string().nullable(),
  convoqueeLe: instant.nullable(),
  ouverteLe: instant.nullable(),
  closeLe: instant.nullable(),
  emargement: z.boolean(),
  activiteEtat: z.string().nullable(),
  quorum: quorumVu,
  /** As it was when the séance was opened. */
  quorumOuverture: z.string().nullable(),
  seconde: z.object({ phrase: z.string(), des: civilDay }).nullable(),
  secondeDe: id.nullable(),
  suivante: id.nullable(),
  procurationsPermises: z.boolean(),
  /** Who reads is an elector of it. */
  attendu: z.boolean(),
  partage: z.enum(['presidence', 'rejet']),
  electeurs: z.array(electeurVu),
  procurations: z.array(
    z.object({
      id,
      donneur: z.string(),
      mandataire: z.string(),
      valide: z.boolean(),
      raison: z.string().nullable(),
    }),
  ),
  scrutins: z.array(scrutinResume),
  signatures: z.array(signature),
})

export const seancesContract = defineRoutes({
  listSeances: {
    method: 'get',
    path: `${base}/seances`,
    permission: 'seance.read',
    summary: 'Lire les séances des instances, à venir et passées',
    request: { params: inCpts, query: z.object({ instanceId: id.optional() }) },
    responses: {
      200: answer(
        z.object({
          seances: z.array(seanceResume),
          instances: z.array(z.object({ id, nom: z.string(), genre: z.string(), jours: z.int() })),
        }),
      ),
    },
  },
  planSeance: {
    method: 'post',
    path: `${base}/seances`,
    permission: 'seance.edit',
    summary: 'Prévoir une séance d’une instance, ou sa seconde convocation',
    request: {
      params: inCpts,
      body: json(
        z.object({
          instanceId: id,
          titre: text(300),
          jour: civilDay,
          debut: wallTime,
          fin: wallTime,
          lieu: text(200).nullable().default(null),
          commune: z
            .string()
            .regex(/^\d[\dAB]\d{3}$/)
            .nullable()
            .default(null),
          visio: z
            .url({ protocol: /^https?$/ })
            .max(500)
            .nullable()
            .default(null),
          aDistance: z.boolean().default(false),
          ordreDuJour: z
            .array(z.object({ texte: text(500), minutes: z.int().min(1).max(600).nullable().default(null) }))
            .max(60)
            .default([]),
          secondeDe: id.nullable().default(null),
        }),
      ),
    },
    responses: { 200: answer(z.object({ id })) },
  },
  readSeance: {
    method: 'get',
    path: `${base}/seances/{seanceId}`,
    permission: 'seance.read',
    summary: 'Lire une séance\u00a0: qui est attendu, le quorum du moment, les procurations, les scrutins',
    request: { params: inSeance },
    responses: { 200: answer(seanceWhole) },
  },
  convokeSeance: {
    method: 'post',
    path: `${base}/seances/{seanceId}/convocation`,
    permission: 'seance.edit',
    summary: 'Convoquer\u00a0: les électeurs sont arrêtés et reçoivent ordre du jour, documents et lien',
    request: { params: inSeance, body: json(z.object({ retard: text(500, 3).nullable().default(null) })) },
    responses: { 200: answer(z.object({ convoques: z.int(), sansAdresse: z.array(z.string()) })) },
  },
  giveProcuration: {
    method: 'post',
    path: `${base}/seances/{seanceId}/procurations`,
    permission: 'seance.edit',
    summary: 'Écrire une procuration reçue sur papier',
    request: { params: inSeance, body: json(z.object({ donneurId: id, mandataireId: id })) },
    responses: { 200: answer(z.object({ id })) },
  },
  takeBackProcuration: {
    method: 'delete',
    path: `${base}/seances/{seanceId}/procurations/{procurationId}`,
    permission: 'seance.edit',
    summary: 'Reprendre une procuration',
    request: { params: inSeance.extend({ procurationId: id }) },
    responses: { 200: answer(done) },
  },
  openSeance: {
    method: 'post',
    path: `${base}/seances/{seanceId}/ouverture`,
    permission: 'seance.edit',
    summary: 'Ouvrir la séance, si le quorum est atteint',
    request: { params: inSeance, body: nothing },
    responses: { 200: answer(z.object({ phrase: z.string() })) },
  },
  endWithoutQuorum: {
    method: 'post',
    path: `${base}/seances/{seanceId}/sans-quorum`,
    permission: 'seance.edit',
    summary: 'Constater que le quorum n’est pas atteint\u00a0: la séance ne délibère pas',
    request: { params: inSeance, body: nothing },
    responses: { 200: answer(z.object({ phrase: z.string() })) },
  },
  closeSeance: {
    method: 'post',
    path: `${base}/seances/{seanceId}/cloture`,
    permission: 'seance.edit',
    summary: 'Lever la séance\u00a0: il reste à signer le procès-verbal',
    request: { params: inSeance, body: nothing },
    responses: { 200: answer(done) },
  },
  createSeanceLink: {
    method: 'post',
    path: `${base}/seances/{seanceId}/liens`,
    permission: 'seance.edit',
    summary: 'Donner en main propre le lien d’une personne\u00a0: répondre, donner procuration, voter',
    request: { params: inSeance, body: json(z.object({ electeurId: id })) },
    responses: { 200: answer(z.object({ lien: z.string() })) },
  },
})
