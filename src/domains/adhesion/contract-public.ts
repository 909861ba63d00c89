/** Open to all: joining a CPTS, and checking an attestation. Neither tells who is a member. */
import { z } from 'zod'
import { answer, civilDay, defineRoutes, done, json } from '../../kernel/contract.ts'
import { adresseMot, demandeSaisie, montant, parcours, texteLu } from './contract-shapes.ts'

const inPage = z.object({ adresse: adresseMot })

export const publicContract = defineRoutes({
  readPageAdhesion: {
    method: 'get',
    path: '/api/v1/adherer/{adresse}',
    permission: 'public',
    summary: 'Lire la page par laquelle on demande à adhérer à une CPTS',
    request: { params: inPage },
    responses: {
      200: answer(
        z.object({
          cpts: z.string(),
          accueil: z.string(),
          parcours,
          effet: z.enum(['instruction', 'ratification']),
          textes: z.array(texteLu),
          /** Null: no campaign is open. */
          cotisation: z
            .object({
              annee: z.int(),
              decision: z.string(),
              decideeLe: civilDay,
              echeance: civilDay,
              montants: z.array(montant),
            })
            .nullable(),
        }),
      ),
    },
  },
  askAdhesion: {
    method: 'post',
    path: '/api/v1/adherer/{adresse}',
    permission: 'public',
    tries: 8,
    summary: 'Demander à adhérer\u00a0; un lien est envoyé à l’adresse donnée, pour la confirmer',
    request: { params: inPage, body: json(demandeSaisie) },
    responses: { 200: answer(done) },
  },
  verifyAttestation: {
    method: 'post',
    path: '/api/v1/attestations/verification',
    permission: 'public',
    tries: 20,
    summary: 'Vérifier une attestation d’adhésion par son code et le nom qu’elle porte',
    request: { body: json(z.object({ code: z.string().max(60), nom: z.string().max(400) })) },
    responses: {
      200: answer(
        z.object({
          /** Null: no attestation bears this code and this name. */
          attestation: z
            .object({
              cpts: z.string(),
              emiseLe: civilDay,
              depuis: civilDay,
              /** Null: it goes on. */
              jusqua: civilDay.nullable(),
              enVigueur: z.boolean(),
            })
            .nullable(),
        }),
      ),
    },
  },
})
