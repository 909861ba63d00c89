/** Envelopes: what was contracted, received, engaged, paid, what is left; and the movements that make it. */
import { z } from 'zod'
import { answer, civilDay, defineRoutes, done, file, id, inCpts, instant, json, text } from '../../kernel/contract.ts'
import { base, cents, made, montant, positive, poste, statut } from './contract-shapes.ts'
import { ALERTES, GENRES_MOUVEMENT } from './rules/enveloppe.ts'

const signed = z.number().int()
export const GENRES_RESSOURCE = ['fir', 'collectivite', 'cotisations', 'fondation', 'autre'] as const
export const TABLEAUX = ['valeurs', 'lignes', 'versements', 'recus', 'enveloppes', 'mouvements', 'bareme'] as const

const solde = z.object({
  report: signed,
  recu: signed,
  virements: signed,
  engage: signed,
  paye: signed,
  reste: signed,
})

const enveloppe = z.object({
  id,
  /** Null: another resource than the ACI. */
  poste: poste.nullable(),
  ressourceId: id.nullable(),
  libelle: z.string(),
  detail: z.string(),
  /** Fixed part and the most that the variable part can bring. */
  contracte: z.object({ total: cents, fixe: cents, variable: cents, enAttente: cents, inconnues: signed, statut }),
  solde,
  prevision: z.object({ centimes: signed, methode: z.enum(['rythme', 'engagements']) }),
  alerte: z.enum(ALERTES).nullable(),
  dernier: civilDay.nullable(),
})
export type EnveloppeLue = z.infer<typeof enveloppe>

const mouvement = z.object({
  id,
  genre: z.enum(GENRES_MOUVEMENT),
  centimes: signed,
  le: civilDay,
  libelle: z.string(),
  fiche: z.object({ id, titre: z.string() }).nullable(),
  origine: z.string(),
  origineId: id,
  corrige: id.nullable(),
  /** It was taken back by another. */
  corrigePar: id.nullable(),
  decisionId: id.nullable(),
  decision: z.string(),
  motif: z.string(),
  saisiLe: instant,
})
export type MouvementLu = z.infer<typeof mouvement>

const periode = z.object({
  du: civilDay,
  au: civilDay,
  /** Null without a contract: the civil year then. */
  annee: z.object({ id, rang: signed }).nullable(),
})
const choix = z.array(z.object({ id, rang: signed, du: civilDay, au: civilDay }))

const ressourceSaisie = z.object({
  genre: z.enum(GENRES_RESSOURCE),
  libelle: text(200),
  financeur: text(200, 0),
  centimes: cents,
  accordeeLe: civilDay.nullable(),
  note: text(1000, 0),
})
export type RessourceSaisie = z.infer<typeof ressourceSaisie>

const inEnveloppe = inCpts.extend({ enveloppeId: id })
const deLAnnee = z.object({ annee: id.optional() })

const depense = z.object({
  le: civilDay,
  centimes: positive,
  libelle: text(300),
  ficheActionId: id.nullable(),
  /** Said when the envelope does not hold that much. */
  motif: text(500, 0),
})
export type Depense = z.infer<typeof depense>

export const enveloppesContract = defineRoutes({
  readEnveloppes: {
    method: 'get',
    path: `${base}/enveloppes`,
    permission: 'finances.read',
    summary: 'Les enveloppes sur une année de contrat',
    request: { params: inCpts, query: deLAnnee },
    responses: {
      200: answer(
        z.object({
          aujourdhui: civilDay,
          periode,
          annees: choix,
          enveloppes: z.array(enveloppe),
          total: solde.extend({ contracte: cents, prevision: signed }),
        }),
      ),
    },
  },
  readEnveloppe: {
    method: 'get',
    path: `${base}/enveloppes/{enveloppeId}`,
    permission: 'finances.read',
    summary: 'Une enveloppe\u00a0: chaque euro contracté, reçu, engagé, payé',
    request: { params: inEnveloppe, query: deLAnnee },
    responses: {
      200: answer(
        z.object({
          aujourdhui: civilDay,
          periode,
          annees: choix,
          enveloppe,
          ressource: ressourceSaisie.extend({ id }).nullable(),
          lignes: z.array(montant),
          mouvements: z.array(mouvement),
          fiches: z.array(
            z.object({ id, titre: z.string(), prevu: signed, engage: signed, paye: signed, enCours: z.boolean() }),
          ),
          /** What is engaged and not paid yet, by the thing that engaged it. */
          engagements: z.array(
            z.object({ origine: z.string(), origineId: id, libelle: z.string(), le: civilDay, centimes: positive }),
          ),
        }),
      ),
    },
  },
  createRessource: {
    method: 'post',
    path: `${base}/ressources`,
    permission: 'finances.edit',
    summary: 'Noter une autre ressource\u00a0: FIR, collectivité, cotisations',
    request: { params: inCpts, body: json(ressourceSaisie) },
    responses: { 200: answer(made) },
  },
  updateRessource: {
    method: 'put',
    path: `${base}/ressources/{ressourceId}`,
    permission: 'finances.edit',
    summary: 'Corriger une ressource',
    request: { params: inCpts.extend({ ressourceId: id }), body: json(ressourceSaisie) },
    responses: { 200: answer(done) },
  },
  recordDepense: {
    method: 'post',
    path: `${base}/enveloppes/{enveloppeId}/depenses`,
    permission: 'finances.edit',
    summary: 'Noter une dépense payée',
    request: { params: inEnveloppe, body: json(depense) },
    responses: { 200: answer(made) },
  },
  recordEngagement: {
    method: 'post',
    path: `${base}/enveloppes/{enveloppeId}/engagements`,
    permission: 'finances.edit',
    summary: 'Engager une somme\u00a0: elle est mise de côté',
    request: { params: inEnveloppe, body: json(depense) },
    responses: { 200: answer(made) },
  },
  settleEngagement: {
    method: 'post',
    path: `${base}/enveloppes/{enveloppeId}/engagements/{origineId}/suite`,
    permission: 'finances.edit',
    summary: 'Payer ce qui était engagé, ou y renoncer',
    request: {
      params: inEnveloppe.extend({ origineId: id }),
      body: json(z.object({ suite: z.enum(['payer', 'renoncer']), le: civilDay, centimes: positive })),
    },
    responses: { 200: answer(done) },
  },
  correctMouvement: {
    method: 'post',
    path: `${base}/mouvements/{mouvementId}/correction`,
    permission: 'finances.edit',
    summary: 'Reprendre un mouvement noté à la main, par une écriture contraire',
    request: { params: inCpts.extend({ mouvementId: id }), body: json(z.object({ motif: text(500, 3) })) },
    responses: { 200: answer(made) },
  },
  transferEnveloppes: {
    method: 'post',
    path: `${base}/virements`,
    permission: 'finances.edit',
    summary: 'Passer de l’argent d’une enveloppe à une autre, par une décision',
    request: {
      params: inCpts,
      body: json(
        z.object({
          de: id,
          vers: id,
          centimes: positive,
          le: civilDay,
          decisionId: id.nullable(),
          decision: text(300, 3),
        }),
      ),
    },
    responses: { 200: answer(made) },
  },
  exportFinances: {
    method: 'get',
    path: `${base}/exports/{tableau}/{format}`,
    permission: 'finances.read',
    summary: 'Un tableau des finances, en CSV ou en XLSX',
    request: {
      params: inCpts.extend({ tableau: z.enum(TABLEAUX), format: z.enum(['csv', 'xlsx']) }),
      query: deLAnnee,
    },
    responses: { 200: file('text/csv') },
  },
})
