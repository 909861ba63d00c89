/** The lines of the variable part: what each contract year says, what they are worth today, what was granted. */
import { z } from 'zod'
import { answer, civilDay, defineRoutes, id, inCpts, instant, json, text } from '../../kernel/contract.ts'
import { SENS } from '../../referentials/indicateurs/index.ts'
import { codeIndicateur } from '../evaluation/contract.ts'
import { base, made, mission, positive } from './contract-shapes.ts'
import { GENRES_CHANGEMENT } from './rules/annonce.ts'
import { FORMES_LIGNE } from './rules/lignes.ts'

const figure = z.number().min(-1e10).max(1e10)
const inAnnee = inCpts.extend({ anneeId: id })
const inLigne = inCpts.extend({ ligneId: id })

const palier = z.object({ seuil: figure, centimes: positive, nom: text(60, 0) })
export type PalierSaisi = z.infer<typeof palier>

export const ligneSaisie = z.object({
  libelle: text(200),
  /** As it was signed. */
  enonce: text(4000),
  forme: z.enum(FORMES_LIGNE),
  sens: z.enum(SENS),
  /** The indicator that measures it; null while none does. */
  code: codeIndicateur.nullable(),
  depart: figure.nullable(),
  departLe: civilDay.nullable(),
  cible: figure.nullable(),
  changement: z.object({ genre: z.enum(GENRES_CHANGEMENT), valeur: figure }).nullable(),
  paliers: z.array(palier).min(1).max(12),
  /** Proofs that the contract expects. */
  preuves: z.array(text(300)).max(20),
  /** Who answers for it. */
  referents: z.array(id).max(10),
})
export type LigneSaisie = z.infer<typeof ligneSaisie>

/** The version that the change starts from: another one written meanwhile is told. */
const change = z.object({ version: z.number().int().min(1), motif: text(500), avenantId: id.nullable() })

const acte = z.object({ id, titre: z.string(), debut: instant, zone: z.string() })
const accord = z.object({
  centimes: z.number().int(),
  motif: z.string(),
  decideLe: civilDay,
  releve: z.string(),
  /** The frozen file that it stands beside. */
  dossierId: id,
})

export const ligneVue = ligneSaisie.omit({ referents: true }).extend({
  id,
  anneeId: id,
  mission,
  version: z.number().int(),
  motif: z.string(),
  avenant: z.number().int().nullable(),
  ecriteLe: instant,
  referents: z.array(z.object({ id, nom: z.string() })),
  indicateur: z.object({ code: z.string(), nom: z.string(), unite: z.string() }).nullable(),
  /** In the words of the contract and of the indicator. */
  dit: z.object({
    paliers: z.string(),
    depart: z.string().nullable(),
    cible: z.string().nullable(),
    valeur: z.string(),
    constat: z.string(),
    prochain: z.string(),
  }),
  meilleur: z.number().int(),
  valeur: z.number().nullable(),
  actes: z.number().int(),
  /** Key of the contract year in the indicators. */
  periode: z.string(),
  source: z.string(),
  estime: z.number().int().nullable(),
  prochain: z.object({ centimes: z.number().int(), gain: z.number().int() }).nullable(),
  accord: accord.nullable(),
  /** What does not agree in what it announces. */
  constats: z.array(z.string()),
})
export type LigneVue = z.infer<typeof ligneVue>

const missionVue = z.object({
  mission,
  /** What the contract gives to its variable part; null when no source says it. */
  enveloppe: z.number().int().nullable(),
  enAttente: z.boolean(),
  /** Sum of the best steps. */
  meilleur: z.number().int(),
  ecart: z.number().int().nullable(),
  ecartDit: z.string(),
  /** Granted or estimated, line by line, within the envelope; null while nothing is known. */
  compte: z.number().int().nullable(),
  estimation: z.boolean(),
  sansValeur: z.number().int(),
  /** Granted to the mission as a whole, where no line was. */
  accordeEntier: z.number().int().nullable(),
  lignes: z.array(ligneVue),
})
export type MissionVariable = z.infer<typeof missionVue>

export const indicateurChoisi = z.object({
  code: z.string(),
  nom: z.string(),
  mission: mission.nullable(),
  sens: z.enum(SENS),
  /** `%`, `h`, the unit of a number, or empty. */
  unite: z.string(),
  ouiNon: z.boolean(),
})
export type IndicateurChoisi = z.infer<typeof indicateurChoisi>

export const lignesContract = defineRoutes({
  readLignesVariables: {
    method: 'get',
    path: `${base}/lignes`,
    permission: 'finances.read',
    summary: 'La part variable d’une année de contrat, ligne par ligne',
    request: { params: inCpts, query: z.object({ annee: id.optional() }) },
    responses: {
      200: answer(
        z.object({
          aujourdhui: civilDay,
          annees: z.array(z.object({ id, rang: z.number().int(), du: civilDay, au: civilDay })),
          /** Null without a contract. */
          annee: z
            .object({
              id,
              rang: z.number().int(),
              du: civilDay,
              au: civilDay,
              missions: z.array(missionVue),
              avenants: z.array(z.object({ id, numero: z.number().int(), objet: z.string() })),
            })
            .nullable(),
          indicateurs: z.array(indicateurChoisi),
        }),
      ),
    },
  },
  readLigneVariable: {
    method: 'get',
    path: `${base}/lignes/{ligneId}`,
    permission: 'finances.read',
    summary: 'Une ligne de la part variable\u00a0: son texte, ses versions, ce qui la ferait avancer',
    request: { params: inLigne },
    responses: {
      200: answer(
        z.object({
          ligne: ligneVue,
          annee: z.object({ id, rang: z.number().int(), du: civilDay, au: civilDay }),
          /** What its indicator counts, in words; empty without one. */
          compte: z.string(),
          /** Its figures come from outside: no acte makes them. */
          externe: z.boolean(),
          faits: z.array(acte),
          /** What would bring it further: actes that lack a proof, activités held or planned in the year. */
          aEtayer: z.array(acte),
          aVenir: z.array(acte.extend({ tenue: z.boolean() })),
          versions: z.array(
            z.object({
              version: z.number().int(),
              ecriteLe: instant,
              motif: z.string(),
              avenant: z.number().int().nullable(),
              retiree: z.boolean(),
              libelle: z.string(),
              enonce: z.string(),
              paliers: z.string(),
            }),
          ),
          retiree: z.boolean(),
        }),
      ),
    },
  },
  createLigneVariable: {
    method: 'post',
    path: `${base}/annees/{anneeId}/lignes`,
    permission: 'finances.edit',
    summary: 'Écrire une ligne de la part variable, comme elle est signée',
    request: { params: inAnnee, body: json(ligneSaisie.extend({ mission })) },
    responses: { 200: answer(made) },
  },
  reviseLigneVariable: {
    method: 'post',
    path: `${base}/lignes/{ligneId}/versions`,
    permission: 'finances.edit',
    summary: 'Écrire une nouvelle version d’une ligne, par avenant ou pour corriger une saisie',
    request: { params: inLigne, body: json(ligneSaisie.extend(change.shape)) },
    responses: { 200: answer(made) },
  },
  retireLigneVariable: {
    method: 'post',
    path: `${base}/lignes/{ligneId}/retrait`,
    permission: 'finances.edit',
    summary: 'Dire qu’une ligne ne compte plus\u00a0; ce qui en fut écrit reste lisible',
    request: { params: inLigne, body: json(change) },
    responses: { 200: answer(made) },
  },
  repriseLignesVariables: {
    method: 'post',
    path: `${base}/annees/{anneeId}/lignes/reprise`,
    permission: 'finances.edit',
    summary: 'Réécrire dans cette année les lignes d’une autre année de contrat',
    request: { params: inAnnee, body: json(z.object({ deAnneeId: id })) },
    responses: { 200: answer(z.object({ lignes: z.number().int() })) },
  },
})
