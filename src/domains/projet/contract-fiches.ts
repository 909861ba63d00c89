/** Fiches-actions: what the CPTS promises to do. */
import { z } from 'zod'
import { answer, civilDay, defineRoutes, done, id, inCpts, instant, json, text } from '../../kernel/contract.ts'
import {
  commune,
  contenuPartage,
  etatFiche,
  ficheEntiere,
  ficheResume,
  missionFiche,
  partiesSaisies,
  stadePartenaire,
} from './contract-fiches-shapes.ts'

const base = '/api/v1/cpts/{cptsId}/fiches-actions'
const one = `${base}/{ficheActionId}` as const
const inFiche = inCpts.extend({ ficheActionId: id })
const version = z.int().min(1)

export const fichesContract = defineRoutes({
  listFichesActions: {
    method: 'get',
    path: base,
    permission: 'fiche-action.read',
    summary: 'Lister les fiches-actions',
    request: { params: inCpts },
    responses: {
      200: answer(
        z.object({
          fiches: z.array(ficheResume),
          aujourdhui: civilDay,
          /** Those of the territory in force, and those that a fiche names. */
          communes: z.array(commune.extend({ lon: z.number().nullable(), lat: z.number().nullable() })),
        }),
      ),
    },
  },
  readFicheAction: {
    method: 'get',
    path: one,
    permission: 'fiche-action.read',
    summary: 'Lire une fiche-action entière',
    request: { params: inFiche },
    responses: { 200: answer(ficheEntiere) },
  },
  createFicheAction: {
    method: 'post',
    path: base,
    permission: 'fiche-action.edit',
    summary: 'Ouvrir une fiche-action, vierge ou d’après un modèle',
    request: {
      params: inCpts,
      body: json(
        z.object({
          titre: text(200),
          mission: missionFiche.nullable().default(null),
          modele: text(60).nullable().default(null),
          /** From which the delays of the template are counted. */
          debut: civilDay.nullable().default(null),
        }),
      ),
    },
    responses: { 200: answer(z.object({ id })) },
  },
  saveFicheAction: {
    method: 'patch',
    path: one,
    permission: 'fiche-action.edit',
    summary: 'Corriger une ou plusieurs parties d’une fiche-action',
    request: { params: inFiche, body: json(partiesSaisies.extend({ version })) },
    responses: { 200: answer(z.object({ version: z.int() })) },
  },
  moveFicheAction: {
    method: 'post',
    path: `${one}/etat`,
    permission: 'fiche-action.follow',
    summary: 'Faire passer une fiche-action d’un état à un autre',
    request: { params: inFiche, body: json(z.object({ de: etatFiche, vers: etatFiche })) },
    responses: { 200: answer(done) },
  },
  tickTache: {
    method: 'post',
    path: `${one}/taches/{tacheId}/faite`,
    permission: 'fiche-action.follow',
    summary: 'Cocher une tâche, ou la décocher',
    request: { params: inFiche.extend({ tacheId: id }), body: json(z.object({ faiteLe: civilDay.nullable() })) },
    responses: { 200: answer(done) },
  },
  reachJalon: {
    method: 'post',
    path: `${one}/jalons/{jalonId}/atteint`,
    permission: 'fiche-action.follow',
    summary: 'Dire qu’un jalon est atteint, ou ne l’est plus',
    request: { params: inFiche.extend({ jalonId: id }), body: json(z.object({ atteintLe: civilDay.nullable() })) },
    responses: { 200: answer(done) },
  },
  setStade: {
    method: 'post',
    path: `${one}/partenaires/{partenaireDeFicheId}/stade`,
    permission: 'fiche-action.follow',
    summary: 'Dire où en est la collaboration avec un partenaire',
    request: {
      params: inFiche.extend({ partenaireDeFicheId: id }),
      body: json(z.object({ stade: stadePartenaire, le: civilDay.nullable() })),
    },
    responses: { 200: answer(done) },
  },
  duplicateFicheAction: {
    method: 'post',
    path: `${one}/copie`,
    permission: 'fiche-action.edit',
    summary: 'Dupliquer une fiche-action',
    request: { params: inFiche },
    responses: { 200: answer(z.object({ id })) },
  },
  archiveFicheAction: {
    method: 'post',
    path: `${one}/archivage`,
    permission: 'fiche-action.edit',
    summary: 'Archiver une fiche-action, ou la ressortir',
    request: { params: inFiche, body: json(z.object({ archivee: z.boolean() })) },
    responses: { 200: answer(done) },
  },
  deleteFicheAction: {
    method: 'delete',
    path: one,
    permission: 'fiche-action.edit',
    summary: 'Effacer un brouillon de fiche-action dont rien ne dépend',
    request: { params: inFiche },
    responses: { 200: answer(done) },
  },
  listChoixFiche: {
    method: 'get',
    path: '/api/v1/cpts/{cptsId}/choix-de-fiche',
    permission: 'fiche-action.edit',
    summary: 'Les personnes, les structures et les communes que l’on peut choisir',
    request: { params: inCpts },
    responses: {
      200: answer(
        z.object({
          professionnels: z.array(z.object({ id, nom: z.string(), exercice: z.string() })),
          structures: z.array(z.object({ id, nom: z.string(), genre: z.string() })),
          communes: z.array(commune),
        }),
      ),
    },
  },
  shareFicheAction: {
    method: 'post',
    path: `${one}/partage`,
    permission: 'fiche-action.share',
    summary: 'Partager une fiche-action, sans aucune personne, avec les autres CPTS\u00a0; ou la retirer',
    request: { params: inFiche, body: json(z.object({ partagee: z.boolean() })) },
    responses: { 200: answer(done) },
  },
  listFichesPartagees: {
    method: 'get',
    path: '/api/v1/cpts/{cptsId}/fiches-partagees',
    permission: 'fiche-action.read',
    summary: 'Les fiches-actions que d’autres CPTS partagent',
    request: { params: inCpts },
    responses: {
      200: answer(
        z.object({
          fiches: z.array(
            z.object({
              cptsId: id,
              ficheId: id,
              cptsNom: z.string(),
              partageeLe: instant,
              contenu: contenuPartage,
            }),
          ),
        }),
      ),
    },
  },
  copyFichePartagee: {
    method: 'post',
    path: '/api/v1/cpts/{cptsId}/fiches-partagees/copie',
    permission: 'fiche-action.edit',
    summary: 'Ouvrir une fiche-action d’après celle qu’une autre CPTS partage',
    request: {
      params: inCpts,
      body: json(z.object({ source: z.object({ cptsId: id, ficheId: id }), debut: civilDay.nullable().default(null) })),
    },
    responses: { 200: answer(z.object({ id })) },
  },
})
