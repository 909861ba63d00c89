/** Indicators: the list, one of them, what makes a value, those that the CPTS adds, targets, comparison, exports. */
import { z } from 'zod'
import { answer, civilDay, defineRoutes, done, file, id, inCpts, instant, json, text } from '../../kernel/contract.ts'
import { definitionSchema } from '../../referentials/indicateurs/index.ts'
import {
  cibleVue,
  clePeriode,
  code,
  definitionVue,
  ligneIndicateur,
  mission,
  periodeVue,
  valeurExterneVue,
  valeurVue,
} from './contract-shapes.ts'
import { ANNEES } from './rules/periodes.ts'

const base = '/api/v1/cpts/{cptsId}/indicateurs'
const inIndicateur = inCpts.extend({ code })
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
/** A key that the list gives; the current year of the contract, or the civil year, unless said. */
const inPeriode = z.object({ periode: clePeriode.optional() })

const serie = z.object({
  /** The finding. */
  titre: z.string(),
  /** What is drawn: quarters added up over the year, quarters one by one, or figures as they came. */
  sousTitre: z.string(),
  pas: z.array(z.object({ cle: z.string(), mot: z.string(), court: z.string() })),
  lignes: z.array(z.object({ nom: z.string(), valeurs: z.array(z.number().nullable()) })),
  /** Some figures are not shown to this reader. */
  masquee: z.boolean(),
  cible: z.object({ valeur: z.number(), texte: z.string() }).nullable(),
  source: z.string(),
})

export const indicateursContract = defineRoutes({
  listIndicateurs: {
    method: 'get',
    path: base,
    permission: 'indicateur.read',
    summary: 'Les indicateurs de la CPTS, par mission, sur une période',
    request: {
      params: inCpts,
      query: inPeriode.extend({ mission: mission.or(z.literal('cpts')).optional(), tous: z.enum(['oui']).optional() }),
    },
    responses: {
      200: answer(
        z.object({
          periode: periodeVue,
          /** Years of the contract first, then civil years. */
          periodes: z.array(periodeVue),
          indicateurs: z.array(ligneIndicateur),
          /** Of the catalogue, those that the CPTS leaves aside. */
          autres: z.int(),
          comparaison: z.object({ accord: z.boolean(), depuis: instant.nullable() }),
        }),
      ),
    },
  },
  readIndicateur: {
    method: 'get',
    path: `${base}/{code}`,
    permission: 'indicateur.read',
    summary: 'Un indicateur\u00a0: définition, valeur, série, cible, années, comparaison',
    request: { params: inIndicateur, query: inPeriode },
    responses: {
      200: answer(
        z.object({
          definition: definitionVue,
          periode: periodeVue,
          periodes: z.array(periodeVue),
          valeur: valeurVue,
          cible: cibleVue.nullable(),
          serie,
          annees: z.array(valeurVue),
          mediane: z.object({ valeur: z.number(), texte: z.string(), nombre: z.int(), taille: z.string() }).nullable(),
          comparaison: z.object({ accord: z.boolean() }),
          externes: z.array(valeurExterneVue),
        }),
      ),
    },
  },
  listActesOfIndicateur: {
    method: 'get',
    path: `${base}/{code}/actes`,
    permission: 'indicateur.detail',
    summary: 'Les actes qui font une valeur',
    request: {
      params: inIndicateur,
      query: inPeriode.extend({ limite: z.coerce.number().int().min(1).max(500).default(100) }),
    },
    responses: {
      200: answer(
        z.object({
          total: z.int(),
          actes: z.array(
            z.object({
              id,
              numero: z.int().nullable(),
              titre: z.string(),
              genre: z.string(),
              debut: instant,
              zone: z.string(),
              communeNom: z.string().nullable(),
              grade: z.enum(['declaree', 'signee', 'calculee', 'externe']),
              /** What it brings to the value. */
              apport: z.number().nullable(),
            }),
          ),
        }),
      ),
    },
  },
  createIndicateur: {
    method: 'post',
    path: base,
    permission: 'indicateur.edit',
    summary: 'Ajouter un indicateur propre à la CPTS',
    request: { params: inCpts, body: json(definitionSchema) },
    responses: { 201: answer(z.object({ code })) },
  },
  updateIndicateur: {
    method: 'put',
    path: `${base}/{code}`,
    permission: 'indicateur.edit',
    summary: 'Modifier un indicateur propre à la CPTS',
    request: { params: inIndicateur, body: json(definitionSchema) },
    responses: { 200: answer(done) },
  },
  retireIndicateur: {
    method: 'put',
    path: `${base}/{code}/retrait`,
    permission: 'indicateur.edit',
    summary: 'Retirer ou reprendre un indicateur propre\u00a0; ses valeurs restent',
    request: { params: inIndicateur, body: json(z.object({ retire: z.boolean() })) },
    responses: { 200: answer(done) },
  },
  followIndicateur: {
    method: 'put',
    path: `${base}/{code}/suivi`,
    permission: 'indicateur.edit',
    summary: 'Suivre un indicateur du catalogue, ou le laisser de côté',
    request: { params: inIndicateur, body: json(z.object({ suivi: z.boolean() })) },
    responses: { 200: answer(done) },
  },
  setCible: {
    method: 'put',
    path: `${base}/{code}/cible`,
    permission: 'indicateur.edit',
    summary: 'Poser le point de départ et la cible d’un indicateur pour une année',
    request: {
      params: inIndicateur,
      body: json(
        z.object({
          periode: clePeriode,
          depart: z.number().min(0).max(1e10).nullable(),
          departLe: civilDay.nullable(),
          cible: z.number().min(0).max(1e10),
          note: text(300, 0).default(''),
        }),
      ),
    },
    responses: { 200: answer(done) },
  },
  removeCible: {
    method: 'delete',
    path: `${base}/{code}/cible`,
    permission: 'indicateur.edit',
    summary: 'Retirer la cible d’un indicateur pour une année',
    request: { params: inIndicateur, query: z.object({ periode: clePeriode }) },
    responses: { 200: answer(done) },
  },
  listIndicateursAFollow: {
    method: 'get',
    path: '/api/v1/cpts/{cptsId}/indicateurs-des-fiches',
    permission: 'indicateur.edit',
    summary: 'Les indicateurs écrits dans les fiches-actions',
    request: { params: inCpts },
    responses: {
      200: answer(
        z.object({
          indicateurs: z.array(
            z.object({
              id,
              libelle: z.string(),
              unite: z.string(),
              depart: z.number().nullable(),
              departLe: civilDay.nullable(),
              cible: z.number().nullable(),
              cibleLe: civilDay.nullable(),
              source: z.string(),
              mission: mission.nullable(),
              ficheId: id,
              ficheTitre: z.string(),
            }),
          ),
          fiches: z.array(z.object({ id, titre: z.string() })),
        }),
      ),
    },
  },
  setComparaison: {
    method: 'put',
    path: '/api/v1/cpts/{cptsId}/comparaison',
    permission: 'indicateur.compare',
    summary: 'Accepter ou refuser d’entrer dans les médianes des CPTS de cette installation',
    request: { params: inCpts, body: json(z.object({ accord: z.boolean() })) },
    responses: { 200: answer(done) },
  },
  exportIndicateursCsv: {
    method: 'get',
    path: '/api/v1/cpts/{cptsId}/evaluation/indicateurs.csv',
    permission: 'indicateur.read',
    summary: 'Les indicateurs d’une période en CSV, petits nombres masqués',
    request: { params: inCpts, query: inPeriode },
    responses: { 200: file('text/csv') },
  },
  exportIndicateursXlsx: {
    method: 'get',
    path: '/api/v1/cpts/{cptsId}/evaluation/indicateurs.xlsx',
    permission: 'indicateur.read',
    summary: 'Les indicateurs d’une période en XLSX, petits nombres masqués',
    request: { params: inCpts, query: inPeriode },
    responses: { 200: file(XLSX) },
  },
  exportSerieCsv: {
    method: 'get',
    path: `${base}/{code}/serie.csv`,
    permission: 'indicateur.read',
    summary: 'La série d’un indicateur en CSV, petits nombres masqués',
    request: { params: inIndicateur, query: z.object({ annee: z.enum(ANNEES).default('civile') }) },
    responses: { 200: file('text/csv') },
  },
})
