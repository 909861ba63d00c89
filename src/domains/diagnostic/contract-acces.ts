/** Access to care of the communes, from the national directory or the fiches of the CPTS; what is tried on the map is kept nowhere. */
import { z } from 'zod'
import { answer, defineRoutes, file, inCpts } from '../../kernel/contract.ts'
import { SOURCES_OFFRE } from './rules/offre.ts'
import { DIFFERENCES } from './rules/simulation.ts'

const base = '/api/v1/cpts/{cptsId}/diagnostic'
const profession = z.object({
  cle: z.string(),
  libelle: z.string(),
  singulier: z.string(),
  pluriel: z.string(),
  apl: z.string().nullable(),
  /** How many the CPTS knows, where they are what is counted; null for who may not see small numbers. */
  nombre: z.int().nullable(),
})
const commune = z.object({
  code: z.string(),
  nom: z.string(),
  population: z.number(),
  lon: z.number(),
  lat: z.number(),
  /** Kilometres an hour, after the density around. */
  vitesse: z.number(),
  propre: z.boolean(),
  /** Its point is the mean of its neighbours', not its own. */
  approchee: z.boolean(),
  /** A practice may be tried here: all who would share it are on the map. */
  site: z.boolean(),
  /** Shares of professionals; null when hidden. */
  offre: z.number().nullable(),
  /** What the other source counts; null when hidden, or when there is none. */
  autre: z.number().nullable(),
  /** The APL of the Drees, where it is loaded. */
  apl: z.number().nullable(),
})
const source = z.enum(SOURCES_OFFRE)
export const accesSchema = z.object({
  /** Who `offre` counts. */
  source,
  /** The sentence that cites it, with its day. */
  cite: z.string(),
  /** Null while the national directory is not loaded. */
  repertoire: z
    .object({
      /** The civil day of the extraction. */
      jour: z.string(),
      /** The sentence that cites it, wherever its counts show. */
      cite: z.string(),
      /** Shares of doctors without a specialty, counted as general practitioners. */
      sansSpecialite: z.number(),
    })
    .nullable(),
  profession,
  professions: z.array(profession),
  communes: z.array(commune),
  /** Communes of the territory that have no point: they are not computed. */
  sansPoint: z.array(z.string()),
  /** Of the fiches, when they are what is counted; null for who may not see small numbers. */
  effectif: z
    .object({ professionnels: z.int(), sansLieu: z.int(), sansSpecialite: z.int(), horsPortee: z.number() })
    .nullable(),
  /** Of the fiches, whoever is counted; null for who may not read them. */
  departs: z
    .object({
      fiches: z.int(),
      renseignes: z.int(),
      annees: z.array(
        z.object({ annee: z.int(), parts: z.array(z.object({ commune: z.string(), part: z.number() })) }),
      ),
    })
    .nullable(),
  /** The years that departures are shown for. */
  annees: z.array(z.int()),
  apl: z
    .object({
      titre: z.string(),
      millesime: z.string(),
      periode: z.string(),
      unite: z.string(),
      decimales: z.int(),
      seuil: z.number().nullable(),
    })
    .nullable(),
  paliers: z.object({ bounds: z.array(z.number()), weights: z.array(z.number()) }),
  detour: z.number(),
  /** Some counts are hidden, and all that they would give away. */
  masque: z.boolean(),
})
export type Acces = z.infer<typeof accesSchema>
export type CommuneAcces = z.infer<typeof commune>

const cle = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

export const accesContract = defineRoutes({
  readAcces: {
    method: 'get',
    path: `${base}/acces`,
    permission: 'diagnostic.read',
    summary: 'De quoi calculer l’accès aux soins des communes, pour une profession',
    request: { params: inCpts, query: z.object({ profession: cle.default('medecins'), source: source.optional() }) },
    responses: { 200: answer(accesSchema) },
  },
  exportAcces: {
    method: 'get',
    path: `${base}/acces.csv`,
    permission: 'diagnostic.read',
    summary: 'L’accès aux soins par commune en CSV, avec l’effet d’un essai si l’adresse en porte un',
    request: {
      params: inCpts,
      query: z.object({
        profession: cle.default('medecins'),
        source: source.optional(),
        essai: z.string().max(20_000).regex(DIFFERENCES).optional(),
      }),
    },
    responses: { 200: file('text/csv') },
  },
  exportOffre: {
    method: 'get',
    path: `${base}/offre.csv`,
    permission: 'annuaire.read',
    summary:
      'L’offre par commune, selon l’annuaire national ou les fiches de la CPTS, telle que la lit «\u00a0analysis catchment --supply\u00a0»',
    request: { params: inCpts, query: z.object({ profession: cle.optional(), source: source.optional() }) },
    responses: { 200: file('text/csv') },
  },
})
