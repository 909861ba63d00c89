/** Shapes that several routes of the room share. */
import { z } from 'zod'
import { civilDay, id, inCpts, instant, text } from '../../kernel/contract.ts'
import {
  CANAUX,
  CAUSES,
  CRITERES,
  DEMANDEURS,
  EMPECHEMENTS,
  POPULATIONS,
  RAISONS,
  STATUTS_DEMANDE,
  STATUTS_PROPOSITION,
  TRANCHES_AGE,
} from './rules/vocabulary.ts'

export const base = '/api/v1/cpts/{cptsId}/medecin-traitant'
export const inDemande = inCpts.extend({ demandeMtId: id })
export const inProposition = inCpts.extend({ propositionMtId: id })
export const codeInsee = z.string().regex(/^[0-9][0-9AB][0-9]{3}$/)
export const adresseMot = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .min(3)
  .max(60)
export const trancheAge = z.enum(TRANCHES_AGE)
export const critere = z.enum(CRITERES)
/** Criteria with the age, as a doctor chooses among them. */
export const critereAge = z.enum([...CRITERES, '70-plus'])
export const demandeur = z.enum(DEMANDEURS)
export const canal = z.enum(CANAUX)
export const statutDemande = z.enum(STATUTS_DEMANDE)
export const statutProposition = z.enum(STATUTS_PROPOSITION)
export const raison = z.enum(RAISONS)
export const population = z.enum(POPULATIONS)
export const classe = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)])
const typed = (max: number) => z.string().trim().max(max).nullable().default(null)

export const identiteMt = z.object({
  nom: text(80),
  prenom: text(80),
  anneeNaissance: z.number().int().min(1900).max(2100).nullable().default(null),
  telephone: typed(40),
  courriel: typed(254),
  /** Who helps, when somebody does: whom to call. */
  tiersNom: typed(120),
  tiersTelephone: typed(40),
})
export const demandeMtBody = z.object({
  demandeur,
  trancheAge,
  commune: codeInsee,
  criteres: z.array(critere).max(CRITERES.length).default([]),
})
/** The person was told what is kept and agreed to it. */
export const consentement = z.literal(true)

export const propositionLue = z.object({
  id,
  demandeId: id,
  capaciteId: id,
  medecin: z.string(),
  statut: statutProposition,
  raison: raison.nullable(),
  pourquoi: z.array(z.string()),
  proposeeLe: instant,
  echeance: instant,
  repondueLe: instant.nullable(),
  vuLe: instant.nullable(),
})
export const demandeMtResume = z.object({
  id,
  canal,
  demandeur,
  trancheAge,
  commune: codeInsee,
  communeNom: z.string(),
  criteres: z.array(critere),
  classe,
  /** Its place among those that wait; null when it does not. */
  rang: z.number().nullable(),
  statut: statutDemande,
  cause: z.enum(CAUSES).nullable(),
  deposeeLe: instant,
  confirmeeLe: instant,
  prevenueLe: instant.nullable(),
  closeLe: instant.nullable(),
  /** A request of the same person, perhaps. */
  doubleDe: id.nullable(),
  aUneIdentite: z.boolean(),
  effacementLe: civilDay.nullable(),
  /** The proposal that stands. */
  proposition: propositionLue.nullable(),
})
export const capaciteBody = z.object({
  parMois: z.int().min(0).max(60),
  criteres: z
    .array(critereAge)
    .max(CRITERES.length + 1)
    .default([]),
  tranchesAge: z.array(trancheAge).max(TRANCHES_AGE.length).default([]),
  communes: z.array(codeInsee).max(300).default([]),
  domicile: z.boolean().default(false),
  suspendueJusqu: civilDay.nullable().default(null),
})
export const capaciteLue = capaciteBody.required().extend({
  id: id.nullable(),
  professionnelId: id,
  nom: z.string(),
  metier: z.string(),
  communeNom: z.string().nullable(),
  communesNoms: z.array(z.string()),
  declareeLe: instant.nullable(),
  /** Of the month that runs. */
  engagees: z.number(),
  restantes: z.number(),
})

export const medecinPossible = z.object({
  capaciteId: id,
  nom: z.string(),
  communeNom: z.string().nullable(),
  /** As the crow flies; null where one of the two places is not known. */
  km: z.number().nullable(),
  parMois: z.int(),
  restantes: z.int(),
  /** None: they may be asked. */
  empechements: z.array(z.enum(EMPECHEMENTS)),
})
