/** Import of a statement: a file, its columns, the report line by line, then acceptance or nothing; and undoing. */
import { z } from 'zod'
import { answer, civilDay, defineRoutes, done, id, inCpts, instant, json } from '../../kernel/contract.ts'
import { correspondance, draftLu, importResume, sentFile, whichLines } from '../../kernel/contract-import.ts'
import { CHAMPS_RELEVE } from './rules/colonnes-releve.ts'

const base = '/api/v1/cpts/{cptsId}/releves'
const champ = z.enum(CHAMPS_RELEVE)
const inReleve = inCpts.extend({ releveId: id })
const sort = z.enum(['nouvelle', 'connue', 'ignoree', 'erreur'])

export const bilanReleve = z.object({
  lignes: z.int(),
  nouvelles: z.int(),
  connues: z.int(),
  ignorees: z.int(),
  erreurs: z.int(),
  entreesCentimes: z.int(),
  sortiesCentimes: z.int(),
  du: civilDay.nullable(),
  au: civilDay.nullable(),
})
const ligne = z.object({
  numero: z.int(),
  sort,
  jour: civilDay.nullable(),
  libelle: z.string(),
  centimes: z.int().nullable(),
  fautes: z.array(z.string()),
})
const resume = importResume.extend({
  compte: z.string(),
  bilan: bilanReleve.nullable(),
})

export const relevesContract = defineRoutes({
  listReleves: {
    method: 'get',
    path: base,
    permission: 'tresorerie.read',
    summary: 'Lister les relevés importés',
    request: { params: inCpts },
    responses: { 200: answer(z.object({ releves: z.array(resume) })) },
  },
  startReleve: {
    method: 'post',
    path: base,
    permission: 'tresorerie.edit',
    summary: 'Déposer un relevé (CSV ou XLSX)\u00a0: rien n’est encore écrit',
    request: {
      params: inCpts,
      body: json(sentFile.extend({ compteBancaireId: id })),
    },
    responses: { 200: answer(z.object({ id })) },
  },
  readReleve: {
    method: 'get',
    path: `${base}/{releveId}`,
    permission: 'tresorerie.read',
    summary: 'Voir ce qu’un relevé écrirait, ligne par ligne',
    request: { params: inReleve },
    responses: {
      200: answer(
        resume.extend({
          /** When the very same file was accepted. */
          dejaLe: instant.nullable(),
          ...draftLu(champ, ligne),
          /** Of an accepted one: matches that undoing would take away. */
          rapprochements: z.int(),
        }),
      ),
    },
  },
  setColonnesReleve: {
    method: 'put',
    path: `${base}/{releveId}/colonnes`,
    permission: 'tresorerie.edit',
    summary: 'Dire ce que contient chaque colonne\u00a0; la CPTS s’en souviendra',
    request: { params: inReleve, body: json(correspondance(champ)) },
    responses: { 200: answer(done) },
  },
  acceptReleve: {
    method: 'post',
    path: `${base}/{releveId}/acceptation`,
    permission: 'tresorerie.edit',
    summary: 'Écrire les lignes nouvelles du relevé',
    request: {
      params: inReleve,
      body: json(whichLines),
    },
    responses: { 200: answer(bilanReleve) },
  },
  undoReleve: {
    method: 'post',
    path: `${base}/{releveId}/annulation`,
    permission: 'tresorerie.edit',
    summary: 'Annuler un relevé accepté\u00a0: ses lignes s’en vont',
    request: {
      params: inReleve,
      /** Matches of its lines go with them, and what they paid is due again. */
      body: json(z.object({ avecRapprochements: z.boolean().default(false) })),
    },
    responses: { 200: answer(z.object({ lignes: z.int(), rapprochements: z.int() })) },
  },
  dropReleve: {
    method: 'delete',
    path: `${base}/{releveId}`,
    permission: 'tresorerie.edit',
    summary: 'Abandonner un relevé qui n’est pas écrit\u00a0: le fichier est oublié',
    request: { params: inReleve },
    responses: { 200: answer(done) },
  },
})
