/** The barèmes: read by who follows the money, corrected by the operator of the installation in a new version. */
import { z } from 'zod'
import { answer, civilDay, defineRoutes, done, inCpts, instant, json, text } from '../../kernel/contract.ts'
import { provenanceSchema } from '../../referentials/provenance.ts'
import {
  base,
  cents,
  condition,
  part,
  positive,
  poste,
  reference,
  sourceMontant,
  statut,
  taille,
} from './contract-shapes.ts'

const cellule = z.object({
  poste,
  part,
  condition,
  taille,
  centimes: cents,
  source: sourceMontant,
  /** The version that wrote this amount. */
  version: reference,
})
const bareme = z.object({
  reference,
  nom: z.string(),
  texte: z.string(),
  lien: z.string().nullable(),
  depuis: civilDay,
  /** Shipped with Maillage, or entered here. */
  livre: z.boolean(),
  sur: reference.nullable(),
  motif: z.string().nullable(),
  creeLe: instant.nullable(),
  cellules: z.array(cellule),
  totaux: z.array(
    z.object({
      libelle: z.string(),
      centimes: z.array(z.object({ taille, centimes: cents, source: sourceMontant })),
    }),
  ),
})
export type BaremeLu = z.infer<typeof bareme>

const baremes = z.object({
  baremes: z.array(bareme),
  plafonds: z.array(z.object({ annee: z.number().int(), centimes: cents, provenance: provenanceSchema })),
  regles: z.array(z.object({ libelle: z.string(), provenance: provenanceSchema })),
  dispositifs: z.array(z.object({ code: z.string(), nom: z.string(), propose: z.string() })),
})
export type BaremesLus = z.infer<typeof baremes>

const valeurSaisie = z.object({
  poste,
  part,
  condition,
  taille,
  centimes: cents,
  source: text(500, 3),
  article: text(200).nullable(),
  lien: z.url().max(500).nullable(),
  date: civilDay.nullable(),
  statut,
})
export const versionSaisie = z.object({
  sur: reference,
  /** Another text; null: a correction of the same. */
  texteNouveau: z
    .object({
      code: z
        .string()
        .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
        .max(40),
      nom: text(100),
      texte: text(500, 3),
      lien: z.url().max(500).nullable(),
      depuis: civilDay,
    })
    .nullable(),
  motif: text(500, 3),
  valeurs: z.array(valeurSaisie).max(120),
})
export type VersionSaisie = z.infer<typeof versionSaisie>

export const baremeContract = defineRoutes({
  readBaremes: {
    method: 'get',
    path: `${base}/baremes`,
    permission: 'finances.read',
    summary: 'Les barèmes, leurs sources et leurs versions',
    request: { params: inCpts },
    responses: { 200: answer(baremes) },
  },
  readBaremesInstallation: {
    method: 'get',
    path: '/api/v1/installation/baremes',
    permission: 'operateur',
    summary: 'Les barèmes de l’installation',
    responses: { 200: answer(baremes) },
  },
  addVersionBareme: {
    method: 'post',
    path: '/api/v1/installation/baremes',
    permission: 'operateur',
    summary: 'Écrire une version d’un barème\u00a0: une correction, ou un nouveau texte',
    request: { body: json(versionSaisie) },
    responses: { 200: answer(z.object({ reference })) },
  },
  addPlafond: {
    method: 'post',
    path: '/api/v1/installation/plafonds',
    permission: 'operateur',
    summary: 'Écrire ou corriger le plafond annuel de la sécurité sociale d’une année civile',
    request: {
      body: json(
        z.object({
          annee: z.number().int().min(2019).max(2100),
          centimes: positive,
          source: text(500, 3),
          date: civilDay.nullable(),
          statut,
        }),
      ),
    },
    responses: { 200: answer(done) },
  },
  readDispositifs: {
    method: 'get',
    path: '/api/v1/cpts/{cptsId}/dispositifs',
    permission: 'cpts.read',
    summary: 'Les noms que portent les dispositifs dans cette installation',
    request: { params: inCpts },
    responses: { 200: answer(z.object({ noms: z.record(z.string(), z.string()) })) },
  },
  nameDispositif: {
    method: 'put',
    path: '/api/v1/installation/dispositifs/{code}',
    permission: 'operateur',
    summary: 'Donner à un dispositif le nom que lui donnent les textes du jour',
    request: { params: z.object({ code: z.string().max(40) }), body: json(z.object({ nom: text(100, 0) })) },
    responses: { 200: answer(done) },
  },
})
