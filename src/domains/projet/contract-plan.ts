/** A plan of actions as a file: read, checked, written or not, undone; and taken out with the same columns. */
import { z } from 'zod'
import { answer, defineRoutes, done, file, id, inCpts, json } from '../../kernel/contract.ts'
import { correspondance, draftLu, importResume, sentFile, whichLines } from '../../kernel/contract-import.ts'
import { type ChampPlan, COLONNES_PLAN } from './rules/plan-colonnes.ts'

const base = '/api/v1/cpts/{cptsId}/imports-plan'
const one = `${base}/{importPlanId}` as const
const inImport = inCpts.extend({ importPlanId: id })
const champ = z.enum(COLONNES_PLAN.map((colonne) => colonne.champ) as [ChampPlan, ...ChampPlan[]])

const bilan = z.object({ lignes: z.int(), fiches: z.int(), connues: z.int(), erreurs: z.int() })
const resume = importResume.extend({
  /** How many fiches it wrote. */
  fiches: z.int(),
})
const ligne = z.object({
  numero: z.int(),
  titre: z.string(),
  sort: z.enum(['nouvelle', 'suite', 'connue', 'erreur']),
  /** « une tâche, un indicateur ». */
  porte: z.string(),
  fautes: z.array(z.string()),
  remarques: z.array(z.string()),
})

export const planContract = defineRoutes({
  listImportsPlan: {
    method: 'get',
    path: base,
    permission: 'fiche-action.import',
    summary: 'Lister les imports de plans d’actions',
    request: { params: inCpts },
    responses: { 200: answer(z.object({ imports: z.array(resume) })) },
  },
  startImportPlan: {
    method: 'post',
    path: base,
    permission: 'fiche-action.import',
    summary: 'Déposer un plan d’actions (XLSX ou CSV)\u00a0: rien n’est encore écrit',
    request: {
      params: inCpts,
      body: json(sentFile),
    },
    responses: { 200: answer(z.object({ id })) },
  },
  readImportPlan: {
    method: 'get',
    path: one,
    permission: 'fiche-action.import',
    summary: 'Voir ce que l’import d’un plan écrirait, ligne par ligne',
    request: { params: inImport },
    responses: {
      200: answer(resume.extend({ ...draftLu(champ, ligne), bilan: bilan.nullable() })),
    },
  },
  setColonnesPlan: {
    method: 'put',
    path: `${one}/colonnes`,
    permission: 'fiche-action.import',
    summary: 'Dire ce que contient chaque colonne d’un plan',
    request: { params: inImport, body: json(correspondance(champ)) },
    responses: { 200: answer(done) },
  },
  acceptImportPlan: {
    method: 'post',
    path: `${one}/acceptation`,
    permission: 'fiche-action.import',
    summary: 'Écrire les fiches-actions de l’import',
    request: {
      params: inImport,
      body: json(whichLines),
    },
    responses: { 200: answer(bilan) },
  },
  undoImportPlan: {
    method: 'post',
    path: `${one}/annulation`,
    permission: 'fiche-action.import',
    summary: 'Annuler un import accepté',
    request: {
      params: inImport,
      /** `partielle`: the fiches that changed since stay, the others go. */
      body: json(z.object({ partielle: z.boolean().default(false) })),
    },
    responses: { 200: answer(z.object({ retirees: z.int(), gardees: z.array(z.string()) })) },
  },
  dropImportPlan: {
    method: 'delete',
    path: one,
    permission: 'fiche-action.import',
    summary: 'Abandonner un brouillon d’import\u00a0: le fichier est oublié',
    request: { params: inImport },
    responses: { 200: answer(done) },
  },
  exportPlanXlsx: {
    method: 'get',
    path: '/api/v1/cpts/{cptsId}/plan-actions/export.xlsx',
    permission: 'fiche-action.export',
    summary: 'Le plan d’actions en XLSX, avec les colonnes de l’import',
    request: { params: inCpts },
    responses: { 200: file('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet') },
  },
  exportPlanCsv: {
    method: 'get',
    path: '/api/v1/cpts/{cptsId}/plan-actions/export.csv',
    permission: 'fiche-action.export',
    summary: 'Le plan d’actions en CSV, avec les colonnes de l’import',
    request: { params: inCpts },
    responses: { 200: file('text/csv') },
  },
})
