/**
 * An indicator as data: what it counts, over what, and how sure it is. The same shape serves the catalogue and the
 * indicators that a CPTS adds: screens, documents and exports read it, one function computes it.
 */
import { z } from 'zod'
import { MISSIONS } from '../echeances.ts'
import { GENRES_ACTE } from '../genres-acte.ts'
import { provenanceSchema } from '../provenance.ts'

/** Over the actes in force whose beginning falls in the period. No kind named: every kind. */
const compteurActes = z.object({
  sur: z.literal('actes'),
  compte: z.union([
    z.enum(['actes', 'presences', 'minutes', 'professionnels']),
    z.object({ fait: z.string().regex(/^[a-zA-Z]{1,40}$/) }),
  ]),
  genres: z.array(z.enum(GENRES_ACTE.map(({ code }) => code))).default([]),
  /** Null: whatever the mission. */
  mission: z.enum(MISSIONS).nullable().default(null),
  ficheActionId: z.uuid().nullable().default(null),
  /** Only actes whose weakest proof is better than a declaration. */
  etayes: z.boolean().default(false),
  /** Since the first acte rather than over the period: « written once, stays written ». */
  depuisOrigine: z.boolean().default(false),
})
/** Over the requests for care that were created in the period. */
const compteurDemandes = z.object({
  sur: z.literal('demandes'),
  compte: z.enum(['recues', 'comptees', 'sous-24h', 'sous-48h', 'sans-reponse', 'honores', 'absents']),
})
/** Over the people of the CPTS, on the last day of the period. */
const compteurMembres = z.object({
  sur: z.literal('membres'),
  compte: z.enum(['professionnels', 'adherents', 'actifs', 'adherents-actifs']),
})
/** Over the fiches-actions that are not put away, as they stand today. */
const compteurFiches = z.object({
  sur: z.literal('fiches'),
  compte: z.enum(['ouvertes', 'en-cours', 'achevees']),
  mission: z.enum(MISSIONS).nullable().default(null),
})
/** Inhabitants of the territory in force on the last day of the period. */
const compteurTerritoire = z.object({ sur: z.literal('territoire'), compte: z.literal('population') })

export const compteurSchema = z.discriminatedUnion('sur', [
  compteurActes,
  compteurDemandes,
  compteurMembres,
  compteurFiches,
  compteurTerritoire,
])
export type Compteur = z.infer<typeof compteurSchema>
export type CompteurActes = z.infer<typeof compteurActes>

export const formuleSchema = z.discriminatedUnion('forme', [
  z.object({ forme: z.literal('nombre'), de: compteurSchema }),
  z.object({ forme: z.literal('part'), de: compteurSchema, sur: compteurSchema }),
  /** Half of the requests that got an appointment waited less, in hours. */
  z.object({ forme: z.literal('delai-median') }),
  z.object({ forme: z.literal('oui-non'), de: compteurSchema }),
  /** Entered or imported. A share comes in percent, or with its two terms. */
  z.object({ forme: z.literal('externe'), valeur: z.enum(['nombre', 'part', 'oui-non']) }),
])
export type Formule = z.infer<typeof formuleSchema>

export const SENS = ['hausse', 'baisse'] as const
export type Sens = (typeof SENS)[number]
export const FREQUENCES = ['continue', 'trimestre', 'annee'] as const
export type Frequence = (typeof FREQUENCES)[number]
export const GRADES_INDICATEUR = ['declaree', 'signee', 'calculee', 'externe'] as const
/** Whom the figure counts, and so what may be published of it. */
export const PETITS_NOMBRES = ['patients', 'professionnels', 'aucun'] as const
export type PetitsNombres = (typeof PETITS_NOMBRES)[number]

export const definitionSchema = z.object({
  nom: z.string().min(3).max(200),
  mission: z.enum(MISSIONS).nullable(),
  formule: formuleSchema,
  /** Which way is better. */
  sens: z.enum(SENS),
  /** Of a number: « patients », « créneaux ». A share is in percent, a delay in hours. */
  unite: z.string().max(40),
  source: z.string().min(3).max(300),
  frequence: z.enum(FREQUENCES),
  /** The best proof that this figure can have. */
  grade: z.enum(GRADES_INDICATEUR),
  petitsNombres: z.enum(PETITS_NOMBRES),
})
export type DefinitionIndicateur = z.infer<typeof definitionSchema>

export const indicateurSchema = definitionSchema.extend({
  code: z.string().regex(/^[a-z0-9-]{1,80}$/),
  /** Of the indicator itself: was it read in a text, in a real contract, or is it only believed to be used? */
  provenance: provenanceSchema,
  /** Followed unless the CPTS says otherwise. */
  propose: z.boolean(),
})
export type Indicateur = z.infer<typeof indicateurSchema>
/** As the catalogue is written: what has a default may be left out. */
export type IndicateurEcrit = z.input<typeof indicateurSchema>
