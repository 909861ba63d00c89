/** Lots of SEPA transfers. */
import { z } from 'zod'
import { answer, civilDay, defineRoutes, done, file, id, inCpts, instant, json, text } from '../../kernel/contract.ts'
import { base, genre } from './contract-shapes.ts'

const inLot = inCpts.extend({ lotId: id })
const inVirement = inCpts.extend({ virementId: id })

const aPayer = z.object({
  professionnelId: id.nullable(),
  fournisseurId: id.nullable(),
  nom: z.string(),
  ibanFin: z.string().nullable(),
  titulaire: z.string().nullable(),
  centimes: z.int(),
  sommes: z.array(z.object({ id, genre, objet: z.string(), jour: civilDay, centimes: z.int() })),
})
export type APayer = z.infer<typeof aPayer>
const lot = z.object({
  id,
  numero: z.int(),
  message: z.string(),
  compte: z.string(),
  executionLe: civilDay,
  etat: z.enum(['prepare', 'remis', 'annule']),
  nombre: z.int(),
  centimes: z.int(),
  restants: z.int(),
  creeLe: instant,
  remisLe: instant.nullable(),
})
export type LotLu = z.infer<typeof lot>
const virement = z.object({
  id,
  rang: z.int(),
  titulaire: z.string(),
  ibanFin: z.string(),
  centimes: z.int(),
  reference: z.string(),
  etat: z.enum(['a-payer', 'paye', 'retourne', 'annule']),
  payeLe: civilDay.nullable(),
  payePar: z.enum(['releve', 'main']).nullable(),
  retourMotif: z.string().nullable(),
  sommes: z.array(z.object({ id, objet: z.string(), centimes: z.int() })),
  /** Lines of statements that may be this transfer. */
  lignes: z.array(z.object({ id, jour: civilDay, libelle: z.string() })),
})
export type VirementLu = z.infer<typeof virement>
const controle = z.object({ libelle: z.string(), conforme: z.boolean() })

export const TABLEAUX_PAIEMENTS = ['a-payer', 'lots', 'virements'] as const

export const paiementsContract = defineRoutes({
  listAPayer: {
    method: 'get',
    path: `${base}/paiements/a-payer`,
    permission: 'indemnite.read',
    summary: 'Ce qui est approuvé et pas encore dans un lot, par bénéficiaire',
    request: { params: inCpts },
    responses: {
      200: answer(
        z.object({ aPayer: z.array(aPayer), comptes: z.array(z.object({ id, nom: z.string(), ibanFin: z.string() })) }),
      ),
    },
  },
  listLots: {
    method: 'get',
    path: `${base}/lots-paiement`,
    permission: 'indemnite.read',
    summary: 'Lister les lots de virements',
    request: { params: inCpts },
    responses: { 200: answer(z.object({ lots: z.array(lot) })) },
  },
  readLot: {
    method: 'get',
    path: `${base}/lots-paiement/{lotId}`,
    permission: 'indemnite.read',
    summary: 'Lire un lot, ses virements et les contrôles de son fichier',
    request: { params: inLot },
    responses: {
      200: answer(
        lot.extend({ controles: z.array(controle), empreinte: z.string().nullable(), virements: z.array(virement) }),
      ),
    },
  },
  exportPaiements: {
    method: 'get',
    path: `${base}/exports/paiements/{tableau}/{format}`,
    permission: 'indemnite.read',
    summary: 'Ce qui est à payer, les lots ou les virements, en CSV ou en XLSX',
    request: {
      params: inCpts.extend({ tableau: z.enum(TABLEAUX_PAIEMENTS), format: z.enum(['csv', 'xlsx']) }),
      query: z.object({ lotId: id.optional() }),
    },
    responses: { 200: file('text/csv') },
  },
  createLot: {
    method: 'post',
    path: `${base}/lots-paiement`,
    permission: 'indemnite.pay',
    summary: 'Préparer un lot de virements avec les sommes choisies',
    request: {
      params: inCpts,
      body: json(z.object({ compteId: id, executionLe: civilDay, sommeIds: z.array(id).min(1).max(1000) })),
    },
    responses: { 200: answer(z.object({ id })) },
  },
  handLot: {
    method: 'post',
    path: `${base}/lots-paiement/{lotId}/remise`,
    permission: 'indemnite.pay',
    summary: 'Remettre le lot\u00a0: son fichier est fixé et peut être déposé à la banque',
    request: { params: inLot },
    responses: { 200: answer(done) },
  },
  readFichierLot: {
    method: 'get',
    path: `${base}/lots-paiement/{lotId}/fichier.xml`,
    permission: 'indemnite.pay',
    summary: 'Le fichier de virements SEPA (pain.001.001.09) d’un lot remis',
    request: { params: inLot },
    responses: { 200: file('application/xml') },
  },
  cancelLot: {
    method: 'post',
    path: `${base}/lots-paiement/{lotId}/annulation`,
    permission: 'indemnite.pay',
    summary: 'Renoncer à un lot dont rien n’est payé',
    request: { params: inLot },
    responses: { 200: answer(done) },
  },
  payLot: {
    method: 'post',
    path: `${base}/lots-paiement/{lotId}/paiement`,
    permission: 'indemnite.pay',
    summary: 'Noter que la banque a exécuté tout le lot, à une date',
    request: { params: inLot, body: json(z.object({ jour: civilDay })) },
    responses: { 200: answer(z.object({ payes: z.int() })) },
  },
  payVirement: {
    method: 'post',
    path: `${base}/virements/{virementId}/paiement`,
    permission: 'indemnite.pay',
    summary: 'Noter un virement payé, par une ligne de relevé ou à une date',
    request: {
      params: inVirement,
      body: json(z.object({ jour: civilDay, ligneReleveId: id.nullable().default(null) })),
    },
    responses: { 200: answer(done) },
  },
  returnVirement: {
    method: 'post',
    path: `${base}/virements/{virementId}/retour`,
    permission: 'indemnite.pay',
    summary: 'Noter qu’un virement est revenu, ou n’est pas parti\u00a0: ce qu’il payait est dû à nouveau',
    request: { params: inVirement, body: json(z.object({ jour: civilDay, motif: text(300) })) },
    responses: { 200: answer(done) },
  },
})
