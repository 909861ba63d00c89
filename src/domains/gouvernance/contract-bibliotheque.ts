/** The texts of the CPTS: statutes, charter, protocols, plans; their versions and the day to read them again. */
import { z } from 'zod'
import { answer, civilDay, defineRoutes, done, file, id, inCpts, json, text } from '../../kernel/contract.ts'
import { MISSIONS } from '../../referentials/echeances.ts'
import { empreinte } from '../registre/contract.ts'
import { base } from './contract-shapes.ts'
import { AUDIENCES, ETATS_TEXTE, GENRES_TEXTE } from './rules/textes.ts'

const permission = 'bibliotheque.edit'
const inTexte = inCpts.extend({ texteId: id })
const apercu = z.object({ apercu: z.enum(['oui', 'non']).default('non') })

export const texteSaisi = z.object({
  genre: z.enum(GENRES_TEXTE),
  titre: text(200),
  resume: text(1000, 0),
  mission: z.enum(MISSIONS).nullable(),
  audience: z.enum(AUDIENCES),
  /** How long a version stands before it is to be read again; null is never. */
  revueMois: z.int().min(1).max(120).nullable(),
  referentId: id.nullable(),
})
export type TexteSaisi = z.infer<typeof texteSaisi>

export const versionSaisie = z.object({
  empreinte,
  debut: civilDay,
  valideLe: civilDay.nullable(),
  validePar: text(300, 0),
  decisionId: id.nullable(),
  /** The acte of the registre that adopted it. */
  acteId: id.nullable(),
  changements: text(1000, 0),
})
export type VersionSaisie = z.infer<typeof versionSaisie>

const versionLue = versionSaisie.extend({
  id,
  numero: z.int(),
  revoirLe: civilDay.nullable(),
  relueLe: civilDay.nullable(),
  nom: z.string().nullable(),
  type: z.string(),
  taille: z.int(),
})
export type VersionLue = z.infer<typeof versionLue>

const texteLu = texteSaisi.extend({
  id,
  etat: z.enum(ETATS_TEXTE),
  rangeLe: civilDay.nullable(),
  referent: z.string().nullable(),
  /** In force today; null before any is. */
  enVigueur: versionLue.nullable(),
  /** The latest first. */
  versions: z.array(versionLue),
})
export type TexteLu = z.infer<typeof texteLu>

const bytes = { 200: file('application/octet-stream') }

export const bibliothequeContract = defineRoutes({
  listTextes: {
    method: 'get',
    path: `${base}/bibliotheque`,
    permission: 'bibliotheque.read',
    summary: 'Lister les textes de la CPTS que l’on peut lire',
    request: { params: inCpts },
    responses: { 200: answer(z.object({ aujourdhui: civilDay, textes: z.array(texteLu) })) },
  },
  createTexte: {
    method: 'post',
    path: `${base}/bibliotheque`,
    permission,
    summary: 'Ajouter un texte, avec sa première version',
    request: { params: inCpts, body: json(texteSaisi.extend({ version: versionSaisie.nullable() })) },
    responses: { 200: answer(z.object({ id })) },
  },
  saveTexte: {
    method: 'put',
    path: `${base}/bibliotheque/{texteId}`,
    permission,
    summary: 'Corriger ce que l’on dit d’un texte',
    request: { params: inTexte, body: json(texteSaisi) },
    responses: { 200: answer(done) },
  },
  addVersionTexte: {
    method: 'post',
    path: `${base}/bibliotheque/{texteId}/versions`,
    permission,
    summary: 'Ajouter une version\u00a0: la précédente reste lisible',
    request: { params: inTexte, body: json(versionSaisie) },
    responses: { 200: answer(z.object({ id, numero: z.int() })) },
  },
  relireTexte: {
    method: 'post',
    path: `${base}/bibliotheque/{texteId}/relecture`,
    permission,
    summary: 'Noter qu’un texte a été relu sans être changé',
    request: { params: inTexte, body: json(z.object({ le: civilDay })) },
    responses: { 200: answer(z.object({ revoirLe: civilDay.nullable() })) },
  },
  rangerTexte: {
    method: 'post',
    path: `${base}/bibliotheque/{texteId}/rangement`,
    permission,
    summary: 'Ranger un texte qui ne sert plus, ou le ressortir',
    request: { params: inTexte, body: json(z.object({ range: z.boolean() })) },
    responses: { 200: answer(done) },
  },
  deleteTexte: {
    method: 'delete',
    path: `${base}/bibliotheque/{texteId}`,
    permission,
    summary: 'Effacer un texte qui n’a pas encore de version',
    request: { params: inTexte },
    responses: { 200: answer(done) },
  },
  readVersionTexte: {
    method: 'get',
    path: `${base}/bibliotheque/{texteId}/versions/{versionId}/fichier`,
    permission: 'bibliotheque.read',
    summary: 'Ouvrir une version d’un texte',
    request: { params: inTexte.extend({ versionId: id }), query: apercu },
    responses: bytes,
  },
  readTextePublic: {
    method: 'get',
    path: '/api/v1/cpts/{cptsId}/bibliotheque-publique/{texteId}',
    permission: 'public',
    summary: 'Ouvrir un texte public de la CPTS, dans sa version en vigueur',
    request: { params: inTexte, query: apercu },
    responses: bytes,
  },
  exportTextesCsv: {
    method: 'get',
    path: `${base}/bibliotheque.csv`,
    permission: 'gouvernance.export',
    summary: 'La bibliothèque en CSV',
    request: { params: inCpts },
    responses: { 200: file('text/csv') },
  },
  exportTextesXlsx: {
    method: 'get',
    path: `${base}/bibliotheque.xlsx`,
    permission: 'gouvernance.export',
    summary: 'La bibliothèque en classeur',
    request: { params: inCpts },
    responses: { 200: file('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet') },
  },
})
