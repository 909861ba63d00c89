/** The CPTS of an installation, and their settings. */
import { z } from 'zod'
import { answer, civilDay, defineRoutes, done, id, inCpts, instant, json, text } from '../../kernel/contract.ts'
import { courriel, cptsSummary, invitation } from './contract-shapes.ts'

export const cptsContract = defineRoutes({
  createCpts: {
    method: 'post',
    path: '/api/v1/installation/cpts',
    permission: 'operateur',
    summary: 'Créer une CPTS dans cette installation',
    request: {
      body: json(
        z.object({
          nom: text(120),
          zone: text(40),
          jeLaCoordonne: z.boolean().default(true),
          /** Who coordinates it, when it is somebody else: they are invited. */
          coordination: z.object({ nom: text(80), prenom: text(80), courriel }).optional(),
        }),
      ),
    },
    responses: { 200: answer(z.object({ id, invitation: invitation.nullable() })) },
  },
  listAllCpts: {
    method: 'get',
    path: '/api/v1/installation/cpts',
    permission: 'operateur',
    summary: 'Les CPTS de cette installation',
    responses: {
      200: answer(z.object({ cpts: z.array(z.object({ id, nom: z.string(), etape: z.string(), creeeLe: instant })) })),
    },
  },
  choosePatients: {
    method: 'put',
    path: '/api/v1/installation/patients',
    permission: 'operateur',
    summary: 'Choisir si l’identité des patients existe dans cette installation',
    request: {
      body: json(
        z.object({
          patients: z.boolean(),
          hebergeur: z.object({ nom: text(120), certificat: text(60), expireLe: civilDay }).optional(),
        }),
      ),
    },
    responses: { 200: answer(done) },
  },
  readCpts: {
    method: 'get',
    path: '/api/v1/cpts/{cptsId}',
    permission: 'cpts.read',
    summary: 'La CPTS et ce que j’y peux faire',
    request: { params: inCpts },
    responses: {
      200: answer(
        cptsSummary.extend({
          finess: z.string().nullable(),
          reglages: z.record(z.string(), z.unknown()),
          permissions: z.array(z.string()),
        }),
      ),
    },
  },
  editCpts: {
    method: 'patch',
    path: '/api/v1/cpts/{cptsId}',
    permission: 'cpts.edit',
    summary: 'Changer le nom ou les réglages de la CPTS',
    request: {
      params: inCpts,
      body: json(
        z.object({
          nom: text(120).optional(),
          finess: z
            .string()
            .regex(/^[0-9AB]{9}$/)
            .nullable()
            .optional(),
          reglages: z
            .object({
              adresse: text(300).nullable().optional(),
              courriel: courriel.nullable().optional(),
              telephone: text(30).nullable().optional(),
            })
            .catchall(z.union([text(500), z.number(), z.boolean(), z.null()]))
            .optional(),
        }),
      ),
    },
    responses: { 200: answer(done) },
  },
})
