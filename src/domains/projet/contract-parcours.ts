/** The six steps of the projet de santé: what is there, what is missing; needs, objectives and texts. */
import { z } from 'zod'
import { answer, civilDay, defineRoutes, done, id, inCpts, json, text } from '../../kernel/contract.ts'
import { MISSIONS } from '../../referentials/echeances.ts'
import { AXES, besoinFige, objectifFige } from './contract-contenu.ts'
import { etapeLue } from './contract-etapes.ts'
import { CODES_MANQUE, PAS } from './rules/pas.ts'
import { TEXTES } from './rules/textes.ts'

const base = '/api/v1/cpts/{cptsId}/projet'
const mission = z.enum(MISSIONS)
const made = z.object({ id })

export const manqueLu = z.object({
  code: z.enum(CODES_MANQUE),
  degre: z.enum(['bloquant', 'conseil', 'attente']),
  phrase: z.string(),
  verbe: z.string(),
  /** The screen where it is added. */
  vers: z.string(),
})
export type ManqueLu = z.infer<typeof manqueLu>

const besoinSaisi = z.object({
  axe: z.enum(AXES),
  titre: text(200),
  texte: text(4000, 0),
  chiffre: text(300, 0),
  source: text(300, 0),
})
export type BesoinSaisi = z.infer<typeof besoinSaisi>

const objectifSaisi = z.object({
  titre: text(200),
  texte: text(4000, 0),
  mission: mission.nullable(),
  besoins: z.array(id).max(60),
})
export type ObjectifSaisi = z.infer<typeof objectifSaisi>

const indicateur = z.object({
  libelle: z.string(),
  unite: z.string(),
  depart: z.number().nullable(),
  departLe: civilDay.nullable(),
  cible: z.number().nullable(),
  cibleLe: civilDay.nullable(),
  source: z.string(),
})

const ficheDuPas = z.object({
  id,
  /** To write over it without overwriting somebody else. */
  version: z.number().int(),
  titre: z.string(),
  missions: z.array(mission),
  etat: z.string(),
  objectifId: id.nullable(),
  debut: civilDay.nullable(),
  fin: civilDay.nullable(),
  manques: z.array(z.string()),
  indicateurs: z.array(indicateur),
})

/** Of the territory and of the community, with where each figure comes from. */
const chiffres = z.object({
  territoire: z
    .object({
      population: z.number().int(),
      unites: z.number().int(),
      taille: z.string(),
      depuis: civilDay,
      millesimes: z.array(z.string()),
      source: z.string(),
    })
    .nullable(),
  professionnels: z.number().int(),
  professions: z.array(z.object({ code: z.string(), libelle: z.string(), nombre: z.number().int() })),
})
export type Chiffres = z.infer<typeof chiffres>

export const parcoursContract = defineRoutes({
  readParcours: {
    method: 'get',
    path: `${base}/parcours`,
    permission: 'projet.read',
    summary: 'Les six étapes du projet de santé\u00a0: ce qui est là, ce qui manque',
    request: { params: inCpts },
    responses: {
      200: answer(
        z.object({
          aujourdhui: civilDay,
          /** The first step where something is to be done. */
          premier: z.enum(PAS),
          pas: z.array(z.object({ code: z.enum(PAS), ouvert: z.boolean(), manques: z.array(manqueLu) })),
          /** What is being written; `modifiable` is false between a version that was sent and the next avenant. */
          version: z.object({ numero: z.number().int(), libelle: z.string(), modifiable: z.boolean() }),
          chiffres,
          besoins: z.array(besoinFige),
          /** The day of the vote that holds for the whole order. */
          voteLe: civilDay.nullable(),
          objectifs: z.array(objectifFige),
          fiches: z.array(ficheDuPas),
          textes: z.partialRecord(z.enum(TEXTES), z.string()),
          titulaires: z.array(z.object({ personneId: id, nom: z.string(), role: z.string() })),
          etapes: z.array(etapeLue),
        }),
      ),
    },
  },
  createBesoin: {
    method: 'post',
    path: `${base}/besoins`,
    permission: 'projet.edit',
    summary: 'Écrire une force, une faiblesse ou un besoin du territoire',
    request: { params: inCpts, body: json(besoinSaisi) },
    responses: { 200: answer(made) },
  },
  updateBesoin: {
    method: 'put',
    path: `${base}/besoins/{besoinId}`,
    permission: 'projet.edit',
    summary: 'Corriger une force, une faiblesse ou un besoin',
    request: { params: inCpts.extend({ besoinId: id }), body: json(besoinSaisi) },
    responses: { 200: answer(done) },
  },
  deleteBesoin: {
    method: 'delete',
    path: `${base}/besoins/{besoinId}`,
    permission: 'projet.edit',
    summary: 'Effacer une force, une faiblesse ou un besoin',
    request: { params: inCpts.extend({ besoinId: id }) },
    responses: { 200: answer(done) },
  },
  orderPriorites: {
    method: 'put',
    path: `${base}/priorites`,
    permission: 'projet.edit',
    summary: 'Ordonner les besoins prioritaires\u00a0; un ordre changé perd son vote',
    request: { params: inCpts, body: json(z.object({ besoins: z.array(id).max(60) })) },
    responses: { 200: answer(done) },
  },
  votePriorites: {
    method: 'put',
    path: `${base}/priorites/vote`,
    permission: 'projet.edit',
    summary: 'Dire quel jour les priorités ont été votées',
    request: { params: inCpts, body: json(z.object({ le: civilDay.nullable() })) },
    responses: { 200: answer(done) },
  },
  createObjectif: {
    method: 'post',
    path: `${base}/objectifs`,
    permission: 'projet.edit',
    summary: 'Écrire un objectif stratégique',
    request: { params: inCpts, body: json(objectifSaisi) },
    responses: { 200: answer(made) },
  },
  updateObjectif: {
    method: 'put',
    path: `${base}/objectifs/{objectifId}`,
    permission: 'projet.edit',
    summary: 'Corriger un objectif stratégique',
    request: { params: inCpts.extend({ objectifId: id }), body: json(objectifSaisi) },
    responses: { 200: answer(done) },
  },
  deleteObjectif: {
    method: 'delete',
    path: `${base}/objectifs/{objectifId}`,
    permission: 'projet.edit',
    summary: 'Effacer un objectif stratégique\u00a0; ses fiches-actions restent',
    request: { params: inCpts.extend({ objectifId: id }) },
    responses: { 200: answer(done) },
  },
  saveTexte: {
    method: 'put',
    path: `${base}/textes/{cle}`,
    permission: 'projet.edit',
    summary: 'Écrire un texte du projet de santé ou de ses documents',
    request: { params: inCpts.extend({ cle: z.enum(TEXTES) }), body: json(z.object({ texte: text(8000, 0) })) },
    responses: { 200: answer(done) },
  },
})
