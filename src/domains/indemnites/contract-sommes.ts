/** What is owed: proposed from actes, declared, checked, approved, taken back. */
import { z } from 'zod'
import { answer, civilDay, defineRoutes, done, file, id, inCpts, instant, json, text } from '../../kernel/contract.ts'
import { annee, base, centimes, mission, motif, mouvement, somme, verdict } from './contract-shapes.ts'
import { ETATS } from './rules/cycle.ts'
import { NATURES } from './rules/tarif.ts'

const inSomme = inCpts.extend({ sommeId: id })
const filter = z.object({
  etat: z.enum(ETATS).optional(),
  /** `temps`: indemnités and rémunérations; `depenses`: the others. */
  quoi: z.enum(['temps', 'depenses', 'tout']).default('tout'),
  professionnelId: id.optional(),
  annee: annee.optional(),
})
/** One acted on many: what was done, and why each of the others was not. */
const many = z.object({ sommeIds: z.array(id).min(1).max(200) })
const outcome = z.object({ faites: z.int(), refus: z.array(z.object({ sommeId: id, phrase: z.string() })) })

const proposition = z.object({
  acteId: id,
  rang: z.int(),
  numeroActe: z.int(),
  titre: z.string(),
  genreActe: z.string(),
  mission: mission.nullable(),
  professionnelId: id,
  nom: z.string(),
  debut: instant,
  fin: instant,
  minutes: z.int(),
  minutesOuvrees: z.int(),
  nature: z.enum(NATURES),
  /** Null where the scale has no line for it. */
  tarif: z.string().nullable(),
  centimes: z.int(),
  etapes: z.array(z.string()),
  avertissements: z.array(z.string()),
  /** Already counted: the sum that holds it. */
  sommeId: id.nullable(),
  etat: z.enum(ETATS).nullable(),
})
export type PropositionLue = z.infer<typeof proposition>

const reprise = z.object({
  id,
  sommeId: id,
  beneficiaire: z.string(),
  objet: z.string(),
  centimes: z.int(),
  motif: z.string(),
  demandeeLe: instant,
  approuveeLe: instant.nullable(),
  peutApprouver: z.boolean(),
})
export const sommeWhole = somme.extend({
  etapes: z.array(z.string()),
  minutesOuvrees: z.int().nullable(),
  controle: z.object({ le: instant, par: z.string() }).nullable(),
  approbation: z.object({ le: instant, par: z.string() }).nullable(),
  rejet: z.object({ le: instant, par: z.string(), motif: z.string() }).nullable(),
  conflit: z.string().nullable(),
  /** Of the payee, were this sum approved today. */
  plafond: verdict.nullable(),
  conflits: z.array(z.string()),
  mouvements: z.array(mouvement),
  virements: z.array(
    z.object({ lotId: id, numero: z.int(), etat: z.string(), payeLe: civilDay.nullable(), reference: z.string() }),
  ),
  reprises: z.array(reprise),
  peutRefuser: z.boolean(),
  peutAnnuler: z.boolean(),
})
export type SommeWhole = z.infer<typeof sommeWhole>

const personne = z.object({
  professionnelId: id,
  nom: z.string(),
  exercice: z.string(),
  enAttenteCentimes: z.int(),
  approuveCentimes: z.int(),
  payeCentimes: z.int(),
  ibanFin: z.string().nullable(),
  plafond: verdict,
})
export type PersonneIndemnisee = z.infer<typeof personne>

export const sommesContract = defineRoutes({
  readIndemnites: {
    method: 'get',
    path: `${base}/indemnites`,
    permission: 'indemnite.read',
    summary: 'Ce qui attend\u00a0: à contrôler, à approuver, à payer',
    request: { params: inCpts },
    responses: {
      200: answer(
        z.object({
          etapes: z.array(
            z.object({
              etape: z.enum(['propose', 'controler', 'approuver', 'payer']),
              nombre: z.int(),
              centimes: z.int(),
            }),
          ),
          bareme: z.object({ nom: z.string(), debut: civilDay }).nullable(),
          reprises: z.array(reprise),
        }),
      ),
    },
  },
  listPropositions: {
    method: 'get',
    path: `${base}/indemnites/propositions`,
    permission: 'indemnite.read',
    summary: 'Les présences du registre que le barème couvre, d’un acte ou d’une période',
    request: {
      params: inCpts,
      query: z.object({ acteId: id.optional(), du: civilDay.optional(), au: civilDay.optional() }),
    },
    responses: { 200: answer(z.object({ propositions: z.array(proposition) })) },
  },
  declarePresences: {
    method: 'post',
    path: `${base}/indemnites/declarations`,
    permission: 'indemnite.check',
    summary: 'Déclarer les présences choisies, au barème du jour de l’acte',
    request: {
      params: inCpts,
      body: json(
        z.object({
          presences: z
            .array(z.object({ acteId: id, rang: z.int().min(1) }))
            .min(1)
            .max(500),
        }),
      ),
    },
    responses: {
      200: answer(
        z.object({ faites: z.int(), refus: z.array(z.object({ acteId: id, rang: z.int(), phrase: z.string() })) }),
      ),
    },
  },
  listSommes: {
    method: 'get',
    path: `${base}/sommes-dues`,
    permission: 'indemnite.read',
    summary: 'Lister les sommes dues',
    request: { params: inCpts, query: filter },
    responses: { 200: answer(z.object({ sommes: z.array(somme) })) },
  },
  readSomme: {
    method: 'get',
    path: `${base}/sommes-dues/{sommeId}`,
    permission: 'indemnite.read',
    summary: 'Lire une somme due, son calcul et son histoire',
    request: { params: inSomme },
    responses: { 200: answer(sommeWhole) },
  },
  controlSommes: {
    method: 'post',
    path: `${base}/sommes-dues/controle`,
    permission: 'indemnite.check',
    summary: 'Contrôler des sommes déclarées',
    request: { params: inCpts, body: json(many) },
    responses: { 200: answer(outcome) },
  },
  approveSommes: {
    method: 'post',
    path: `${base}/sommes-dues/approbation`,
    permission: 'indemnite.approve',
    summary: 'Approuver des sommes contrôlées par une autre personne',
    request: {
      params: inCpts,
      body: json(
        many.extend({
          /** Said to go past what the envelope holds; empty: it may not. */ motif: text(500, 0).default(''),
        }),
      ),
    },
    responses: { 200: answer(outcome) },
  },
  refuseSomme: {
    method: 'post',
    path: `${base}/sommes-dues/{sommeId}/refus`,
    permission: 'indemnite.check',
    summary: 'Refuser une somme qui n’est pas approuvée',
    request: { params: inSomme, body: json(z.object({ motif })) },
    responses: { 200: answer(done) },
  },
  annulSomme: {
    method: 'post',
    path: `${base}/sommes-dues/{sommeId}/annulation`,
    permission: 'indemnite.approve',
    summary: 'Annuler une somme approuvée qui n’est pas payée, par une écriture',
    request: { params: inSomme, body: json(z.object({ motif })) },
    responses: { 200: answer(done) },
  },
  requestReprise: {
    method: 'post',
    path: `${base}/sommes-dues/{sommeId}/reprises`,
    permission: 'indemnite.check',
    summary: 'Demander qu’une somme payée, ou une part, soit rendue',
    request: { params: inSomme, body: json(z.object({ centimes, motif })) },
    responses: { 200: answer(z.object({ id })) },
  },
  approveReprise: {
    method: 'post',
    path: `${base}/reprises/{repriseId}/approbation`,
    permission: 'indemnite.approve',
    summary: 'Approuver une reprise demandée par une autre personne',
    request: { params: inCpts.extend({ repriseId: id }) },
    responses: { 200: answer(done) },
  },
  noteRemboursement: {
    method: 'post',
    path: `${base}/sommes-dues/{sommeId}/remboursements`,
    permission: 'indemnite.pay',
    summary: 'Noter qu’une somme à rendre est rendue',
    request: { params: inSomme, body: json(z.object({ centimes, jour: civilDay })) },
    responses: { 200: answer(done) },
  },
  listPersonnesIndemnisees: {
    method: 'get',
    path: `${base}/indemnites/personnes`,
    permission: 'indemnite.read',
    summary: 'Par personne, pour une année civile\u00a0: dû, payé, et ce qui reste sous le plafond',
    request: { params: inCpts, query: z.object({ annee: annee.optional() }) },
    responses: { 200: answer(z.object({ annee: z.int(), annees: z.array(z.int()), personnes: z.array(personne) })) },
  },
  readReleveAnnuel: {
    method: 'get',
    path: `${base}/indemnites/personnes/{professionnelId}/releve-annuel.pdf`,
    permission: 'indemnite.read',
    summary: 'Le relevé annuel d’une personne, en PDF',
    request: { params: inCpts.extend({ professionnelId: id }), query: z.object({ annee }) },
    responses: { 200: file('application/pdf') },
  },
  createLienIndemnites: {
    method: 'post',
    path: `${base}/indemnites/personnes/{professionnelId}/lien`,
    permission: 'indemnite.check',
    summary: 'Donner à une personne le lien où elle déclare son temps et son IBAN',
    request: {
      params: inCpts.extend({ professionnelId: id }),
      body: json(z.object({ envoyer: z.boolean().default(false) })),
    },
    responses: { 200: answer(z.object({ lien: z.string(), expireLe: instant, envoye: z.boolean() })) },
  },
  exportSommes: {
    method: 'get',
    path: `${base}/exports/sommes-dues/{format}`,
    permission: 'indemnite.read',
    summary: 'Les sommes dues, en CSV ou en XLSX',
    request: { params: inCpts.extend({ format: z.enum(['csv', 'xlsx']) }), query: filter },
    responses: { 200: file('text/csv') },
  },
  exportPersonnes: {
    method: 'get',
    path: `${base}/exports/indemnites-par-personne/{format}`,
    permission: 'indemnite.read',
    summary: 'L’année civile par personne, en CSV ou en XLSX',
    request: {
      params: inCpts.extend({ format: z.enum(['csv', 'xlsx']) }),
      query: z.object({ annee: annee.optional() }),
    },
    responses: { 200: file('text/csv') },
  },
})
