import { z } from 'zod'
import { answer, civilDay, defineRoutes, file, id, inCpts, instant, text } from '../../kernel/contract.ts'
import { GENRES, GRADES, MISSIONS, RAISONS } from './rules/acte.ts'

const base = '/api/v1/cpts/{cptsId}'
const mission = z.enum(MISSIONS)

export { GRADES }

const grade = z.enum(GRADES)

/** A line of the registre. */
export const acteSummary = z.object({
  id,
  /** Its place in the chain: « acte n° 618 ». Null for a draft. */
  numero: z.number().int().nullable(),
  genre: z.enum(GENRES),
  mission: mission.nullable(),
  titre: z.string(),
  /** What sets it apart from others of its kind, in a few words. */
  resume: z.string(),
  debut: instant,
  fin: instant,
  zone: z.string(),
  communeNom: z.string().nullable(),
  /** Null when the name was erased. */
  personnes: z.array(z.string().nullable()),
  minutes: z.number().int(),
  grade,
  corrige: z.object({ id, numero: z.number().int().nullable() }).nullable(),
  raison: z.enum(RAISONS).nullable(),
  corrigePar: z.object({ id, numero: z.number().int().nullable() }).nullable(),
})
export type ActeSummary = z.infer<typeof acteSummary>

const presence = z.object({
  rang: z.number().int(),
  nom: z.string().nullable(),
  profession: z.string().nullable(),
  professionnelId: id.nullable(),
  qualite: z.string(),
  debut: instant,
  fin: instant,
  minutes: z.number().int(),
  grade,
})
const explication = z.object({
  formule: z.string(),
  entrees: z.array(z.string()),
  periode: z.string(),
  source: z.string(),
  grade,
})
/** The outputs of an acte that exist today. Those of later rooms join with these rooms. */
const sorties = z.object({
  temps: z.object({ minutes: z.number().int(), phrase: z.string(), explication }),
  preuve: z.object({
    parGrade: z.array(z.object({ grade, nombre: z.number().int() })),
    pieces: z.array(z.object({ rang: z.number().int(), grade, libelle: z.string(), empreinte: z.string().nullable() })),
    phrase: z.string(),
  }),
  indicateurs: z.array(
    z.object({ code: z.string(), libelle: z.string(), avant: z.number(), apres: z.number(), explication }),
  ),
  compteRendu: z.string(),
  pagePublique: z.string(),
})
const maillon = z.object({
  sequence: z.number().int(),
  precedent: z.string(),
  empreinte: z.string(),
  contenu: z.string(),
  engagements: z.number().int(),
  effaces: z.number().int(),
})
export const acteWhole = acteSummary.extend({
  ecritLe: instant,
  lieu: z.string().nullable(),
  note: z.string().nullable(),
  faits: z.array(z.object({ libelle: z.string(), valeur: z.string() })),
  presences: z.array(presence),
  sorties,
  maillon: maillon.nullable(),
  /** The actes around it in time, for the thread beside the page. */
  voisins: z.array(acteSummary),
})
export type ActeWhole = z.infer<typeof acteWhole>

export const verification = z.object({
  id,
  le: instant,
  conforme: z.boolean(),
  actes: z.number().int(),
  effaces: z.number().int(),
  tete: z.string(),
  rupture: z.object({ sequence: z.number().int(), raison: z.string(), phrase: z.string() }).nullable(),
})
export type VerificationView = z.infer<typeof verification>

/** Enough to verify the chain elsewhere: contents as hashed, links, and personal content with its salt while it is kept. */
const chainExport = z.object({
  format: z.literal('maillage.registre.1'),
  cptsId: id,
  tete: z.object({ sequence: z.number().int(), empreinte: z.string() }),
  maillons: z.array(
    z.object({
      sequence: z.number().int(),
      precedent: z.string(),
      empreinte: z.string(),
      contenu: z.string(),
      acte: z.unknown(),
      personnel: z.array(z.object({ cle: z.string(), sel: z.string(), contenu: z.unknown() })),
    }),
  ),
})

const filters = z.object({
  mission: mission.or(z.literal('fonctionnement')).optional(),
  genre: z.enum(GENRES).optional(),
  /** Days of the CPTS, both included. */
  du: civilDay.optional(),
  au: civilDay.optional(),
  professionnelId: id.optional(),
  recherche: text(100, 0).optional(),
})
export type ActeFilters = z.infer<typeof filters>

export const registreContract = defineRoutes({
  listActes: {
    method: 'get',
    path: `${base}/actes`,
    permission: 'acte.read',
    summary: 'Lire le registre, du plus récent au plus ancien',
    request: {
      params: inCpts,
      query: filters.extend({
        /** The end of the former page. */
        apres: z.string().max(80).optional(),
        limite: z.coerce.number().int().min(1).max(200).default(50),
      }),
    },
    responses: {
      200: answer(
        z.object({
          actes: z.array(acteSummary),
          total: z.number().int(),
          suite: z.string().nullable(),
          /** Of the whole registre, whatever the filters. */
          registre: z.object({ actes: z.number().int(), depuis: instant.nullable(), zone: z.string() }),
        }),
      ),
    },
  },
  readActe: {
    method: 'get',
    path: `${base}/actes/{acteId}`,
    permission: 'acte.read',
    summary: 'Lire un acte et ce qui en découle',
    request: { params: inCpts.extend({ acteId: id }) },
    responses: { 200: answer(acteWhole) },
  },
  readVerification: {
    method: 'get',
    path: `${base}/registre/verification`,
    permission: 'acte.read',
    summary: 'La dernière vérification de la chaîne',
    request: { params: inCpts },
    responses: {
      200: answer(z.object({ derniere: verification.nullable(), actes: z.number().int(), tete: z.string() })),
    },
  },
  verifyRegistre: {
    method: 'post',
    path: `${base}/registre/verification`,
    permission: 'registre.verify',
    summary: 'Vérifier toute la chaîne, maintenant',
    request: { params: inCpts },
    responses: { 200: answer(verification) },
  },
  exportRegistreCsv: {
    method: 'get',
    path: `${base}/registre/export.csv`,
    permission: 'registre.export',
    summary: 'Le registre en CSV, un acte par ligne',
    request: { params: inCpts, query: filters },
    responses: { 200: file('text/csv') },
  },
  exportRegistreJson: {
    method: 'get',
    path: `${base}/registre/export.json`,
    permission: 'registre.export',
    summary: 'Toute la chaîne en JSON, avec de quoi la vérifier ailleurs',
    request: { params: inCpts },
    responses: { 200: answer(chainExport) },
  },
})
