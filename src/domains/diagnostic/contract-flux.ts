/** Who goes where around the territory, from the flows that the operator loaded. */
import { z } from 'zod'
import { answer, defineRoutes, file, id, inCpts } from '../../kernel/contract.ts'
import { NATURES_FLUX } from './rules/nature-flux.ts'

const base = '/api/v1/cpts/{cptsId}/diagnostic/flux'
export const sourceFlux = z.object({
  id,
  titre: z.string(),
  producteur: z.string(),
  licence: z.string(),
  page: z.string().nullable(),
  millesime: z.string(),
  fichier: z.string(),
  nature: z.enum(NATURES_FLUX),
})
export type SourceFluxVue = z.infer<typeof sourceFlux>
const named = z.object({ code: z.string(), nom: z.string() })
const reunis = z.object({ nombre: z.int(), total: z.number().nullable() })
const ailleurs = z.object({
  lignes: z.array(named.extend({ valeur: z.number(), part: z.number() })),
  reunis,
})
export const cadre = z.object({ ouest: z.number(), sud: z.number(), est: z.number(), nord: z.number() })

const etude = z.object({
  source: sourceFlux,
  cadre,
  partants: z.number().nullable(),
  restants: z.number().nullable(),
  autonomie: z.number().nullable(),
  entrants: z.number().nullable(),
  versOu: ailleurs,
  dOu: ailleurs,
  liens: z.array(
    z.object({ origine: named, destination: named, valeur: z.number(), sens: z.enum(['dedans', 'sort', 'entre']) }),
  ),
  liensReunis: reunis,
  sansFlux: z.array(named),
  /** Arrondissements and parts of communes: the source says nothing finer than the commune. */
  entieres: z.array(z.string()),
  poles: z.array(named.extend({ reunis: z.array(named), communes: z.int(), recus: z.number().nullable() })),
  communes: z.array(
    named.extend({
      population: z.number().nullable(),
      propre: z.boolean(),
      lon: z.number().nullable(),
      lat: z.number().nullable(),
      pole: named.nullable(),
      classe: z.int().nullable(),
      degre: z.number().nullable(),
      partants: z.number().nullable(),
    }),
  ),
  bornes: z.array(z.number()),
  fusion: z.number(),
})
export type EtudeFlux = z.infer<typeof etude>
const query = z.object({ source: id.optional() })

export const fluxContract = defineRoutes({
  readFlux: {
    method: 'get',
    path: base,
    permission: 'diagnostic.read',
    summary: 'Les pôles, les classes d’attraction et les flux autour du territoire',
    request: { params: inCpts, query },
    responses: {
      200: answer(z.object({ sources: z.array(sourceFlux), avecTerritoire: z.boolean(), etude: etude.nullable() })),
    },
  },
  exportFlux: {
    method: 'get',
    path: `${base}/export.csv`,
    permission: 'diagnostic.read',
    summary: 'Les flux, les communes ou les pôles, en CSV',
    request: { params: inCpts, query: query.extend({ quoi: z.enum(['flux', 'communes', 'poles', 'ailleurs']) }) },
    responses: { 200: file('text/csv') },
  },
})
