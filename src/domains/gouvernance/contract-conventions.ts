/** Agreements with structures and partners. */
import { z } from 'zod'
import { answer, civilDay, defineRoutes, done, file, id, inCpts, instant, json, text } from '../../kernel/contract.ts'
import { MISSIONS } from '../../referentials/echeances.ts'
import { empreinte } from '../registre/contract.ts'
import { base } from './contract-shapes.ts'
import { ETATS_CONVENTION, GENRES_CONVENTION, RYTHMES, SENS } from './rules/conventions.ts'

const permission = 'convention.edit'
const inConvention = inCpts.extend({ conventionId: id })
const months = (max: number, min = 0) => z.int().min(min).max(max)
const version = z.int().min(1)

const argent = z.object({ sens: z.enum(SENS), centimes: z.int().min(1).max(1_000_000_000_00), rythme: z.enum(RYTHMES) })
export const conventionSaisie = z.object({
  titre: text(200),
  objet: text(4000, 0),
  genre: z.enum(GENRES_CONVENTION),
  signeeLe: civilDay.nullable(),
  debut: civilDay,
  fin: civilDay.nullable(),
  /** Goes on by so many months each time that nobody says otherwise; null where it ends by itself. */
  reconductionMois: months(120, 1).nullable(),
  preavisMois: months(60).nullable(),
  argent: argent.nullable(),
  mission: z.enum(MISSIONS).nullable(),
  ficheActionId: id.nullable(),
  referentId: id.nullable(),
  decisionId: id.nullable(),
  approuveePar: text(300, 0),
  note: text(4000, 0),
  /** A structure that the CPTS knows, or anybody by name. */
  parties: z
    .array(z.object({ structureId: id.nullable(), nom: text(200) }))
    .min(1)
    .max(20),
})
export type ConventionSaisie = z.infer<typeof conventionSaisie>

const piece = z.object({
  id,
  empreinte,
  libelle: z.string(),
  nom: z.string().nullable(),
  type: z.string(),
  taille: z.int(),
  ajouteeLe: instant,
})
const conventionLue = conventionSaisie.extend({
  id,
  version,
  denonceeLe: civilDay.nullable(),
  closeLe: civilDay.nullable(),
  etat: z.enum(ETATS_CONVENTION),
  /** The day it ends as known today, tacit renewals counted; null without term. */
  terme: civilDay.nullable(),
  /** The last day to say that it will not go on; null where nobody has to. */
  preavisLe: civilDay.nullable(),
  referent: z.string().nullable(),
  fiche: z.string().nullable(),
  pieces: z.array(piece),
})
export type ConventionLue = z.infer<typeof conventionLue>
const dated = z.object({ le: civilDay.nullable() })

export const conventionsContract = defineRoutes({
  listConventions: {
    method: 'get',
    path: `${base}/conventions`,
    permission: 'convention.read',
    summary: 'Lister les conventions, leurs termes et leurs préavis',
    request: { params: inCpts },
    responses: { 200: answer(z.object({ aujourdhui: civilDay, conventions: z.array(conventionLue) })) },
  },
  createConvention: {
    method: 'post',
    path: `${base}/conventions`,
    permission,
    summary: 'Enregistrer une convention',
    request: { params: inCpts, body: json(conventionSaisie) },
    responses: { 200: answer(z.object({ id })) },
  },
  saveConvention: {
    method: 'put',
    path: `${base}/conventions/{conventionId}`,
    permission,
    summary: 'Corriger une convention',
    request: { params: inConvention, body: json(conventionSaisie.extend({ version })) },
    responses: { 200: answer(done) },
  },
  denounceConvention: {
    method: 'post',
    path: `${base}/conventions/{conventionId}/denonciation`,
    permission,
    summary: 'Noter qu’une convention ne sera pas reconduite, ou reprendre cette note',
    request: { params: inConvention, body: json(dated) },
    responses: { 200: answer(done) },
  },
  closeConvention: {
    method: 'post',
    path: `${base}/conventions/{conventionId}/cloture`,
    permission,
    summary: 'Clore une convention, ou la rouvrir',
    request: { params: inConvention, body: json(dated) },
    responses: { 200: answer(done) },
  },
  deleteConvention: {
    method: 'delete',
    path: `${base}/conventions/{conventionId}`,
    permission,
    summary: 'Effacer une convention qui n’est pas signée',
    request: { params: inConvention },
    responses: { 200: answer(done) },
  },
  addPieceConvention: {
    method: 'post',
    path: `${base}/conventions/{conventionId}/pieces`,
    permission,
    summary: 'Joindre un document à une convention',
    request: { params: inConvention, body: json(z.object({ empreinte, libelle: text(200) })) },
    responses: { 200: answer(z.object({ id })) },
  },
  removePieceConvention: {
    method: 'delete',
    path: `${base}/conventions/{conventionId}/pieces/{pieceId}`,
    permission,
    summary: 'Retirer un document d’une convention',
    request: { params: inConvention.extend({ pieceId: id }) },
    responses: { 200: answer(done) },
  },
  exportConventionsCsv: {
    method: 'get',
    path: `${base}/conventions.csv`,
    permission: 'gouvernance.export',
    summary: 'Les conventions en CSV',
    request: { params: inCpts },
    responses: { 200: file('text/csv') },
  },
  exportConventionsXlsx: {
    method: 'get',
    path: `${base}/conventions.xlsx`,
    permission: 'gouvernance.export',
    summary: 'Les conventions en classeur',
    request: { params: inCpts },
    responses: { 200: file('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet') },
  },
})
