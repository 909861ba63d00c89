import { z } from 'zod'
import { answer, civilDay, defineRoutes, id, inCpts, instant, text } from '../../kernel/contract.ts'
import { MISSIONS } from '../../referentials/echeances.ts'
import { codeIndicateur, valeurVue } from '../evaluation/contract.ts'
import { GRADES } from '../registre/contract.ts'
import { chiffre } from '../soins-non-programmes/contract.ts'
import { CODES } from './rules/codes.ts'

const base = '/api/v1/cpts/{cptsId}'

const echeance = z.object({
  code: z.enum(CODES),
  le: civilDay,
  /** « demain », « dans 37 jours ». */
  dans: z.string(),
  /** Within three days. */
  pressant: z.boolean(),
  titre: z.string(),
  raison: z.string(),
  /** The text that sets the date, with its doubt if any; null when the date is ours. */
  source: z.string().nullable(),
  verbe: z.string(),
  /** The screen where it is done. */
  vers: z.string(),
})
export type EcheanceView = z.infer<typeof echeance>

const mission = z.object({
  code: z.enum(MISSIONS),
  libelle: z.string(),
  promesse: z.string(),
  socle: z.boolean(),
  /** False: nothing in the house writes its actes yet. */
  vivante: z.boolean(),
  /** What the CPTS promises to do for it: neither put away nor given up. Null for who may not read them. */
  fiches: z.object({ total: z.int(), enCours: z.int() }).nullable(),
  /** Actes in force of the period. */
  actes: z.number().int(),
  semaines: z.array(z.object({ lundi: civilDay, nombre: z.number().int() })),
  grades: z.array(z.object({ grade: z.enum(GRADES), nombre: z.number().int() })),
  /** Days of the contract that fall in the period. */
  reperes: z.array(z.object({ le: civilDay, libelle: z.string() })),
  /** Of the contract year, in cents; null without a contract, or where the person may not know it. */
  argent: z
    .object({
      contracte: z.number().int(),
      recu: z.number().int(),
      paye: z.number().int(),
      engage: z.number().int(),
      reste: z.number().int(),
      aVerifier: z.boolean(),
    })
    .nullable(),
  resultat: z.object({ phrase: z.string(), chiffres: z.array(chiffre) }).nullable(),
  /** The indicators that say most: those with a target first. */
  indicateurs: z.array(
    z.object({
      code: codeIndicateur,
      nom: z.string(),
      valeur: valeurVue,
      cible: z.string().nullable(),
      atteinte: z.boolean().nullable(),
    }),
  ),
})
export type MissionView = z.infer<typeof mission>

const courriel = z.object({
  id,
  /** Null for a mail to a patient. */
  destinataire: z.string().nullable(),
  sujet: z.string(),
  /** In a demonstration only, where nothing leaves. */
  corps: z.string().nullable(),
  /** The event that it carries, in a demonstration only; what it asks of the calendar of the reader. */
  calendrier: z.string().nullable(),
  methode: z.enum(['REQUEST', 'CANCEL']).nullable(),
  etat: z.enum(['en-attente', 'envoye', 'echoue', 'expire', 'montre']),
  creeLe: instant,
  expireLe: instant,
  prochainEssai: instant.nullable(),
  traiteLe: instant.nullable(),
  essais: z.number().int(),
  erreur: z.string().nullable(),
})
export type CourrielView = z.infer<typeof courriel>
const courriels = z.object({
  courriels: z.array(courriel),
  /** False: nothing leaves from a demonstration. */
  envoie: z.boolean(),
})

const resultat = z.object({
  genre: z.enum(['professionnel', 'commune', 'acte']),
  id: z.string(),
  titre: z.string(),
  detail: z.string(),
  vers: z.string(),
})
export type ResultatView = z.infer<typeof resultat>

export const accueilContract = defineRoutes({
  readAccueil: {
    method: 'get',
    path: `${base}/accueil`,
    permission: 'accueil.read',
    summary: 'Ce qui attend la personne, et le tableau des six missions',
    request: { params: inCpts },
    responses: {
      200: answer(
        z.object({
          aujourdhui: civilDay,
          titre: z.string(),
          echeances: z.array(echeance),
          /** Of the trames: the contract year, or the civil year without a contract. Both days included. */
          periode: z.object({ du: civilDay, au: civilDay, contrat: z.boolean() }),
          missions: z.array(mission),
          dernierActe: z.object({ id, numero: z.number().int().nullable(), pagePublique: z.string() }).nullable(),
        }),
      ),
    },
  },
  searchPartout: {
    method: 'get',
    path: `${base}/recherche`,
    permission: 'accueil.read',
    summary: 'Chercher parmi les professionnels, les communes et les actes',
    request: { params: inCpts, query: z.object({ q: text(100) }) },
    responses: { 200: answer(z.object({ resultats: z.array(resultat) })) },
  },
  listCourriels: {
    method: 'get',
    path: `${base}/courriels`,
    permission: 'courriel.read',
    summary: 'Les courriels des trente derniers jours, partis ou non',
    request: { params: inCpts },
    responses: { 200: answer(courriels) },
  },
  listCourrielsInstallation: {
    method: 'get',
    path: '/api/v1/installation/courriels',
    permission: 'operateur',
    summary: 'Les courriels de comptes, qui ne sont d’aucune CPTS',
    responses: { 200: answer(courriels) },
  },
})
