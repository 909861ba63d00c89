/** Import of members: a file, its columns, the report, then acceptance or nothing; and undoing. */
import { z } from 'zod'
import { answer, civilDay, defineRoutes, done, id, inCpts, json } from '../../kernel/contract.ts'
import { correspondance, draftLu, importResume, sentFile, whichLines } from '../../kernel/contract-import.ts'
import { type Champ, COLONNES } from './rules/champs.ts'

export const champ = z.enum(COLONNES.map((colonne) => colonne.champ) as [Champ, ...Champ[]])
const inImport = inCpts.extend({ importId: id })

/** `nouveau` creates a fiche, `complete` fills or changes one, `identique` changes nothing, `erreur` is left out. */
const etatLigne = z.enum(['nouveau', 'complete', 'identique', 'erreur'])
export const bilanImport = z.object({
  lignes: z.int(),
  nouveaux: z.int(),
  completes: z.int(),
  identiques: z.int(),
  erreurs: z.int(),
  homonymes: z.int(),
})
const ligneApercu = z.object({
  numero: z.int(),
  etat: etatLigne,
  nom: z.string(),
  exercice: z.string(),
  lieu: z.string(),
  fautes: z.array(z.object({ champ, message: z.string() })),
  /** Who is already there, and how that was seen; said in words. */
  doublon: z.string().nullable(),
  /** What would change on the fiche that is already there. */
  changements: z.array(z.string()),
})
const resume = importResume.extend({ bilan: bilanImport.nullable() })

export const importContract = defineRoutes({
  listImports: {
    method: 'get',
    path: '/api/v1/cpts/{cptsId}/imports-membres',
    permission: 'membre.import',
    summary: 'Lister les imports de membres',
    request: { params: inCpts },
    responses: { 200: answer(z.object({ imports: z.array(resume) })) },
  },
  startImport: {
    method: 'post',
    path: '/api/v1/cpts/{cptsId}/imports-membres',
    permission: 'membre.import',
    summary: 'Déposer un fichier de membres (XLSX ou CSV)\u00a0: rien n’est encore écrit',
    request: {
      params: inCpts,
      body: json(sentFile),
    },
    responses: { 200: answer(z.object({ id })) },
  },
  readImport: {
    method: 'get',
    path: '/api/v1/cpts/{cptsId}/imports-membres/{importId}',
    permission: 'membre.import',
    summary: 'Voir ce qu’un import écrirait',
    request: { params: inImport, query: z.object({ existants: z.enum(['garder', 'completer']).default('completer') }) },
    responses: {
      200: answer(resume.extend(draftLu(champ, ligneApercu))),
    },
  },
  setColonnes: {
    method: 'put',
    path: '/api/v1/cpts/{cptsId}/imports-membres/{importId}/colonnes',
    permission: 'membre.import',
    summary: 'Dire ce que contient chaque colonne\u00a0; la CPTS s’en souviendra',
    request: { params: inImport, body: json(correspondance(champ)) },
    responses: { 200: answer(done) },
  },
  acceptImport: {
    method: 'post',
    path: '/api/v1/cpts/{cptsId}/imports-membres/{importId}/acceptation',
    permission: 'membre.import',
    summary: 'Écrire les lignes de l’import',
    request: {
      params: inImport,
      body: json(
        whichLines.extend({
          existants: z.enum(['garder', 'completer']).default('completer'),
          /** For lines without a date of adhésion: the day since when these people are members, or null. */
          adherentDepuis: civilDay.nullable().default(null),
        }),
      ),
    },
    responses: { 200: answer(bilanImport) },
  },
  undoImport: {
    method: 'post',
    path: '/api/v1/cpts/{cptsId}/imports-membres/{importId}/annulation',
    permission: 'membre.import',
    summary: 'Annuler un import accepté',
    request: {
      params: inImport,
      /** `partielle`: what changed since is left as it is, the rest is undone. */
      body: json(z.object({ partielle: z.boolean().default(false) })),
    },
    responses: { 200: answer(z.object({ retires: z.int(), retablis: z.int(), gardes: z.array(z.string()) })) },
  },
  dropImport: {
    method: 'delete',
    path: '/api/v1/cpts/{cptsId}/imports-membres/{importId}',
    permission: 'membre.import',
    summary: 'Abandonner un brouillon d’import\u00a0: le fichier est oublié',
    request: { params: inImport },
    responses: { 200: answer(done) },
  },
})
