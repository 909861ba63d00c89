/** Territories that one thinks about, side by side; a search that proposes some; the one that becomes the territory. */
import { z } from 'zod'
import { answer, civilDay, defineRoutes, done, file, id, inCpts, instant, json, text } from '../../kernel/contract.ts'
import { unitChoice } from '../territoire/contract.ts'
import { cadre, sourceFlux } from './contract-flux.ts'

export const base = '/api/v1/cpts/{cptsId}/diagnostic/atelier' as const
export const named = z.object({ code: z.string(), nom: z.string() })
const unites = z.array(unitChoice).min(1).max(2000)
export const taille = z.enum(['T1', 'T2', 'T3', 'T4'])
/** Measured by a source, made up from populations and distances, or unknown. */
export const fondement = z.enum(['mesure', 'estime', 'inconnu'])

export const mesureScenario = z.object({
  communes: z.array(
    named.extend({
      population: z.number(),
      lon: z.number().nullable(),
      lat: z.number().nullable(),
      epci: z.string().nullable(),
    }),
  ),
  population: z.number(),
  taille,
  partGardee: z.object({ part: z.number().nullable(), fondement }),
  acces: z
    .object({ pole: named, parLesFlux: z.boolean(), km: z.number(), minutes: z.number(), sansPosition: z.int() })
    .nullable(),
  epci: z.object({
    entiers: z.array(z.string()),
    coupes: z.array(z.object({ nom: z.string(), dedans: z.int(), total: z.int() })),
  }),
  /** Between the two communes that are furthest apart, as the crow flies. */
  etendueKm: z.number().nullable(),
  /** Pieces, 0 where nobody knows: outlines are missing. */
  morceaux: z.int(),
})
export type MesureScenario = z.infer<typeof mesureScenario>

/** `fermee`: its communes and no other. `ouverte`: its communes stay together, and others may join them. */
export const VERROUS = ['fermee', 'ouverte'] as const
const verrou = z.object({ nom: z.string(), mode: z.enum(VERROUS) })
export type VerrouDit = z.infer<typeof verrou>

export const methodeRecherche = z.object({
  departements: z.array(named),
  min: z.int(),
  max: z.int(),
  nombre: z.int().nullable(),
  epci: z.boolean(),
  flux: z.string(),
  fondement,
  graine: z.int(),
  /** CPTS in place that the search had to keep. */
  verrous: z.array(verrou),
  /** What could not be kept as it is: a commune of two of them, a part of a commune. One sentence each. */
  ecarts: z.array(z.string()),
})
export type MethodeRecherche = z.infer<typeof methodeRecherche>

const scenario = z.object({
  id,
  nom: z.string(),
  origine: z.enum(['main', 'recherche']),
  methode: methodeRecherche.nullable(),
  creeLe: instant,
  par: z.string().nullable(),
  unites: z.array(unitChoice),
  /** Null with the reason where the scenario no longer stands: a commune that is gone. */
  mesure: mesureScenario.nullable(),
  faute: z.string().nullable(),
})
export type ScenarioVu = z.infer<typeof scenario>

const propose = z.object({
  rang: z.int(),
  nom: z.string(),
  population: z.number(),
  taille,
  communes: z.array(named),
  partGardee: z.number().nullable(),
  epciEntiers: z.int(),
  epciCoupes: z.int(),
  /** Outside of the bounds, and why. */
  hors: z.array(z.string()),
  /** Two territories that touch never have the same. */
  couleur: z.int(),
  /** The CPTS in place that was kept in it. */
  cpts: verrou.nullable(),
  /** Holds more inhabitants of the territory of this CPTS than any other. */
  notre: z.boolean(),
})
export type TerritoirePropose = z.infer<typeof propose>

const recherche = z.object({
  id,
  methode: methodeRecherche,
  etat: z.enum(['en-cours', 'finie', 'arretee', 'echouee']),
  passe: z.int(),
  territoires: z.int(),
  secondes: z.number(),
  limite: z.number(),
  resultat: z
    .object({
      territoires: z.array(propose),
      cadre,
      partGardee: z.number().nullable(),
      plafond: z.number().nullable(),
      nombreAtteint: z.boolean(),
      communesSansFlux: z.int(),
      epciEntiers: z.int(),
      epciTotal: z.int(),
    })
    .nullable(),
})
export type RechercheVue = z.infer<typeof recherche>
const inScenario = inCpts.extend({ scenarioId: id })
const inRecherche = inCpts.extend({ rechercheId: id })

export const atelierContract = defineRoutes({
  readAtelier: {
    method: 'get',
    path: base,
    permission: 'diagnostic.read',
    summary: 'Le territoire en vigueur et les scénarios gardés, mesurés de la même façon',
    request: { params: inCpts },
    responses: {
      200: answer(
        z.object({
          actuel: z.object({ unites: z.array(unitChoice), mesure: mesureScenario }).nullable(),
          /** Why the territory in force cannot be measured, when it cannot. */
          faute: z.string().nullable(),
          scenarios: z.array(scenario),
          departements: z.array(named),
          departementsDuTerritoire: z.array(z.string()),
          source: sourceFlux.nullable(),
          detour: z.number(),
          vitesse: z.number(),
        }),
      ),
    },
  },
  measureScenario: {
    method: 'post',
    path: `${base}/mesure`,
    permission: 'diagnostic.read',
    summary: 'Mesure un territoire que l’on compose, sans rien écrire',
    request: { params: inCpts, body: json(z.object({ unites })) },
    responses: { 200: answer(mesureScenario) },
  },
  saveScenario: {
    method: 'post',
    path: `${base}/scenarios`,
    permission: 'diagnostic.edit',
    summary: 'Garde un scénario composé à la main, ou un territoire d’une recherche ou d’un découpage',
    request: {
      params: inCpts,
      body: json(
        z.object({
          nom: text(120, 2),
          unites,
          recherche: z.object({ id, rang: z.int().min(1) }).optional(),
          /** One of the territories of a division that was kept. */
          decoupage: z.object({ id, rang: z.int().min(1) }).optional(),
        }),
      ),
    },
    responses: { 200: answer(z.object({ id })) },
  },
  removeScenario: {
    method: 'delete',
    path: `${base}/scenarios/{scenarioId}`,
    permission: 'diagnostic.edit',
    summary: 'Retire un scénario',
    request: { params: inScenario },
    responses: { 200: answer(done) },
  },
  restoreScenario: {
    method: 'post',
    path: `${base}/scenarios/{scenarioId}/retour`,
    permission: 'diagnostic.edit',
    summary: 'Remet un scénario retiré',
    request: { params: inScenario },
    responses: { 200: answer(done) },
  },
  adoptScenario: {
    method: 'post',
    path: `${base}/scenarios/{scenarioId}/adoption`,
    permission: 'territoire.edit',
    summary: 'Fait d’un scénario le territoire de la CPTS à partir d’une date',
    request: { params: inScenario, body: json(z.object({ depuis: civilDay, note: text(500, 0).default('') })) },
    responses: { 200: answer(z.object({ id, remplace: z.boolean() })) },
  },
  exportScenarios: {
    method: 'get',
    path: `${base}/export.csv`,
    permission: 'diagnostic.read',
    summary: 'La comparaison des scénarios, en CSV',
    request: { params: inCpts },
    responses: { 200: file('text/csv') },
  },
  exportScenario: {
    method: 'get',
    path: `${base}/scenarios/{scenarioId}/export.geojson`,
    permission: 'diagnostic.read',
    summary: 'Un scénario en GeoJSON',
    request: { params: inScenario },
    responses: { 200: file('application/geo+json') },
  },
  listCptsEnPlace: {
    method: 'get',
    path: `${base}/cpts-en-place`,
    permission: 'diagnostic.read',
    summary: 'Les CPTS de l’installation qui couvrent des communes de ces départements',
    request: {
      params: inCpts,
      query: z.object({
        departements: z.string().regex(/^([0-9][0-9AB]|9[78][0-9])(,([0-9][0-9AB]|9[78][0-9])){0,2}$/),
      }),
    },
    responses: {
      200: answer(
        z.object({
          cpts: z.array(
            z.object({
              cptsId: id,
              nom: z.string(),
              population: z.number(),
              /** Whole communes in these départements, and beyond. */
              dedans: z.int(),
              dehors: z.int(),
              enPartie: z.int(),
              notre: z.boolean(),
            }),
          ),
        }),
      ),
    },
  },
  startRecherche: {
    method: 'post',
    path: `${base}/recherches`,
    permission: 'diagnostic.edit',
    summary: 'Cherche des territoires d’un seul tenant dans un ou deux départements',
    request: {
      params: inCpts,
      body: json(
        z.object({
          departements: z
            .array(z.string().regex(/^([0-9][0-9AB]|9[78][0-9])$/))
            .min(1)
            .max(3),
          min: z.int().min(0).max(2_000_000),
          max: z.int().min(1).max(5_000_000),
          nombre: z.int().min(1).max(500).nullable().default(null),
          epci: z.boolean().default(false),
          verrous: z
            .array(z.object({ cptsId: id, mode: z.enum(VERROUS) }))
            .max(100)
            .default([]),
        }),
      ),
    },
    responses: { 200: answer(z.object({ id })) },
  },
  readRecherche: {
    method: 'get',
    path: `${base}/recherches/{rechercheId}`,
    permission: 'diagnostic.read',
    summary: 'Où en est une recherche, et ce qu’elle a trouvé',
    request: { params: inRecherche },
    responses: { 200: answer(recherche) },
  },
  stopRecherche: {
    method: 'post',
    path: `${base}/recherches/{rechercheId}/arret`,
    permission: 'diagnostic.edit',
    summary: 'Arrête une recherche\u00a0: ce qu’elle a trouvé reste',
    request: { params: inRecherche },
    responses: { 200: answer(done) },
  },
  exportRecherche: {
    method: 'get',
    path: `${base}/recherches/{rechercheId}/export.csv`,
    permission: 'diagnostic.read',
    summary: 'Les territoires proposés, commune par commune, en CSV',
    request: { params: inRecherche },
    responses: { 200: file('text/csv') },
  },
})
