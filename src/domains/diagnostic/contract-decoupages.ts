/** Whole divisions that searches proposed: kept, compared, opened again; one of their territories becomes that of the CPTS. */
import { z } from 'zod'
import { answer, civilDay, defineRoutes, done, file, id, inCpts, instant, json, text } from '../../kernel/contract.ts'
import { base, fondement, mesureScenario, methodeRecherche, named, VERROUS } from './contract-atelier.ts'
import { cadre } from './contract-flux.ts'

const decoupages = `${base}/decoupages` as const
const inDecoupage = inCpts.extend({ decoupageId: id })

const territoire = mesureScenario.omit({ communes: true }).extend({
  rang: z.int(),
  nom: z.string(),
  communes: z.array(named),
  /** Under or over the bounds that were asked. */
  hors: z.enum(['dessous', 'dessus']).nullable(),
  /** Two territories that touch never have the same. */
  couleur: z.int(),
  cpts: z.object({ nom: z.string(), mode: z.enum(VERROUS) }).nullable(),
  notre: z.boolean(),
  /** CPTS of the installation today: how many of their communes are here. */
  enPlace: z.array(z.object({ nom: z.string(), dedans: z.int(), total: z.int() })),
})
export type TerritoireDecoupe = z.infer<typeof territoire>

/** All territories together. */
const bilan = z.object({
  territoires: z.int(),
  communes: z.int(),
  population: z.number(),
  moindre: z.number(),
  plusGrand: z.number(),
  tailles: z.array(z.object({ taille: z.enum(['T1', 'T2', 'T3', 'T4']), nombre: z.int() })),
  partGardee: z.object({ part: z.number().nullable(), fondement }),
  /** Of an inhabitant to the main pole of their territory. */
  km: z.number().nullable(),
  minutes: z.number().nullable(),
  epci: z.object({ entiers: z.int(), total: z.int(), coupes: z.array(z.string()) }),
  /** Of the territory that stretches most. */
  etendueKm: z.number().nullable(),
  /** Territories in several pieces; null where outlines are missing. */
  enMorceaux: z.int().nullable(),
  hors: z.int(),
  notre: z.object({ rang: z.int(), nom: z.string(), population: z.number() }).nullable(),
})
export type BilanDecoupage = z.infer<typeof bilan>

const decoupage = z.object({
  id,
  nom: z.string(),
  methode: methodeRecherche,
  creeLe: instant,
  par: z.string().nullable(),
  bilan,
  /** Communes that are gone since, with what it means. */
  faute: z.string().nullable(),
})
export type DecoupageVu = z.infer<typeof decoupage>

export const decoupagesContract = defineRoutes({
  listDecoupages: {
    method: 'get',
    path: decoupages,
    permission: 'diagnostic.read',
    summary: 'Les découpages gardés, mesurés de la même façon',
    request: { params: inCpts },
    responses: { 200: answer(z.object({ decoupages: z.array(decoupage), detour: z.number(), vitesse: z.number() })) },
  },
  saveDecoupage: {
    method: 'post',
    path: decoupages,
    permission: 'diagnostic.edit',
    summary: 'Garde tous les territoires d’une recherche',
    request: { params: inCpts, body: json(z.object({ nom: text(120, 2), rechercheId: id })) },
    responses: { 200: answer(z.object({ id })) },
  },
  readDecoupage: {
    method: 'get',
    path: `${decoupages}/{decoupageId}`,
    permission: 'diagnostic.read',
    summary: 'Un découpage\u00a0: chacun de ses territoires, mesuré',
    request: { params: inDecoupage },
    responses: {
      200: answer(decoupage.extend({ territoires: z.array(territoire), cadre: cadre.nullable() })),
    },
  },
  removeDecoupage: {
    method: 'delete',
    path: `${decoupages}/{decoupageId}`,
    permission: 'diagnostic.edit',
    summary: 'Retire un découpage',
    request: { params: inDecoupage },
    responses: { 200: answer(done) },
  },
  restoreDecoupage: {
    method: 'post',
    path: `${decoupages}/{decoupageId}/retour`,
    permission: 'diagnostic.edit',
    summary: 'Remet un découpage retiré',
    request: { params: inDecoupage },
    responses: { 200: answer(done) },
  },
  adoptTerritoire: {
    method: 'post',
    path: `${decoupages}/{decoupageId}/adoption`,
    permission: 'territoire.edit',
    summary: 'Fait d’un territoire du découpage celui de la CPTS à partir d’une date',
    request: {
      params: inDecoupage,
      body: json(z.object({ rang: z.int().min(1), depuis: civilDay, note: text(500, 0).default('') })),
    },
    responses: { 200: answer(z.object({ id, remplace: z.boolean() })) },
  },
  exportDecoupages: {
    method: 'get',
    path: `${base}/decoupages.csv`,
    permission: 'diagnostic.read',
    summary: 'La comparaison des découpages, en CSV',
    request: { params: inCpts },
    responses: { 200: file('text/csv') },
  },
  exportDecoupage: {
    method: 'get',
    path: `${decoupages}/{decoupageId}/export.csv`,
    permission: 'diagnostic.read',
    summary: 'Un découpage en CSV\u00a0: ses mesures, territoire par territoire, ou ses communes',
    request: { params: inDecoupage, query: z.object({ quoi: z.enum(['territoires', 'communes']) }) },
    responses: { 200: file('text/csv') },
  },
  exportDecoupageGeoJson: {
    method: 'get',
    path: `${decoupages}/{decoupageId}/export.geojson`,
    permission: 'diagnostic.read',
    summary: 'Un découpage en GeoJSON, commune par commune',
    request: { params: inDecoupage },
    responses: { 200: file('application/geo+json') },
  },
})
