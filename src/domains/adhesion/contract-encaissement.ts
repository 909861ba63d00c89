/** Lines of the bank that pay dues: those that are sure, those that are proposed, those that somebody chooses. */
import { z } from 'zod'
import { answer, civilDay, defineRoutes, id, inCpts, json } from '../../kernel/contract.ts'
import { RAISONS } from '../tresorerie/contract.ts'
import { base } from './contract-shapes.ts'

const candidat = z.object({
  appelId: id,
  nom: z.string(),
  reference: z.string(),
  annee: z.int(),
  resteCentimes: z.int(),
  centimes: z.int(),
  raison: z.enum(RAISONS),
})
const proposition = z.object({
  ligneId: id,
  jour: civilDay,
  libelle: z.string(),
  resteCentimes: z.int(),
  sure: z.boolean(),
  candidats: z.array(candidat),
})

export const encaissementContract = defineRoutes({
  readEncaissement: {
    method: 'get',
    path: `${base}/cotisations/rapprochement`,
    permission: 'campagne.read',
    summary: 'Voir ce que les lignes libres des relevés paient sûrement, ou peut-être, des cotisations',
    request: { params: inCpts },
    responses: {
      200: answer(
        z.object({
          sures: z.int(),
          suresCentimes: z.int(),
          propositions: z.array(proposition),
          /** Lines of which nothing is known. */
          inconnues: z.int(),
          /** Dues that are still waited for, to choose by hand. */
          attendus: z.array(
            z.object({ appelId: id, nom: z.string(), reference: z.string(), annee: z.int(), resteCentimes: z.int() }),
          ),
        }),
      ),
    },
  },
  matchSures: {
    method: 'post',
    path: `${base}/cotisations/rapprochement/sures`,
    permission: 'cotisation.edit',
    summary: 'Rapprocher d’un coup les lignes qui portent la référence d’un appel',
    request: { params: inCpts, body: json(z.object({})) },
    responses: { 200: answer(z.object({ rapprochees: z.int(), centimes: z.int() })) },
  },
  matchCotisation: {
    method: 'post',
    path: `${base}/cotisations/rapprochement`,
    permission: 'cotisation.edit',
    summary: 'Rapprocher une ligne d’une ou plusieurs cotisations',
    request: {
      params: inCpts,
      body: json(
        z.object({
          ligneReleveId: id,
          parts: z
            .array(z.object({ appelCotisationId: id, centimes: z.int().min(1).max(1_000_000) }))
            .min(1)
            .max(30),
          /** One of the proposals was taken; otherwise it was chosen by hand. */
          propose: z.boolean().default(false),
        }),
      ),
    },
    responses: { 200: answer(z.object({ rapprochements: z.array(id) })) },
  },
})
