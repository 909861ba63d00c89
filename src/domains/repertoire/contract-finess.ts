/** Structures of FINESS, beside those that the CPTS knows. */
import { z } from 'zod'
import { answer, defineRoutes, id, inCpts, json } from '../../kernel/contract.ts'
import { codeCommune, enPlace } from './contract-shapes.ts'

const finess = z.string().regex(/^\d[\dAB]\d{7}$/)

export const finessContract = defineRoutes({
  searchStructures: {
    method: 'get',
    path: '/api/v1/cpts/{cptsId}/repertoire/structures',
    permission: 'structure.read',
    summary: 'Chercher une structure dans FINESS',
    request: {
      params: inCpts,
      query: z.object({
        recherche: z.string().max(100).default(''),
        categorie: z.string().max(4).optional(),
        commune: codeCommune.optional(),
        territoire: z.enum(['oui', 'non']).default('oui'),
      }),
    },
    responses: {
      200: answer(
        enPlace.extend({
          suite: z.boolean(),
          structures: z.array(
            z.object({
              finess,
              nom: z.string(),
              nomLong: z.string(),
              categorie: z.string(),
              categorieLibelle: z.string(),
              adresse: z.string(),
              codePostal: z.string(),
              communeNom: z.string(),
              telephone: z.string(),
              ouverteLe: z.string(),
              /** The structure of the CPTS that bears this number. */
              structureId: id.nullable(),
              /** One that has no number yet, of the same commune, whose name looks like it. */
              ressemble: z.object({ id, nom: z.string() }).nullable(),
            }),
          ),
        }),
      ),
    },
  },
  linkStructure: {
    method: 'post',
    path: '/api/v1/cpts/{cptsId}/repertoire/structures/{finess}',
    permission: 'structure.edit',
    summary: 'Ajouter une structure de FINESS à celles de la CPTS, ou la rattacher à l’une d’elles',
    request: {
      params: inCpts.extend({ finess }),
      body: json(
        z.object({
          /** The one that takes this number; null: a new one. */
          structureId: id.nullable().default(null),
        }),
      ),
    },
    responses: { 200: answer(z.object({ structureId: id })) },
  },
  unlinkStructure: {
    method: 'delete',
    path: '/api/v1/cpts/{cptsId}/repertoire/structures/{finess}',
    permission: 'structure.edit',
    summary: 'Défaire l’ajout ou le rattachement d’une structure de FINESS',
    request: {
      params: inCpts.extend({ finess }),
      query: z.object({
        /** It was added: it goes, while nothing depends on it. */
        ajoutee: z.enum(['oui', 'non']).default('non'),
      }),
    },
    responses: { 200: answer(z.object({ ok: z.literal(true) })) },
  },
})
