/** Interests that people declare: by themselves, or on a paper that the coordination enters. */
import { z } from 'zod'
import { answer, civilDay, defineRoutes, done, file, id, inCpts, json, text } from '../../kernel/contract.ts'
import { empreinte } from '../registre/contract.ts'
import { base } from './contract-shapes.ts'
import { ETATS_DECLARATION, NATURES_INTERET } from './rules/interets.ts'

const inInteret = inCpts.extend({ interetId: id })

export const interetSaisi = z
  .object({
    nature: z.enum(NATURES_INTERET),
    structureId: id.nullable(),
    organisme: text(200, 0),
    domaine: text(200, 0),
    precision: text(1000, 0),
    centimes: z.int().min(0).max(1_000_000_000_00).nullable(),
    debut: civilDay.nullable(),
    fin: civilDay.nullable(),
  })
  .strict()
export type InteretSaisi = z.infer<typeof interetSaisi>

export const interetLu = interetSaisi.extend({
  id,
  /** The name of the structure, when one is named. */
  structure: z.string(),
  origine: z.enum(['en-ligne', 'papier']),
  enCours: z.boolean(),
})
export type InteretLu = z.infer<typeof interetLu>

const declaration = z.object({ faiteLe: civilDay, rien: z.boolean(), origine: z.enum(['en-ligne', 'papier']) })
const etatDeclaration = {
  etat: z.enum(ETATS_DECLARATION),
  derniere: declaration.nullable(),
  /** The day when it is to be made again; null before the first. */
  valableJusque: civilDay.nullable(),
}

/** Somebody of the team, or a representative. */
const declarant = z.union([z.object({ professionnelId: id }), z.object({ representantId: id })])

const personneLue = z.object({
  /** Key of the person, whatever they are. */
  personne: id,
  professionnelId: id.nullable(),
  representantId: id.nullable(),
  nom: z.string(),
  /** Why a declaration is awaited: « Présidence, bureau »; empty when none is. */
  attendue: z.string(),
  ...etatDeclaration,
  interets: z.array(interetLu),
})
export type PersonneInteressee = z.infer<typeof personneLue>

const lie = interetLu.extend({
  personne: id,
  nom: z.string(),
  par: z.enum(['structure', 'mots', 'personne']),
})
export type InteretLie = z.infer<typeof lie>

export const interetsContract = defineRoutes({
  readMesInterets: {
    method: 'get',
    path: `${base}/mes-interets`,
    permission: 'interet.declare',
    summary: 'Lire ce que l’on a déclaré',
    request: { params: inCpts },
    responses: {
      200: answer(
        z.object({
          aujourdhui: civilDay,
          attendue: z.string(),
          ...etatDeclaration,
          interets: z.array(interetLu),
        }),
      ),
    },
  },
  addMonInteret: {
    method: 'post',
    path: `${base}/mes-interets`,
    permission: 'interet.declare',
    summary: 'Déclarer un lien d’intérêts',
    request: { params: inCpts, body: json(interetSaisi) },
    responses: { 200: answer(z.object({ id })) },
  },
  saveMonInteret: {
    method: 'put',
    path: `${base}/mes-interets/{interetId}`,
    permission: 'interet.declare',
    summary: 'Corriger un lien que l’on a déclaré',
    request: { params: inInteret, body: json(interetSaisi) },
    responses: { 200: answer(done) },
  },
  deleteMonInteret: {
    method: 'delete',
    path: `${base}/mes-interets/{interetId}`,
    permission: 'interet.declare',
    summary: 'Effacer un lien écrit par erreur',
    request: { params: inInteret },
    responses: { 200: answer(done) },
  },
  confirmMesInterets: {
    method: 'post',
    path: `${base}/mes-interets/declaration`,
    permission: 'interet.declare',
    summary: 'Confirmer sa déclaration, qu’il y ait des liens ou non',
    request: { params: inCpts },
    responses: { 200: answer(z.object({ valableJusque: civilDay })) },
  },
  listInterets: {
    method: 'get',
    path: `${base}/interets`,
    permission: 'interet.read',
    summary: 'Lire qui a déclaré quoi, et qui doit le faire',
    request: { params: inCpts },
    responses: { 200: answer(z.object({ aujourdhui: civilDay, personnes: z.array(personneLue) })) },
  },
  enterDeclaration: {
    method: 'post',
    path: `${base}/interets/declarations`,
    permission: 'interet.edit',
    summary: 'Saisir une déclaration reçue sur papier',
    request: {
      params: inCpts,
      body: json(
        z.object({
          personne: declarant,
          faiteLe: civilDay,
          empreinte: empreinte.nullable(),
          /** What the paper adds; what was declared before stays. */
          interets: z.array(interetSaisi).max(30),
        }),
      ),
    },
    responses: { 200: answer(done) },
  },
  endInteret: {
    method: 'post',
    path: `${base}/interets/{interetId}/fin`,
    permission: 'interet.edit',
    summary: 'Noter qu’un lien a pris fin, sur la foi d’un papier',
    request: { params: inInteret, body: json(z.object({ fin: civilDay.nullable() })) },
    responses: { 200: answer(done) },
  },
  listInteretsLies: {
    method: 'get',
    path: `${base}/interets-lies`,
    permission: 'interet.read',
    summary: 'Lire les liens qu’une décision ou un paiement touche',
    request: {
      params: inCpts,
      query: z.object({
        mots: z.string().max(500).optional(),
        /** Ids, between commas. */
        structures: z.string().max(2000).optional(),
        personnes: z.string().max(8000).optional(),
      }),
    },
    responses: { 200: answer(z.object({ interets: z.array(lie) })) },
  },
  exportInteretsCsv: {
    method: 'get',
    path: `${base}/interets.csv`,
    permission: 'interet.read',
    summary: 'Les déclarations d’intérêts en CSV',
    request: { params: inCpts },
    responses: { 200: file('text/csv') },
  },
  exportInteretsXlsx: {
    method: 'get',
    path: `${base}/interets.xlsx`,
    permission: 'interet.read',
    summary: 'Les déclarations d’intérêts en classeur',
    request: { params: inCpts },
    responses: { 200: file('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet') },
  },
})
