/** The life of the CPTS: its stages and their dates, what the law counts, who answers at the ARS, what helped before the ACI. */
import { z } from 'zod'
import { answer, civilDay, defineRoutes, done, file, id, inCpts, instant, json, text } from '../../kernel/contract.ts'
import { ETAPES, MOTIFS_OPPOSITION } from '../../referentials/cycle-de-vie.ts'
import { MISSIONS } from '../../referentials/echeances.ts'
import { provenanceSchema } from '../../referentials/provenance.ts'
import { empreinte } from '../registre/contract.ts'
import { GENRES_COMPTEUR } from './rules/compteurs.ts'
import { ISSUES } from './rules/vie.ts'

const base = '/api/v1/cpts/{cptsId}/projet/vie'
const day = civilDay.nullable()
const etapeCode = z.enum(ETAPES)
const mission = z.enum(MISSIONS)

export const ORGANISMES = ['ars', 'cpam', 'urps', 'collectivite', 'autre'] as const
export const GENRES_MOYEN = ['fir', 'cpom', 'assurance-maladie', 'collectivite', 'coordination', 'autre'] as const

const datesEtape = z.object({
  prevuLe: day,
  envoyeLe: day,
  recuLe: day,
  decideLe: day,
  issue: z.enum(ISSUES).nullable(),
  motif: z.enum(MOTIFS_OPPOSITION).nullable(),
  note: text(4000, 0),
})
export type DatesEtape = z.infer<typeof datesEtape>

export const etapeLue = datesEtape.extend({
  code: etapeCode,
  etat: z.enum(['faite', 'en-cours', 'a-venir', 'refusee']),
  atteinteLe: day,
  /** The version of the projet that gives these dates: they are written there, not here. */
  version: z.object({ id, numero: z.number().int() }).nullable(),
})
export type EtapeLue = z.infer<typeof etapeLue>

/** A document of the registre, and what it is at this stage. */
const papier = z.object({ id, etape: etapeCode, empreinte, libelle: z.string(), ajouteLe: instant })
export type PapierLu = z.infer<typeof papier>

const compteur = z.object({
  genre: z.enum(GENRES_COMPTEUR),
  mission: mission.nullable(),
  version: z.number().int().nullable(),
  depuis: civilDay,
  mois: z.number().int(),
  echeance: civilDay,
  faitLe: day,
  jours: z.number().int(),
  etat: z.enum(['fait', 'fait-en-retard', 'a-venir', 'en-retard']),
  provenance: provenanceSchema,
})
export type CompteurLu = z.infer<typeof compteur>

const stade = z.object({
  code: z.string(),
  libelle: z.string(),
  definition: z.string(),
  /** What in the life of this CPTS puts it there. */
  raison: z.string(),
  provenance: provenanceSchema,
})
export type StadeLu = z.infer<typeof stade>

const interlocuteurSaisi = z.object({
  organisme: z.enum(ORGANISMES),
  nom: text(200),
  fonction: text(200, 0),
  courriel: z.email().max(200).nullable(),
  telephone: text(30).nullable(),
  etapes: z.array(etapeCode).max(ETAPES.length),
})
export type InterlocuteurSaisi = z.infer<typeof interlocuteurSaisi>
export type InterlocuteurLu = InterlocuteurSaisi & { id: string }

const moyenSaisi = z.object({
  genre: z.enum(GENRES_MOYEN),
  libelle: text(300),
  centimes: z.number().int().min(0).max(100_000_000_000).nullable(),
  heures: z.number().int().min(0).max(100_000).nullable(),
  accordeLe: day,
  etape: etapeCode.nullable(),
})
export type MoyenSaisi = z.infer<typeof moyenSaisi>
export type MoyenLu = MoyenSaisi & { id: string }

const missionMenee = z.object({ demarreeLe: day, deployeeLe: day })
const made = z.object({ id })

export const etapesContract = defineRoutes({
  readVie: {
    method: 'get',
    path: base,
    permission: 'etape.read',
    summary: 'La vie de la CPTS\u00a0: ses étapes, ses délais, ses interlocuteurs, ses moyens avant le contrat',
    request: { params: inCpts },
    responses: {
      200: answer(
        z.object({
          aujourdhui: civilDay,
          atteinte: etapeCode,
          etapes: z.array(etapeLue),
          papiers: z.array(papier),
          compteurs: z.array(compteur),
          stades: z.object({ atlas: stade.nullable(), federation: stade }),
          missions: z.array(missionMenee.extend({ mission })),
          interlocuteurs: z.array(interlocuteurSaisi.extend({ id })),
          moyens: z.array(moyenSaisi.extend({ id })),
          total: z.object({ centimes: z.number().int(), heures: z.number().int() }),
        }),
      ),
    },
  },
  saveEtape: {
    method: 'put',
    path: `${base}/etapes/{etape}`,
    permission: 'etape.edit',
    summary: 'Écrire les dates d’une étape',
    request: { params: inCpts.extend({ etape: etapeCode }), body: json(datesEtape) },
    responses: { 200: answer(done) },
  },
  addPapier: {
    method: 'post',
    path: `${base}/etapes/{etape}/papiers`,
    permission: 'etape.edit',
    summary: 'Joindre un papier à une étape\u00a0: un document déjà déposé',
    request: {
      params: inCpts.extend({ etape: etapeCode }),
      body: json(z.object({ empreinte, libelle: text(200) })),
    },
    responses: { 200: answer(z.object({ id })) },
  },
  removePapier: {
    method: 'delete',
    path: `${base}/papiers/{papierId}`,
    permission: 'etape.edit',
    summary: 'Retirer un papier d’une étape',
    request: { params: inCpts.extend({ papierId: id }) },
    responses: { 200: answer(done) },
  },
  saveMissionMenee: {
    method: 'put',
    path: `${base}/missions/{mission}`,
    permission: 'etape.edit',
    summary: 'Dire quand une mission a démarré et quand elle a été déployée',
    request: { params: inCpts.extend({ mission }), body: json(missionMenee) },
    responses: { 200: answer(done) },
  },
  createInterlocuteur: {
    method: 'post',
    path: `${base}/interlocuteurs`,
    permission: 'etape.edit',
    summary: 'Noter un interlocuteur de l’ARS, de la CPAM, de l’URPS',
    request: { params: inCpts, body: json(interlocuteurSaisi) },
    responses: { 200: answer(made) },
  },
  updateInterlocuteur: {
    method: 'put',
    path: `${base}/interlocuteurs/{interlocuteurId}`,
    permission: 'etape.edit',
    summary: 'Corriger un interlocuteur',
    request: { params: inCpts.extend({ interlocuteurId: id }), body: json(interlocuteurSaisi) },
    responses: { 200: answer(done) },
  },
  deleteInterlocuteur: {
    method: 'delete',
    path: `${base}/interlocuteurs/{interlocuteurId}`,
    permission: 'etape.edit',
    summary: 'Effacer un interlocuteur',
    request: { params: inCpts.extend({ interlocuteurId: id }) },
    responses: { 200: answer(done) },
  },
  createMoyen: {
    method: 'post',
    path: `${base}/moyens`,
    permission: 'etape.edit',
    summary: 'Noter un moyen reçu avant le contrat ACI',
    request: { params: inCpts, body: json(moyenSaisi) },
    responses: { 200: answer(made) },
  },
  updateMoyen: {
    method: 'put',
    path: `${base}/moyens/{moyenId}`,
    permission: 'etape.edit',
    summary: 'Corriger un moyen',
    request: { params: inCpts.extend({ moyenId: id }), body: json(moyenSaisi) },
    responses: { 200: answer(done) },
  },
  deleteMoyen: {
    method: 'delete',
    path: `${base}/moyens/{moyenId}`,
    permission: 'etape.edit',
    summary: 'Effacer un moyen',
    request: { params: inCpts.extend({ moyenId: id }) },
    responses: { 200: answer(done) },
  },
  exportVieCsv: {
    method: 'get',
    path: `${base}/export.csv`,
    permission: 'etape.read',
    summary: 'Les étapes de la vie de la CPTS en CSV',
    request: { params: inCpts },
    responses: { 200: file('text/csv') },
  },
})
