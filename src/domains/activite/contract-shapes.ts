/** Shapes that several routes of the room share. */
import { z } from 'zod'
import { civilDay, id, inCpts, instant, text, wallTime } from '../../kernel/contract.ts'
import { MISSIONS } from '../../referentials/echeances.ts'
import { NATURES_PREUVE, type NaturePreuve } from '../../referentials/preuves-acte.ts'
import { QUALITES_ACTE, type QualiteActe } from '../../referentials/qualites-acte.ts'
import { ETATS, MOYENS, REPONSES } from './rules/etats.ts'
import { GENRES_PREVUS } from './rules/genres.ts'

export const base = '/api/v1/cpts/{cptsId}'
export const inActivite = inCpts.extend({ activiteId: id })

export const mission = z.enum(MISSIONS)
export const etat = z.enum(ETATS)
export const reponse = z.enum(REPONSES)
/** Kinds that are planned; those that are written in one go have no activité. */
export const genre = z.enum(GENRES_PREVUS)
export const qualite = z.enum(Object.keys(QUALITES_ACTE) as [QualiteActe, ...QualiteActe[]])
export const codeCommune = z.string().regex(/^\d[\dAB]\d{3}$/)

export const point = z.object({ texte: text(500), minutes: z.int().min(1).max(600).nullable().default(null) })
export const decision = z.object({
  texte: text(1000),
  responsable: text(200).nullable().default(null),
  echeance: civilDay.nullable().default(null),
})
/** A follow-up as typed: `id` keeps the tick of one that was there before. */
export const suiteSaisie = z.object({
  id: id.optional(),
  texte: text(500),
  qui: text(200).nullable().default(null),
  pourLe: civilDay.nullable().default(null),
})
export const suite = z.object({
  id,
  texte: z.string(),
  qui: z.string().nullable(),
  pourLe: civilDay.nullable(),
  faiteLe: instant.nullable(),
})

/** What a person plans, in their own day and hour; `fin` may fall on the next day when it is before `debut`. */
export const activiteSaisie = z.object({
  genre,
  titre: text(300),
  mission: mission.nullable().default(null),
  ficheActionId: id.nullable().default(null),
  jour: civilDay,
  debut: wallTime,
  fin: wallTime,
  aDistance: z.boolean().default(false),
  visio: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .nullable()
    .default(null),
  commune: codeCommune.nullable().default(null),
  lieu: text(200).nullable().default(null),
  groupe: text(100).nullable().default(null),
  ordreDuJour: z.array(point).max(60).default([]),
  lignePublique: text(300).nullable().default(null),
})

/** A line of a list. */
export const activiteResume = z.object({
  id,
  genre: z.string(),
  titre: z.string(),
  mission: mission.nullable(),
  ficheActionId: id.nullable(),
  debut: instant,
  fin: instant,
  zone: z.string(),
  aDistance: z.boolean(),
  communeNom: z.string().nullable(),
  lieu: z.string().nullable(),
  groupe: z.string().nullable(),
  etat,
  invites: z.int(),
  presents: z.int(),
  /** The sheet is open now. */
  emargement: z.boolean(),
})

export const invite = z.object({
  id,
  professionnelId: id.nullable(),
  nom: z.string(),
  profession: z.string().nullable(),
  courriel: z.string().nullable(),
  qualite: z.string(),
  reponse: reponse.nullable(),
})
export const nature = z.enum(Object.keys(NATURES_PREUVE) as [NaturePreuve, ...NaturePreuve[]])
export const empreinte = z.string().regex(/^[0-9a-f]{64}$/)
export const piece = z.object({ id, empreinte, nature: z.string(), libelle: z.string(), ajouteeLe: instant })
export const presence = z.object({
  id,
  professionnelId: id.nullable(),
  nom: z.string(),
  profession: z.string(),
  qualite: z.string(),
  arrivee: instant,
  depart: instant.nullable(),
  par: z.enum(MOYENS),
  raison: z.string().nullable(),
  /** Signed from the same device as somebody else here. */
  memeAppareil: z.boolean(),
})
