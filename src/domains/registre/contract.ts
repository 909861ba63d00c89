import { z } from 'zod'
import { answer, civilDay, defineRoutes, done, file, id, inCpts, instant, json, text } from '../../kernel/contract.ts'
import { documentGarde } from './contract-documents.ts'
import { demandePreuve } from './contract-preuves.ts'
import { GENRES, GRADES, MISSIONS, RAISONS } from './rules/acte.ts'

/** Other rooms keep their documents by these two routes. */
export { documentsContract, empreinte, sentFile } from './contract-documents.ts'

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
  /** Where the words that were looked for stand; empty when none were. */
  trouve: z.array(z.object({ ou: z.string(), morceaux: z.array(z.object({ texte: z.string(), fort: z.boolean() })) })),
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
/** The six outputs of an acte. */
const sorties = z.object({
  temps: z.object({ minutes: z.number().int(), phrase: z.string(), explication }),
  /** Lines for the rules that the CPTS votes: no amount before there is a rule. */
  indemnites: z.array(
    z.object({
      rang: z.number().int(),
      nom: z.string().nullable(),
      qualite: z.string(),
      minutes: z.number().int(),
      grade,
    }),
  ),
  preuve: z.object({
    parGrade: z.array(z.object({ grade, nombre: z.number().int() })),
    pieces: z.array(
      z.object({
        rang: z.number().int(),
        grade,
        libelle: z.string(),
        nature: z.string().nullable(),
        empreinte: z.string().nullable(),
        /** Null without a document, and once it was erased. */
        document: documentGarde.nullable(),
        effaceLe: instant.nullable(),
      }),
    ),
    phrase: z.string(),
    /** What is expected of this kind of acte; `par` says what stands for it, null when it is missing. */
    attendues: z.array(
      z.object({
        nature: z.string(),
        libelle: z.string(),
        par: z.enum(['piece', 'presences', 'decisions']).nullable(),
      }),
    ),
    /** Seen by those who may ask. */
    demandes: z.array(demandePreuve),
  }),
  indicateurs: z.array(
    z.object({ code: z.string(), libelle: z.string(), avant: z.number(), apres: z.number(), explication }),
  ),
  compteRendu: z.string(),
  /** Sealed with the acte; null when there was none, and once erased. */
  textes: z.array(z.object({ cle: z.string(), libelle: z.string(), texte: z.string() })),
  lignePublique: z.object({
    /** Null where nothing should be told. */
    proposee: z.string().nullable(),
    /** What is shown; null when nothing is. */
    texte: z.string().nullable(),
    ecriteLe: instant.nullable(),
  }),
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
  aDistance: z.boolean(),
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
  /** Documents read again from the disk; null for a verification that looked at the chain alone. */
  preuves: z
    .object({
      verifiees: z.number().int(),
      effacees: z.number().int(),
      enDefaut: z.number().int(),
      phrases: z.array(z.string()),
    })
    .nullable(),
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
  ficheActionId: id.optional(),
  /** The weakest grade of the presences. */
  grade: grade.optional(),
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
  showLignePublique: {
    method: 'put',
    path: `${base}/actes/{acteId}/ligne-publique`,
    permission: 'ligne-publique.edit',
    summary: 'Montrer une ligne de cet acte sur le site public, dans les mots de la CPTS',
    request: { params: inCpts.extend({ acteId: id }), body: json(z.object({ texte: text(300) })) },
    responses: { 200: answer(done) },
  },
  hideLignePublique: {
    method: 'delete',
    path: `${base}/actes/{acteId}/ligne-publique`,
    permission: 'ligne-publique.edit',
    summary: 'Retirer la ligne de cet acte du site public',
    request: { params: inCpts.extend({ acteId: id }) },
    responses: { 200: answer(done) },
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
