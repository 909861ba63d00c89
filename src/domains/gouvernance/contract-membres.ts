/** Who sits: the instances with their people, the colleges with theirs, places and mandates. */
import { z } from 'zod'
import { answer, civilDay, defineRoutes, done, file, id, inCpts, json } from '../../kernel/contract.ts'
import {
  base,
  collegeLu,
  corps,
  electeurLu,
  finSaisie,
  instanceLue,
  mandatCorrige,
  mandatLu,
  mandatSaisi,
  representantSaisi,
  siegeSaisi,
  statutsLus,
} from './contract-shapes.ts'

const permission = 'gouvernance.edit'
const inMandat = inCpts.extend({ mandatId: id })
const inSiege = inCpts.extend({ siegeId: id })

const instanceResume = instanceLue.extend({
  mandats: z.array(mandatLu),
  corps,
  /** The next mandate that ends, or the oldest that ended and nobody renewed. */
  prochaineEcheance: civilDay.nullable(),
  avertissements: z.array(z.string()),
})

const membreDeCollege = electeurLu.extend({
  /** Named by a siège, or there by the rule of the college. */
  siegeId: id.nullable(),
  depuis: civilDay.nullable(),
  structure: z.string(),
})

export const membresContract = defineRoutes({
  readGouvernance: {
    method: 'get',
    path: base,
    permission: 'gouvernance.read',
    summary: 'Lire qui décide\u00a0: les instances, leurs règles, leurs mandats',
    request: { params: inCpts },
    responses: {
      200: answer(
        z.object({
          aujourdhui: civilDay,
          statuts: statutsLus.omit({ instances: true }).nullable(),
          instances: z.array(instanceResume),
        }),
      ),
    },
  },
  readInstanceEntiere: {
    method: 'get',
    path: `${base}/instances/{instanceId}`,
    permission: 'gouvernance.read',
    summary: 'Lire une instance, ses membres et ses mandats passés',
    request: { params: inCpts.extend({ instanceId: id }) },
    responses: {
      200: answer(
        z.object({
          aujourdhui: civilDay,
          statuts: statutsLus.omit({ instances: true }),
          /** Names of the instances, for « parmi les membres du conseil ». */
          noms: z.record(z.string(), z.string()),
          instance: instanceResume,
          passes: z.array(mandatLu),
          /** Null for who may not read the list of the members. */
          electeurs: z.array(electeurLu).nullable(),
        }),
      ),
    },
  },
  listColleges: {
    method: 'get',
    path: `${base}/colleges`,
    permission: 'professionnel.read',
    summary: 'Lire les collèges et qui y est',
    request: { params: inCpts },
    responses: {
      200: answer(
        z.object({
          aujourdhui: civilDay,
          colleges: z.array(collegeLu.extend({ membres: z.array(membreDeCollege) })),
          /** Members of the association whom no college takes. */
          horsCollege: z.array(z.object({ id, nom: z.string(), qualite: z.string() })),
        }),
      ),
    },
  },
  listPersonnes: {
    method: 'get',
    path: `${base}/personnes`,
    permission,
    summary: 'Lister qui peut siéger\u00a0: l’équipe et les représentants',
    request: { params: inCpts },
    responses: {
      200: answer(
        z.object({
          professionnels: z.array(z.object({ id, nom: z.string(), qualite: z.string(), adherent: z.boolean() })),
          representants: z.array(representantSaisi.extend({ id })),
        }),
      ),
    },
  },
  saveRepresentant: {
    method: 'put',
    path: `${base}/representants/{representantId}`,
    permission,
    summary: 'Corriger un représentant',
    request: { params: inCpts.extend({ representantId: id }), body: json(representantSaisi) },
    responses: { 200: answer(done) },
  },
  createSiege: {
    method: 'post',
    path: `${base}/sieges`,
    permission,
    summary: 'Donner une place dans un collège',
    request: { params: inCpts, body: json(siegeSaisi) },
    responses: { 200: answer(z.object({ id })) },
  },
  endSiege: {
    method: 'post',
    path: `${base}/sieges/{siegeId}/fin`,
    permission,
    summary: 'Mettre fin à une place dans un collège',
    request: { params: inSiege, body: json(finSaisie) },
    responses: { 200: answer(done) },
  },
  reopenSiege: {
    method: 'delete',
    path: `${base}/sieges/{siegeId}/fin`,
    permission,
    summary: 'Revenir sur la fin d’une place dans un collège',
    request: { params: inSiege },
    responses: { 200: answer(done) },
  },
  deleteSiege: {
    method: 'delete',
    path: `${base}/sieges/{siegeId}`,
    permission,
    summary: 'Effacer une place donnée par erreur',
    request: { params: inSiege },
    responses: { 200: answer(done) },
  },
  createMandat: {
    method: 'post',
    path: `${base}/mandats`,
    permission,
    summary: 'Donner un mandat, à la place d’un autre ou non',
    request: { params: inCpts, body: json(mandatSaisi) },
    responses: { 200: answer(z.object({ id, clos: z.array(id) })) },
  },
  saveMandat: {
    method: 'put',
    path: `${base}/mandats/{mandatId}`,
    permission,
    summary: 'Corriger un mandat',
    request: { params: inMandat, body: json(mandatCorrige) },
    responses: { 200: answer(done) },
  },
  endMandat: {
    method: 'post',
    path: `${base}/mandats/{mandatId}/fin`,
    permission,
    summary: 'Mettre fin à un mandat',
    request: { params: inMandat, body: json(finSaisie) },
    responses: { 200: answer(done) },
  },
  reopenMandat: {
    method: 'delete',
    path: `${base}/mandats/{mandatId}/fin`,
    permission,
    summary: 'Revenir sur la fin d’un mandat',
    request: { params: inMandat },
    responses: { 200: answer(done) },
  },
  deleteMandat: {
    method: 'delete',
    path: `${base}/mandats/{mandatId}`,
    permission,
    summary: 'Effacer un mandat donné par erreur',
    request: { params: inMandat },
    responses: { 200: answer(done) },
  },
  exportCollegesCsv: {
    method: 'get',
    path: `${base}/colleges.csv`,
    permission: 'gouvernance.export',
    summary: 'Télécharger les collèges et leurs membres, en CSV',
    request: { params: inCpts },
    responses: { 200: file('text/csv') },
  },
  exportCollegesXlsx: {
    method: 'get',
    path: `${base}/colleges.xlsx`,
    permission: 'gouvernance.export',
    summary: 'Télécharger les collèges et leurs membres, pour un tableur',
    request: { params: inCpts },
    responses: { 200: file('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet') },
  },
  exportMandatsCsv: {
    method: 'get',
    path: `${base}/mandats.csv`,
    permission: 'gouvernance.export',
    summary: 'Télécharger les mandats, passés et présents, en CSV',
    request: { params: inCpts },
    responses: { 200: file('text/csv') },
  },
  exportMandatsXlsx: {
    method: 'get',
    path: `${base}/mandats.xlsx`,
    permission: 'gouvernance.export',
    summary: 'Télécharger les mandats, passés et présents, pour un tableur',
    request: { params: inCpts },
    responses: { 200: file('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet') },
  },
})
