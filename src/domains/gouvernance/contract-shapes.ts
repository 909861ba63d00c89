/** The shapes that the room reads and answers. */
import { z } from 'zod'
import { civilDay, id, text } from '../../kernel/contract.ts'
import { MISSIONS } from '../../referentials/echeances.ts'
import {
  APPARTENANCES,
  exercice,
  FONCTIONS,
  GENRES_INSTANCE,
  reglesInstance,
  reglesStatuts,
  TEXTES,
  VOIX,
} from '../../referentials/modeles-statuts/regles.ts'
import { ETATS_MANDAT, MOTIFS_FIN } from './rules/mandats.ts'

export const base = '/api/v1/cpts/{cptsId}/gouvernance'
const article = text(120, 0)

export const collegeSaisi = z.object({
  nom: text(120),
  voix: z.enum(VOIX),
  poids: z.int().min(0).max(100),
  appartenance: z.enum(APPARTENANCES),
  exercices: z.array(exercice).max(60),
  description: text(500, 0),
  article,
})
export const collegeLu = collegeSaisi.extend({ id, rang: z.int() })

export const instanceSaisie = z.object({
  genre: z.enum(GENRES_INSTANCE),
  nom: text(120),
  objet: text(500, 0),
  mission: z.enum(MISSIONS).nullable(),
  fermeeLe: civilDay.nullable(),
  texte: z.enum(TEXTES),
  article,
  regles: reglesInstance(id),
})
export const instanceLue = instanceSaisie.extend({ id, rang: z.int() })

/** When, by whom, under which note: what a version says of itself. */
const adoption = {
  debut: civilDay,
  adoptesLe: civilDay.nullable(),
  adoptesPar: text(300, 0),
  note: text(4000, 0),
}
export const adoptionSaisie = z.object(adoption)
export const statutsSaisis = z.object({ ...adoption, regles: reglesStatuts })
export const statutsLus = statutsSaisis.extend({
  id,
  version: z.int(),
  fin: civilDay.nullable(),
  modele: z.string().nullable(),
  seanceId: id.nullable(),
  etat: z.enum(['a-venir', 'en-vigueur', 'passee']),
  colleges: z.array(collegeLu),
  instances: z.array(instanceLue),
})

export const representantSaisi = z.object({
  nom: text(200),
  qualite: text(200),
  structureId: id.nullable(),
  structure: text(200, 0),
  courriel: z.email().max(254).nullable(),
})
/** Somebody of the team, a representative who is known, or a new one. */
export const personneChoisie = z.union([
  z.object({ professionnelId: id }),
  z.object({ representantId: id }),
  z.object({ representant: representantSaisi }),
])

export const siegeSaisi = z.object({ collegeId: id, personne: personneChoisie, debut: civilDay })
export const finSaisie = z.object({ fin: civilDay, motif: z.enum(MOTIFS_FIN) })

const mandat = {
  collegeId: id.nullable(),
  precision: text(200, 0),
  eluPar: text(300, 0),
  seanceId: id.nullable(),
  decisionId: id.nullable(),
  debut: civilDay,
}
export const mandatSaisi = z.object({
  ...mandat,
  seanceId: id.nullable().default(null),
  decisionId: id.nullable().default(null),
  instanceId: id,
  personne: personneChoisie,
  fonction: z.enum(FONCTIONS),
  /** Left out, it is counted from the statutes; null is a mandate without term. */
  echeance: civilDay.nullable().optional(),
  /** The mandate that this one takes over: it ends the same day. */
  remplace: id.nullable().default(null),
})
export const mandatCorrige = z.object({
  collegeId: id.nullable(),
  precision: text(200, 0),
  eluPar: text(300, 0),
  debut: civilDay,
  echeance: civilDay.nullable(),
})
export const mandatLu = z.object({
  ...mandat,
  id,
  instanceId: id,
  /** Stable key of the person: of the professional, or of the representative. */
  personne: id,
  professionnelId: id.nullable(),
  representantId: id.nullable(),
  nom: z.string(),
  qualite: z.string(),
  fonction: z.enum(FONCTIONS),
  echeance: civilDay.nullable(),
  fin: civilDay.nullable(),
  motifFin: z.enum(MOTIFS_FIN).nullable(),
  etat: z.enum(ETATS_MANDAT),
})

export const electeurLu = z.object({
  id,
  professionnelId: id.nullable(),
  representantId: id.nullable(),
  nom: z.string(),
  qualite: z.string(),
  collegeId: id.nullable(),
  voix: z.int(),
  deliberatif: z.boolean(),
  empechement: z.enum(['consultatif', 'cotisation', 'admission', 'adhesion', 'suppleance']).nullable(),
})
/** How many sit, how many voices count, how many are heard. */
const compte = { membres: z.int(), voix: z.int(), sansVoix: z.int() }
export const corps = z.object({ ...compte, colleges: z.array(z.object({ id, nom: z.string(), ...compte })) })
