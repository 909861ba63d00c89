/** The waiting list of the desk: requests that nothing free answered yet, and the slot that suits each. */
import { z } from 'zod'
import { answer, defineRoutes, done, file, id, inCpts, instant, json } from '../../kernel/contract.ts'
import { codeInsee, genreCreneau } from './contract-agenda-schemas.ts'
import { creneauTrouve } from './contract-desk-shapes.ts'
import { CONTRAINTES, DEGRES, MOTIFS, TRANCHES_AGE } from './rules/vocabulary.ts'

const base = '/api/v1/cpts/{cptsId}'
const inDemande = inCpts.extend({ demandeId: id })
const professions = z.array(z.string().regex(/^[\w-]{1,10}$/)).max(20)

/** Nothing in a list: any. The kinds are those that the constraints of the request give, unless said. */
export const criteresAttente = z
  .object({
    professions: professions.default([]),
    communes: z.array(codeInsee).max(60).default([]),
    genres: z.array(genreCreneau).min(1).max(3).optional(),
    rayonKm: z.number().int().min(1).max(200).nullable().default(null),
    personneId: id.nullable().default(null),
    exclusif: z.boolean().default(false),
  })
  .refine(({ exclusif, personneId }) => !exclusif || personneId !== null, {
    path: ['exclusif'],
    message: 'Choisissez le professionnel que l’appelant veut voir.',
  })

const enAttente = z.object({
  demandeId: id,
  rang: z.number(),
  raison: z.string(),
  trancheAge: z.enum(TRANCHES_AGE),
  commune: codeInsee,
  communeNom: z.string(),
  motif: z.enum(MOTIFS),
  degre: z.enum(DEGRES),
  contraintes: z.array(z.enum(CONTRAINTES)),
  genres: z.array(genreCreneau),
  professions: z.array(z.string()),
  communes: z.array(codeInsee),
  rayonKm: z.number().nullable(),
  personneId: id.nullable(),
  personneNom: z.string().nullable(),
  exclusif: z.boolean(),
  echeance: instant,
  enRetard: z.boolean(),
  creeeLe: instant,
  miseLe: instant,
  aUneIdentite: z.boolean(),
  /** Until when the slot is kept for this request and shown to no other. */
  gardeJusquA: instant.nullable(),
  creneau: creneauTrouve.nullable(),
})

export const attenteContract = defineRoutes({
  putAttente: {
    method: 'post',
    path: `${base}/demandes/{demandeId}/attente`,
    permission: 'demande.open',
    summary: 'Mettre une demande en attente d’un créneau, avec ce qui lui convient',
    request: { params: inDemande, body: json(criteresAttente) },
    responses: { 200: answer(z.object({ rang: z.number(), enAttente: z.number(), echeance: instant })) },
  },
  withdrawAttente: {
    method: 'post',
    path: `${base}/demandes/{demandeId}/attente/retirer`,
    permission: 'demande.open',
    summary: 'Retirer une demande de la liste d’attente\u00a0: elle reste à pourvoir',
    request: { params: inDemande },
    responses: { 200: answer(done) },
  },
  listAttente: {
    method: 'get',
    path: `${base}/soins/attente`,
    permission: 'demande.read',
    summary: 'La liste d’attente, dans son ordre, avec le créneau libre qui convient à chacune',
    request: { params: inCpts },
    responses: {
      200: answer(
        z.object({
          le: instant,
          regle: z.string(),
          gardeMinutes: z.number(),
          correspondances: z.number(),
          enAttente: z.array(enAttente),
        }),
      ),
    },
  },
  exportAttente: {
    method: 'get',
    path: `${base}/soins/attente/export`,
    permission: 'demande.read',
    summary: 'La liste d’attente en CSV, sans aucun nom de patient',
    request: { params: inCpts },
    responses: { 200: file('text/csv') },
  },
})
