/** Professionals, their places, adhésions, dues and consents. */
import { z } from 'zod'
import { answer, civilDay, defineRoutes, done, file, id, inCpts, json } from '../../kernel/contract.ts'
import {
  adresseCherchee,
  candidat,
  codeCommune,
  etatCotisation,
  fiche,
  inProfessionnel,
  lieuSaisi,
  motifFin,
  professionnelResume,
  professionnelSaisi,
  publication,
} from './contract-shapes.ts'

const ouiNon = z.enum(['oui', 'non']).optional()
const created = answer(z.object({ id }))

export const professionnelsContract = defineRoutes({
  listProfessionnels: {
    method: 'get',
    path: '/api/v1/cpts/{cptsId}/professionnels',
    permission: 'professionnel.read',
    summary: 'Lister les professionnels',
    request: {
      params: inCpts,
      query: z.object({
        recherche: z.string().max(100).optional(),
        profession: z.string().max(4).optional(),
        commune: codeCommune.optional(),
        adherent: ouiNon,
        actif: ouiNon,
        statut: z.enum(['en-exercice', 'parti', 'tous']).default('en-exercice'),
        cotisation: etatCotisation.optional(),
        depuis: z.coerce.number().int().min(0).default(0),
        limite: z.coerce.number().int().min(1).max(5000).default(5000),
      }),
    },
    responses: {
      200: answer(
        z.object({
          aujourdhui: civilDay,
          actifDepuis: civilDay,
          total: z.int(),
          adherents: z.int(),
          actifs: z.int(),
          professionnels: z.array(professionnelResume),
        }),
      ),
    },
  },
  readProfessionnel: {
    method: 'get',
    path: '/api/v1/cpts/{cptsId}/professionnels/{professionnelId}',
    permission: 'professionnel.read',
    summary: 'Lire la fiche d’un professionnel',
    request: { params: inProfessionnel },
    responses: { 200: answer(fiche) },
  },
  createProfessionnel: {
    method: 'post',
    path: '/api/v1/cpts/{cptsId}/professionnels',
    permission: 'professionnel.edit',
    summary: 'Ajouter un professionnel',
    request: {
      params: inCpts,
      body: json(
        professionnelSaisi.extend({
          publie: z.array(publication).default([]),
          lieu: lieuSaisi.nullable().default(null),
          adherentDepuis: civilDay.nullable().default(null),
          /** A person already known in this CPTS, who has an account but no fiche yet. */
          personneId: id.nullable().default(null),
        }),
      ),
    },
    responses: { 200: created },
  },
  updateProfessionnel: {
    method: 'patch',
    path: '/api/v1/cpts/{cptsId}/professionnels/{professionnelId}',
    permission: 'professionnel.edit',
    summary: 'Corriger une fiche',
    request: {
      params: inProfessionnel,
      body: json(professionnelSaisi.extend({ statut: z.enum(['en-exercice', 'parti']).default('en-exercice') })),
    },
    responses: { 200: answer(done) },
  },
  deleteProfessionnel: {
    method: 'delete',
    path: '/api/v1/cpts/{cptsId}/professionnels/{professionnelId}',
    permission: 'professionnel.edit',
    summary: 'Effacer une fiche dont rien ne dépend',
    request: { params: inProfessionnel },
    responses: { 200: answer(done) },
  },
  setPublication: {
    method: 'put',
    path: '/api/v1/cpts/{cptsId}/professionnels/{professionnelId}/publication',
    permission: 'professionnel.edit',
    summary: 'Noter ce que la personne accepte de publier',
    request: { params: inProfessionnel, body: json(z.object({ publie: z.array(publication) })) },
    responses: { 200: answer(done) },
  },
  createLieu: {
    method: 'post',
    path: '/api/v1/cpts/{cptsId}/professionnels/{professionnelId}/lieux',
    permission: 'professionnel.edit',
    summary: 'Ajouter un lieu d’exercice',
    request: { params: inProfessionnel, body: json(lieuSaisi) },
    responses: { 200: created },
  },
  updateLieu: {
    method: 'patch',
    path: '/api/v1/cpts/{cptsId}/lieux/{lieuId}',
    permission: 'professionnel.edit',
    summary: 'Corriger un lieu d’exercice',
    request: { params: inCpts.extend({ lieuId: id }), body: json(lieuSaisi) },
    responses: { 200: answer(done) },
  },
  closeLieu: {
    method: 'post',
    path: '/api/v1/cpts/{cptsId}/lieux/{lieuId}/fermeture',
    permission: 'professionnel.edit',
    summary: 'Fermer ou rouvrir un lieu d’exercice',
    request: { params: inCpts.extend({ lieuId: id }), body: json(z.object({ ferme: z.boolean() })) },
    responses: { 200: answer(done) },
  },
  geocodeAdresse: {
    method: 'post',
    path: '/api/v1/cpts/{cptsId}/lieux/geocodage',
    permission: 'professionnel.edit',
    summary: 'Chercher où est une adresse, si l’installation a un géocodeur',
    request: { params: inCpts, body: json(adresseCherchee) },
    responses: { 200: answer(z.object({ candidats: z.array(candidat) })) },
  },
  startAdhesion: {
    method: 'post',
    path: '/api/v1/cpts/{cptsId}/professionnels/{professionnelId}/adhesions',
    permission: 'adhesion.edit',
    summary: 'Commencer une adhésion',
    request: { params: inProfessionnel, body: json(z.object({ debut: civilDay })) },
    responses: { 200: created },
  },
  endAdhesion: {
    method: 'post',
    path: '/api/v1/cpts/{cptsId}/adhesions/{adhesionId}/fin',
    permission: 'adhesion.edit',
    summary: 'Mettre fin à une adhésion',
    request: {
      params: inCpts.extend({ adhesionId: id }),
      body: json(z.object({ fin: civilDay, motif: motifFin.nullable().default(null) })),
    },
    responses: { 200: answer(done) },
  },
  resumeAdhesion: {
    method: 'post',
    path: '/api/v1/cpts/{cptsId}/adhesions/{adhesionId}/reprise',
    permission: 'adhesion.edit',
    summary: 'Reprendre une adhésion finie, comme si elle n’avait pas cessé',
    request: { params: inCpts.extend({ adhesionId: id }), body: json(z.object({})) },
    responses: { 200: answer(done) },
  },
  deleteAdhesion: {
    method: 'delete',
    path: '/api/v1/cpts/{cptsId}/adhesions/{adhesionId}',
    permission: 'adhesion.edit',
    summary: 'Retirer une adhésion écrite par erreur',
    request: { params: inCpts.extend({ adhesionId: id }) },
    responses: { 200: answer(done) },
  },
  saveCotisation: {
    method: 'put',
    path: '/api/v1/cpts/{cptsId}/professionnels/{professionnelId}/cotisations/{annee}',
    permission: 'cotisation.edit',
    summary: 'Noter la cotisation d’une année',
    request: {
      params: inProfessionnel.extend({ annee: z.coerce.number().int().min(2000).max(2100) }),
      body: json(
        z.object({
          duCentimes: z.int().min(0).max(1_000_000),
          payeCentimes: z.int().min(0).max(1_000_000),
          payeLe: civilDay.nullable().default(null),
        }),
      ),
    },
    responses: { 200: answer(done) },
  },
  callCotisations: {
    method: 'post',
    path: '/api/v1/cpts/{cptsId}/cotisations/{annee}/appel',
    permission: 'cotisation.edit',
    summary: 'Appeler la cotisation de tous les adhérents qui n’en ont pas encore',
    request: {
      params: inCpts.extend({ annee: z.coerce.number().int().min(2000).max(2100) }),
      body: json(z.object({ duCentimes: z.int().min(0).max(1_000_000) })),
    },
    responses: { 200: answer(z.object({ appelees: z.int() })) },
  },
  exportMembresCsv: {
    method: 'get',
    path: '/api/v1/cpts/{cptsId}/membres.csv',
    permission: 'membre.export',
    summary: 'Exporter les membres en CSV, avec les colonnes de l’import',
    request: { params: inCpts },
    responses: { 200: file('text/csv') },
  },
  exportMembresXlsx: {
    method: 'get',
    path: '/api/v1/cpts/{cptsId}/membres.xlsx',
    permission: 'membre.export',
    summary: 'Exporter les membres en XLSX, avec les colonnes de l’import',
    request: { params: inCpts },
    responses: { 200: file('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet') },
  },
})
