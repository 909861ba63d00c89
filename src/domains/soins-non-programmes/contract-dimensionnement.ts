/** How many slots a week it takes to answer in time. */
import { z } from 'zod'
import { answer, civilDay, defineRoutes, file, inCpts } from '../../kernel/contract.ts'
import { REPARTITIONS } from './rules/dimensionnement.ts'

const base = '/api/v1/cpts/{cptsId}'
const repartition = z.enum(REPARTITIONS)
const part = z.number().min(0).max(1)
const choix = z.object({
  /** Share of requests to be seen within 48 hours. */
  cible: z.coerce.number().min(0.5).max(0.99).default(0.9),
  /** As the crow flies, between communes; without it, the whole territory. */
  rayonKm: z.coerce.number().min(1).max(100).optional(),
  repartition: repartition.default('actuelle'),
  /** Requests for one of the past. */
  evolution: z.coerce.number().min(0.5).max(3).default(1),
})
/** Mean of the years played, and between which values 95 % of them are. */
const fourchette = z.object({ moyenne: part, bas: part, haut: part })
const offre = z.object({
  parSemaine: z.number().int(),
  sous24h: fourchette,
  sous48h: fourchette,
  sansReponse: fourchette,
  inutilises: fourchette,
})

export const dimensionnementContract = defineRoutes({
  readDimensionnement: {
    method: 'get',
    path: `${base}/soins/dimensionnement`,
    permission: 'soins.board',
    summary: 'Le nombre de créneaux par semaine qui répond à temps, simulé d’après les demandes passées',
    request: { params: inCpts, query: choix },
    responses: {
      200: answer(
        z.object({
          /** The finding, in one sentence. */
          phrase: z.string(),
          choix: z.object({ cible: part, rayonKm: z.number().nullable(), repartition, evolution: z.number() }),
          passe: z.object({ semaines: z.number(), demandes: z.number(), creneauxParSemaine: z.number() }),
          /** Null: the past is too short to play a year. */
          simulation: z
            .object({
              demandesParSemaine: z.number(),
              /** Null: no slot was offered in the last weeks. */
              aujourdhui: z
                .object({ offre, mesure: z.object({ sous48h: z.number(), comptees: z.number() }) })
                .nullable(),
              courbe: z.array(offre),
              /** Null: more than `maximum`. */
              besoin: z.object({
                probable: z.number().nullable(),
                bas: z.number().nullable(),
                haut: z.number().nullable(),
                maximum: z.number(),
              }),
            })
            .nullable(),
          hypotheses: z.array(z.string()),
        }),
      ),
    },
  },
  exportDimensionnement: {
    method: 'get',
    path: `${base}/soins/dimensionnement/export`,
    permission: 'soins.board',
    summary: 'La courbe en CSV',
    request: { params: inCpts, query: choix },
    responses: { 200: file('text/csv') },
  },
  readCreneauxLibres: {
    method: 'get',
    path: `${base}/soins/creneaux-libres`,
    permission: 'agenda.read',
    summary: 'Les créneaux restés libres des douze dernières semaines, par heure et par agenda',
    request: { params: inCpts },
    responses: {
      200: answer(
        z.object({
          du: civilDay,
          au: civilDay,
          phrase: z.string(),
          /** 1: Monday. */
          cellules: z.array(z.object({ jour: z.number(), heure: z.number(), offerts: z.number(), libres: z.number() })),
          agendas: z.array(
            z.object({
              agendaId: z.string(),
              nom: z.string(),
              metier: z.string(),
              offerts: z.number(),
              pourvus: z.number(),
              libres: z.number(),
            }),
          ),
        }),
      ),
    },
  },
  exportCreneauxLibres: {
    method: 'get',
    path: `${base}/soins/creneaux-libres/export`,
    permission: 'agenda.read',
    summary: 'Les créneaux restés libres en CSV, par agenda',
    request: { params: inCpts },
    responses: { 200: file('text/csv') },
  },
})
