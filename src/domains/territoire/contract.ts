import { z } from 'zod'
import { answer, civilDay, defineRoutes, done, file, id, inCpts, json, text } from '../../kernel/contract.ts'

const base = '/api/v1/cpts/{cptsId}/territoire' as const
const inseeCode = z.string().regex(/^[0-9][0-9AB][0-9]{3}$/)
const departementCode = z.string().regex(/^([0-9][0-9AB]|9[78][0-9])$/)
const sirenCode = z.string().regex(/^[0-9]{9}$/)
const position = z.enum(['propre', 'code-postal', 'epci', 'arrondissement', 'commune', 'aucune'])
const taille = z.enum(['T1', 'T2', 'T3', 'T4'])
const nature = z.enum(['commune', 'arrondissement', 'partie'])

export const placeSchema = z.object({
  code: z.string(),
  nom: z.string(),
  nature: z.enum(['commune', 'arrondissement']),
  departement: z.string(),
  codesPostaux: z.array(z.string()),
  epci: z.object({ code: z.string(), nom: z.string() }).nullable(),
  population: z.number().nullable(),
  millesime: z.string().nullable(),
  lon: z.number().nullable(),
  lat: z.number().nullable(),
  position,
})
export type Place = z.infer<typeof placeSchema>
const named = z.object({ code: z.string(), nom: z.string() })

/** What a person chooses: a commune, an arrondissement, or a named part of a commune with its declared population. */
export const unitChoice = z.object({
  code: inseeCode,
  partie: text(80, 0).optional(),
  population: z.number().int().min(0).max(3_000_000).optional(),
})
export type UnitChoice = z.infer<typeof unitChoice>
const choices = z.array(unitChoice).max(2000)

export const unitSchema = z.object({
  code: z.string(),
  partie: z.string(),
  nature,
  nom: z.string(),
  population: z.number(),
  millesime: z.string(),
  departement: z.string(),
  epci: z.string().nullable(),
  lon: z.number().nullable(),
  lat: z.number().nullable(),
  position,
})
export type TerritoireUnit = z.infer<typeof unitSchema>

const lecture = z.object({
  bornes: z.tuple([z.number(), z.number(), z.number()]),
  borneExacte: z.enum(['haute', 'basse']),
  source: z.string(),
  aVerifier: z.string(),
})

export const analysisSchema = z.object({
  unites: z.array(unitSchema),
  population: z.number(),
  taille,
  manquePourLaSuivante: z.number().nullable(),
  lecture,
  contiguite: z.discriminatedUnion('etat', [
    z.object({ etat: z.literal('inconnue'), sansContour: z.array(named) }),
    z.object({
      etat: z.literal('connue'),
      groupes: z.array(z.array(named)),
      parEau: z.array(z.object({ a: named, b: named, eau: z.string() })),
      isoles: z.array(named),
    }),
  ]),
  trous: z.discriminatedUnion('etat', [
    z.object({ etat: z.literal('inconnus') }),
    z.object({ etat: z.literal('connus'), trous: z.array(z.array(named)) }),
  ]),
  recouvrements: z.array(z.object({ cptsNom: z.string(), communes: z.array(named), possibles: z.array(named) })),
  voisins: z.discriminatedUnion('etat', [
    z.object({ etat: z.literal('inconnus') }),
    z.object({
      etat: z.literal('connus'),
      communes: z.array(
        z.object({
          code: z.string(),
          nom: z.string(),
          population: z.number().nullable(),
          metres: z.number(),
          cpts: z.string().nullable(),
        }),
      ),
    }),
  ]),
  /** Départements whose outlines would answer what is unknown. */
  departementsSansContour: z.array(named),
})
export type TerritoireAnalysis = z.infer<typeof analysisSchema>

const versionSummary = z.object({
  id,
  depuis: z.string(),
  jusqu: z.string().nullable(),
  note: z.string(),
  population: z.number(),
  taille,
  unites: z.number(),
  enVigueur: z.boolean(),
  arrivees: z.array(z.object({ nom: z.string(), population: z.number() })),
  departs: z.array(z.object({ nom: z.string(), population: z.number() })),
  populationAvant: z.number().nullable(),
})
export type VersionSummary = z.infer<typeof versionSummary>

const geometry = z.object({ type: z.string(), coordinates: z.array(z.unknown()) })
const mapCommune = z.object({
  code: z.string(),
  nom: z.string(),
  population: z.number().nullable(),
  epci: z.string().nullable(),
  lon: z.number().nullable(),
  lat: z.number().nullable(),
  position,
  geometrie: geometry.nullable(),
  trace: z.enum(['officiel', 'schematique', 'aucun']),
  cpts: z.string().nullable(),
})
export type MapCommune = z.infer<typeof mapCommune>

export const territoireContract = defineRoutes({
  searchCommunes: {
    method: 'get',
    path: `${base}/communes`,
    permission: 'territoire.read',
    summary: 'Chercher une commune, un arrondissement ou un EPCI, par nom, code postal ou code INSEE',
    request: {
      params: inCpts,
      query: z.object({ recherche: text(80), limite: z.coerce.number().int().min(1).max(50).default(12) }),
    },
    responses: {
      200: answer(
        z.object({
          communes: z.array(placeSchema),
          epci: z.array(z.object({ code: z.string(), nom: z.string(), population: z.number(), communes: z.number() })),
          /** An old name or code, explained, with what it became. */
          anciennes: z.array(z.object({ explication: z.string(), commune: placeSchema })),
          explication: z.string().nullable(),
        }),
      ),
    },
  },
  listCommunesOfEpci: {
    method: 'get',
    path: `${base}/epci/{code}`,
    permission: 'territoire.read',
    summary: 'Les communes d’un EPCI',
    request: { params: inCpts.extend({ code: sirenCode }) },
    responses: {
      200: answer(
        z.object({ code: z.string(), nom: z.string(), population: z.number(), communes: z.array(placeSchema) }),
      ),
    },
  },
  proposeTerritoire: {
    method: 'post',
    path: `${base}/proposition`,
    permission: 'territoire.read',
    summary: 'Ce que vaudrait un territoire\u00a0: population, taille, contiguïté, trous, recouvrements, voisins',
    request: { params: inCpts, body: json(z.object({ unites: choices, jour: civilDay.optional() })) },
    responses: { 200: answer(analysisSchema) },
  },
  readTerritoire: {
    method: 'get',
    path: base,
    permission: 'territoire.read',
    summary: 'Le territoire en vigueur un jour donné, aujourd’hui par défaut',
    request: { params: inCpts, query: z.object({ jour: civilDay.optional(), version: id.optional() }) },
    responses: {
      200: answer(
        z.object({
          version: z.object({ id, depuis: z.string(), jusqu: z.string().nullable(), note: z.string() }).nullable(),
          analyse: analysisSchema,
        }),
      ),
    },
  },
  listVersions: {
    method: 'get',
    path: `${base}/versions`,
    permission: 'territoire.read',
    summary: 'Les versions du territoire, avec leurs différences',
    request: { params: inCpts },
    responses: { 200: answer(z.object({ versions: z.array(versionSummary) })) },
  },
  saveTerritoire: {
    method: 'post',
    path: `${base}/versions`,
    permission: 'territoire.edit',
    summary: 'Enregistrer le territoire à partir d’une date',
    request: {
      params: inCpts,
      body: json(z.object({ depuis: civilDay, note: text(500, 0).default(''), unites: choices.min(1) })),
    },
    responses: { 200: answer(z.object({ id, remplace: z.boolean() })) },
  },
  removeVersion: {
    method: 'delete',
    path: `${base}/versions/{versionId}`,
    permission: 'territoire.edit',
    summary: 'Retirer une version\u00a0: la précédente reprend ses jours',
    request: { params: inCpts.extend({ versionId: id }) },
    responses: { 200: answer(done) },
  },
  readMap: {
    method: 'get',
    path: `${base}/carte`,
    permission: 'territoire.read',
    summary: 'Les communes d’un cadre, avec leur contour officiel ou schématique',
    request: {
      params: inCpts,
      query: z.object({
        ouest: z.coerce.number().min(-180).max(180),
        sud: z.coerce.number().min(-90).max(90),
        est: z.coerce.number().min(-180).max(180),
        nord: z.coerce.number().min(-90).max(90),
      }),
    },
    responses: {
      200: answer(
        z.object({
          communes: z.array(mapCommune),
          departementsSansContour: z.array(named),
          sources: z.array(z.string()),
          tronque: z.boolean(),
        }),
      ),
    },
  },
  importContours: {
    method: 'post',
    path: `${base}/contours/{departement}`,
    permission: 'territoire.edit',
    summary: 'Télécharger les contours officiels d’un département et les garder',
    request: { params: inCpts.extend({ departement: departementCode }) },
    responses: {
      200: answer(
        z.object({
          departement: z.string(),
          contours: z.number(),
          frontieres: z.number(),
          inconnus: z.array(z.string()),
        }),
      ),
    },
  },
  exportGeoJson: {
    method: 'get',
    path: `${base}/export.geojson`,
    permission: 'territoire.read',
    summary: 'Le territoire en GeoJSON',
    request: { params: inCpts, query: z.object({ version: id.optional() }) },
    responses: { 200: file('application/geo+json') },
  },
  exportCsv: {
    method: 'get',
    path: `${base}/export.csv`,
    permission: 'territoire.read',
    summary: 'Le territoire en CSV',
    request: { params: inCpts, query: z.object({ version: id.optional() }) },
    responses: { 200: file('text/csv') },
  },
})
