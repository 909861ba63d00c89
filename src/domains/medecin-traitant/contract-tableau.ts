/** The board, the figures of the Assurance Maladie beside it, the settings. */
import { z } from 'zod'
import { answer, civilDay, defineRoutes, done, file, id, inCpts, json, text } from '../../kernel/contract.ts'
import { adresseMot, base, population } from './contract-shapes.ts'
import { CONSERVATION_JOURS, DELAI_JOURS, SILENCE_MOIS } from './rules/reglage.ts'

export const chiffreMt = z.object({
  code: z.string(),
  libelle: z.string(),
  valeur: z.number().nullable(),
  texte: z.string(),
  explication: z.object({
    formule: z.string(),
    entrees: z.array(z.string()),
    periode: z.string(),
    source: z.string(),
    grade: z.literal('calculee'),
  }),
})
export const ligneMt = z.object({
  cle: z.string(),
  libelle: z.string(),
  enAttente: z.number(),
  ageMedianJours: z.number().nullable(),
  trouvees: z.number(),
  closesSans: z.number(),
})
const axe = z.enum(['critere', 'commune', 'raison'])
const repere = z.object({
  population,
  sansMt: z.int().min(0).max(10_000_000),
  effectif: z.int().min(0).max(10_000_000).nullable().default(null),
  arreteLe: civilDay,
  source: text(200),
})
const { min: delaiMin, max: delaiMax } = DELAI_JOURS
const reglage = z.object({
  adresse: adresseMot.nullable(),
  ouverte: z.boolean(),
  telephone: text(40, 0),
  contactDonnees: text(200, 0),
  delaiJours: z.int().min(delaiMin).max(delaiMax),
  conservationJours: z.int().min(CONSERVATION_JOURS.min).max(CONSERVATION_JOURS.max),
  silenceMois: z.int().min(SILENCE_MOIS.min).max(SILENCE_MOIS.max),
})

export const tableauContract = defineRoutes({
  readTableauMt: {
    method: 'get',
    path: `${base}/tableau`,
    permission: 'demande-mt.board',
    summary: 'Qui attend, depuis quand, qui a trouvé\u00a0: chaque chiffre expliqué',
    request: { params: inCpts },
    responses: {
      200: answer(
        z.object({
          phrase: z.string(),
          chiffres: z.array(chiffreMt),
          criteres: z.array(ligneMt),
          communes: z.array(ligneMt),
          raisons: z.array(z.object({ cle: z.string(), libelle: z.string(), nombre: z.number() })),
          reperes: z.array(
            repere.extend({
              id,
              libelle: z.string(),
              part: z.number().nullable(),
              enAttente: z.number(),
              dit: z.string(),
            }),
          ),
        }),
      ),
    },
  },
  exportTableauMt: {
    method: 'get',
    path: `${base}/tableau/export`,
    permission: 'demande-mt.board',
    summary: 'Le tableau en CSV, par critère, commune ou raison de refus',
    request: { params: inCpts, query: z.object({ axe }) },
    responses: { 200: file('text/csv') },
  },
  addRepere: {
    method: 'post',
    path: `${base}/reperes`,
    permission: 'capacite-mt.edit',
    summary: 'Noter un chiffre de l’Assurance Maladie, avec sa date et sa source',
    request: { params: inCpts, body: json(repere) },
    responses: { 200: answer(z.object({ id })) },
  },
  removeRepere: {
    method: 'delete',
    path: `${base}/reperes/{repereId}`,
    permission: 'capacite-mt.edit',
    summary: 'Retirer un chiffre noté par erreur',
    request: { params: inCpts.extend({ repereId: id }) },
    responses: { 200: answer(done) },
  },
  readReglageMt: {
    method: 'get',
    path: `${base}/reglages`,
    permission: 'demande-mt.read',
    summary: 'La page publique, les délais et les durées de conservation',
    request: { params: inCpts },
    responses: {
      200: answer(reglage.extend({ adresseProposee: z.string(), lien: z.string().nullable() })),
    },
  },
  saveReglageMt: {
    method: 'put',
    path: `${base}/reglages`,
    permission: 'capacite-mt.edit',
    summary: 'Changer la page publique, les délais et les durées de conservation',
    request: { params: inCpts, body: json(reglage) },
    responses: { 200: answer(done) },
  },
})
