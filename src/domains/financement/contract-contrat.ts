/** The contract, its years, its missions, what it is worth. */
import { z } from 'zod'
import { answer, civilDay, defineRoutes, done, file, id, inCpts, instant, json, text } from '../../kernel/contract.ts'
import { empreinte } from '../registre/contract.ts'
import {
  anneeCrise,
  base,
  cents,
  condition,
  made,
  mission,
  montant,
  montantAnnexe,
  part,
  poste,
  reference,
  statut,
  taille,
  tailleDepuis,
} from './contract-shapes.ts'

const day = civilDay.nullable()
const inContrat = inCpts.extend({ contratId: id })
const inAnnee = inCpts.extend({ anneeId: id })

const contratEcrit = z.object({
  numero: text(60, 0),
  signeLe: civilDay,
  debut: civilDay,
  cpam: text(200),
  ars: text(200),
  signataire: text(200, 0),
  note: text(2000, 0),
})
export const contratNouveau = contratEcrit.extend({
  annees: z.number().int().min(1).max(10),
  bareme: reference,
  taille,
  population: z.number().int().min(0).max(10_000_000).nullable(),
  source: text(300, 0),
  missions: z.array(z.object({ mission, prevueLe: day })).max(6),
})
export type ContratNouveau = z.infer<typeof contratNouveau>

const anneeEcrite = z.object({
  bareme: reference,
  crise: anneeCrise,
  criseReconnueLe: day,
  tailles: z.array(tailleDepuis).min(1).max(4),
  montants: z.array(montantAnnexe).max(30),
})
export type AnneeEcrite = z.infer<typeof anneeEcrite>

const ligne = z.object({
  poste,
  part,
  condition,
  montant,
  maximum: z.number().int().nullable(),
  estimation: z.boolean(),
  /** The estimation is that of its lines; otherwise it is the most. */
  parLignes: z.boolean(),
  enAttente: z.boolean(),
})
export type LigneLue = z.infer<typeof ligne>
const variable = z.object({ mission, centimes: cents, decideLe: civilDay, motif: text(2000, 0) })

const annee = anneeEcrite.extend({
  id,
  rang: z.number().int(),
  du: civilDay,
  /** The next anniversary. */
  au: civilDay,
  /** The end of the contract, where it comes before. */
  fin: civilDay,
  lignes: z.array(ligne),
  total: z.object({
    fixe: cents,
    variable: cents,
    auPlus: cents,
    enAttente: cents,
    inconnues: z.number().int(),
    statut,
  }),
  variables: z.array(variable),
  /** Missions whose variable part is written line by line: nothing is granted to them as a whole. */
  lignees: z.array(mission),
  /** A later version of its barème exists. */
  baremePlusRecent: reference.nullable(),
})
export type AnneeLue = z.infer<typeof annee>

const contrat = contratEcrit.extend({
  id,
  fin: civilDay,
  resilieLe: day,
  annees: z.array(annee),
  missions: z.array(
    z.object({
      mission,
      prevueLe: day,
      demarreeLe: day,
      deployeeLe: day,
      /** The day that counts for money; null: not planned. */
      debut: day,
      /** What a month of delay costs, while it has not begun. */
      perteParMois: z.number().int().nullable(),
    }),
  ),
  avenants: z.array(
    z.object({ id, numero: z.number().int(), signeLe: civilDay, effetLe: civilDay, objet: z.string() }),
  ),
  pieces: z.array(
    z.object({
      id,
      genre: z.enum(['contrat', 'avenant', 'annexe', 'courrier']),
      libelle: z.string(),
      empreinte,
      ajouteLe: instant,
    }),
  ),
})
export type ContratLu = z.infer<typeof contrat>

export const reglages = z.object({
  exerciceMois: z.number().int().min(1).max(12),
  changementTaille: z.enum(['anniversaire', 'immediat']),
  delaiVariable: z.number().int().min(0).max(24),
  prorataVariable: z.boolean(),
  alerteAvance: z.number().int().min(1).max(100),
  alerteSommeil: z.number().int().min(15).max(365),
})
export type Reglages = z.infer<typeof reglages>

export const contratContract = defineRoutes({
  readContrats: {
    method: 'get',
    path: `${base}/contrats`,
    permission: 'finances.read',
    summary: 'Les contrats ACI de la CPTS, leurs années et ce qu’elles valent',
    request: { params: inCpts },
    responses: {
      200: answer(
        z.object({
          aujourdhui: civilDay,
          contrats: z.array(contrat),
          /** The contract and the year of today. */
          enCours: z.object({ contratId: id, anneeId: id }).nullable(),
          reglages,
          baremes: z.array(z.object({ reference, nom: z.string(), depuis: civilDay })),
          /** What a new contract may start from. */
          propose: z.object({
            signeLe: day,
            population: z.number().int().nullable(),
            taille: taille.nullable(),
          }),
        }),
      ),
    },
  },
  createContrat: {
    method: 'post',
    path: `${base}/contrats`,
    permission: 'finances.edit',
    summary: 'Écrire un contrat ACI\u00a0: ses années, sa taille, ses missions',
    request: { params: inCpts, body: json(contratNouveau) },
    responses: { 200: answer(made) },
  },
  updateContrat: {
    method: 'put',
    path: `${base}/contrats/{contratId}`,
    permission: 'finances.edit',
    summary: 'Corriger un contrat, ou noter qu’il a pris fin',
    request: { params: inContrat, body: json(contratEcrit.omit({ debut: true }).extend({ resilieLe: day })) },
    responses: { 200: answer(done) },
  },
  saveMissionsContrat: {
    method: 'put',
    path: `${base}/contrats/{contratId}/missions`,
    permission: 'finances.edit',
    summary: 'Dire quelles missions le contrat prend, et quand elles doivent démarrer',
    request: {
      params: inContrat,
      body: json(z.object({ missions: z.array(z.object({ mission, prevueLe: day })).max(6) })),
    },
    responses: { 200: answer(done) },
  },
  saveAnneeContrat: {
    method: 'put',
    path: `${base}/annees/{anneeId}`,
    permission: 'finances.edit',
    summary: 'Fixer la taille, le barème et les montants d’une année de contrat',
    request: { params: inAnnee, body: json(anneeEcrite) },
    responses: { 200: answer(done) },
  },
  saveVariable: {
    method: 'put',
    path: `${base}/annees/{anneeId}/variables/{mission}`,
    permission: 'finances.edit',
    summary: 'Noter la part variable accordée à une mission',
    request: {
      params: inAnnee.extend({ mission }),
      body: json(variable.omit({ mission: true })),
    },
    responses: { 200: answer(done) },
  },
  deleteVariable: {
    method: 'delete',
    path: `${base}/annees/{anneeId}/variables/{mission}`,
    permission: 'finances.edit',
    summary: 'Revenir à l’estimation d’une part variable',
    request: { params: inAnnee.extend({ mission }) },
    responses: { 200: answer(done) },
  },
  addAvenantContrat: {
    method: 'post',
    path: `${base}/contrats/{contratId}/avenants`,
    permission: 'finances.edit',
    summary: 'Noter un avenant au contrat',
    request: {
      params: inContrat,
      body: json(z.object({ signeLe: civilDay, effetLe: civilDay, objet: text(500) })),
    },
    responses: { 200: answer(made) },
  },
  removeAvenantContrat: {
    method: 'delete',
    path: `${base}/avenants/{avenantId}`,
    permission: 'finances.edit',
    summary: 'Retirer un avenant noté par erreur',
    request: { params: inCpts.extend({ avenantId: id }) },
    responses: { 200: answer(done) },
  },
  addPieceContrat: {
    method: 'post',
    path: `${base}/contrats/{contratId}/pieces`,
    permission: 'finances.edit',
    summary: 'Joindre un document au contrat',
    request: {
      params: inContrat,
      body: json(
        z.object({ genre: z.enum(['contrat', 'avenant', 'annexe', 'courrier']), libelle: text(200), empreinte }),
      ),
    },
    responses: { 200: answer(made) },
  },
  removePieceContrat: {
    method: 'delete',
    path: `${base}/pieces/{pieceId}`,
    permission: 'finances.edit',
    summary: 'Détacher un document du contrat',
    request: { params: inCpts.extend({ pieceId: id }) },
    responses: { 200: answer(done) },
  },
  saveReglagesFinances: {
    method: 'put',
    path: `${base}/reglages`,
    permission: 'finances.edit',
    summary: 'Choisir ce que les textes laissent ouvert, et quand prévenir',
    request: { params: inCpts, body: json(reglages) },
    responses: { 200: answer(done) },
  },
  readContratPdf: {
    method: 'get',
    path: `${base}/contrats/{contratId}/document.pdf`,
    permission: 'finances.read',
    summary: 'Le contrat et ses montants, avec leurs sources et leurs doutes, en PDF',
    request: { params: inContrat },
    responses: { 200: file('application/pdf') },
  },
})
