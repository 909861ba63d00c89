/** Figures that come from outside: entered, corrected, imported from a file. */
import { z } from 'zod'
import { answer, civilDay, defineRoutes, done, id, inCpts, instant, json, text } from '../../kernel/contract.ts'
import { correspondance, draftLu, importResume, sentFile, whichLines } from '../../kernel/contract-import.ts'
import { code, saisieValeur, valeurExterneVue } from './contract-shapes.ts'
import { CHAMPS_VALEURS } from './rules/colonnes-valeurs.ts'

const base = '/api/v1/cpts/{cptsId}/valeurs-externes'
const imports = '/api/v1/cpts/{cptsId}/evaluation/imports'
const inImport = inCpts.extend({ importId: id })
const champ = z.enum(CHAMPS_VALEURS)
const sort = z.enum(['nouvelle', 'correction', 'connue', 'ignoree', 'erreur'])

export const bilanValeurs = z.object({
  lignes: z.int(),
  nouvelles: z.int(),
  corrections: z.int(),
  connues: z.int(),
  ignorees: z.int(),
  erreurs: z.int(),
})
export type BilanValeurs = z.infer<typeof bilanValeurs>

const ligne = z.object({
  numero: z.int(),
  sort,
  indicateur: z.string(),
  debut: civilDay.nullable(),
  fin: civilDay.nullable(),
  texte: z.string(),
  /** What is in force now, when the line changes it. */
  remplace: z.string().nullable(),
  fautes: z.array(z.string()),
})
const resume = importResume.extend({
  source: z.string(),
  bilan: bilanValeurs.nullable(),
})

export const valeursContract = defineRoutes({
  listValeursExternes: {
    method: 'get',
    path: base,
    permission: 'indicateur.detail',
    summary: 'Les valeurs venues de l’extérieur, avec leurs corrections',
    request: { params: inCpts, query: z.object({ code: code.optional() }) },
    responses: {
      200: answer(
        z.object({
          valeurs: z.array(valeurExterneVue),
          /** Indicators that wait for such values. */
          indicateurs: z.array(
            z.object({
              code,
              nom: z.string(),
              valeur: z.enum(['nombre', 'part', 'oui-non']),
              unite: z.string(),
              source: z.string(),
            }),
          ),
        }),
      ),
    },
  },
  addValeurExterne: {
    method: 'post',
    path: base,
    permission: 'indicateur.edit',
    summary: 'Saisir une valeur venue de l’extérieur, avec sa source',
    request: { params: inCpts, body: json(saisieValeur) },
    responses: { 201: answer(z.object({ id })) },
  },
  correctValeurExterne: {
    method: 'post',
    path: `${base}/{valeurId}/correction`,
    permission: 'indicateur.edit',
    summary: 'Corriger une valeur\u00a0: la nouvelle cite l’ancienne, qui reste lisible',
    request: {
      params: inCpts.extend({ valeurId: id }),
      body: json(saisieValeur.omit({ code: true, debut: true, au: true }).extend({ raison: text(300) })),
    },
    responses: { 201: answer(z.object({ id })) },
  },
  annulValeurExterne: {
    method: 'post',
    path: `${base}/{valeurId}/annulation`,
    permission: 'indicateur.edit',
    summary: 'Ne plus tenir compte d’une valeur\u00a0; elle reste lisible',
    request: { params: inCpts.extend({ valeurId: id }) },
    responses: { 200: answer(done) },
  },
  listImportsValeurs: {
    method: 'get',
    path: imports,
    permission: 'indicateur.detail',
    summary: 'Lister les fichiers de valeurs importés',
    request: { params: inCpts },
    responses: { 200: answer(z.object({ imports: z.array(resume) })) },
  },
  startImportValeurs: {
    method: 'post',
    path: imports,
    permission: 'indicateur.edit',
    summary: 'Déposer un fichier de valeurs (CSV ou XLSX)\u00a0: rien n’est encore écrit',
    request: {
      params: inCpts,
      body: json(sentFile.extend({ source: text(300) })),
    },
    responses: { 200: answer(z.object({ id })) },
  },
  readImportValeurs: {
    method: 'get',
    path: `${imports}/{importId}`,
    permission: 'indicateur.detail',
    summary: 'Voir ce qu’un fichier écrirait, ligne par ligne',
    request: { params: inImport },
    responses: {
      200: answer(
        resume.extend({
          dejaLe: instant.nullable(),
          ...draftLu(champ, ligne),
        }),
      ),
    },
  },
  setColonnesValeurs: {
    method: 'put',
    path: `${imports}/{importId}/colonnes`,
    permission: 'indicateur.edit',
    summary: 'Dire ce que contient chaque colonne\u00a0; la CPTS s’en souviendra',
    request: { params: inImport, body: json(correspondance(champ)) },
    responses: { 200: answer(done) },
  },
  acceptImportValeurs: {
    method: 'post',
    path: `${imports}/{importId}/acceptation`,
    permission: 'indicateur.edit',
    summary: 'Écrire les valeurs du fichier',
    request: { params: inImport, body: json(whichLines) },
    responses: { 200: answer(bilanValeurs) },
  },
  undoImportValeurs: {
    method: 'post',
    path: `${imports}/{importId}/annulation`,
    permission: 'indicateur.edit',
    summary: 'Annuler un fichier accepté\u00a0: ses valeurs ne comptent plus, celles qu’il corrigeait reviennent',
    request: { params: inImport },
    responses: { 200: answer(z.object({ valeurs: z.int() })) },
  },
  dropImportValeurs: {
    method: 'delete',
    path: `${imports}/{importId}`,
    permission: 'indicateur.edit',
    summary: 'Abandonner un fichier qui n’est pas écrit\u00a0: il est oublié',
    request: { params: inImport },
    responses: { 200: answer(done) },
  },
})
