/** Shapes that several routes of the room share. */
import { z } from 'zod'
import { civilDay, id, inCpts, text } from '../../kernel/contract.ts'
import { MOTIFS_FIN } from './rules/adherent.ts'
import { PUBLICATIONS } from './rules/champs.ts'

export const inProfessionnel = inCpts.extend({ professionnelId: id })

export const GENRES_STRUCTURE = [
  'msp',
  'cds',
  'esp',
  'cabinet',
  'officine',
  'laboratoire',
  'etablissement',
  'ehpad',
  'saad',
  'ssiad',
  'had',
  'dac',
  'ccas',
  'pmi',
  'cpts',
  'association',
  'collectivite',
  'autre',
] as const
export type GenreStructure = (typeof GENRES_STRUCTURE)[number]

export const genreStructure = z.enum(GENRES_STRUCTURE)
export const titre = z.enum(['Dr', 'Pr'])
export const publication = z.enum(PUBLICATIONS)
export const motifFin = z.enum(MOTIFS_FIN)
export const codeCommune = z.string().regex(/^\d[\dAB]\d{3}$/)
export const etatCotisation = z.enum(['non-appelee', 'dispensee', 'due', 'partielle', 'payee'])
export const etatAdhesion = z.enum(['a-venir', 'en-vigueur', 'terminee'])
/** Numbers that a person types: read by the rules, refused with a reason. Empty means none. */
const typed = z.string().trim().max(120).nullable().default(null)

const longitude = z.number().min(-180).max(180)
const latitude = z.number().min(-90).max(90)
export const point = z.object({ lon: longitude, lat: latitude })
const commune = z.object({ code: codeCommune, nom: z.string() })

export const lieu = z.object({
  id,
  structureId: id.nullable(),
  nom: z.string(),
  adresse: z.string(),
  codePostal: z.string(),
  commune: commune.nullable(),
  point: point.nullable(),
  /** Set by hand or by a geocoder; otherwise the point is the commune's. */
  precise: z.boolean(),
  telephone: z.string().nullable(),
  zone: z.string(),
  ferme: z.boolean(),
})
export const lieuSaisi = z.object({
  structureId: id.nullable().default(null),
  nom: text(200, 0).default(''),
  adresse: text(200, 0).default(''),
  codePostal: z
    .string()
    .regex(/^(\d{5})?$/)
    .default(''),
  commune: codeCommune.nullable().default(null),
  point: point.nullable().default(null),
  telephone: typed,
})

export const adresseCherchee = z.object({
  adresse: text(200, 3),
  codePostal: z
    .string()
    .regex(/^(\d{5})?$/)
    .default(''),
  commune: codeCommune.nullable().default(null),
})
/** Where an address may be: `precision` says what was found, `score` how sure the geocoder is, from 0 to 1. */
export const candidat = point.extend({
  libelle: z.string(),
  precision: z.enum(['numero', 'voie', 'lieu-dit', 'commune']),
  score: z.number(),
})

export const adhesion = z.object({
  id,
  debut: civilDay,
  fin: civilDay.nullable(),
  motifFin: motifFin.nullable(),
  etat: etatAdhesion,
})
export const cotisation = z.object({
  annee: z.int(),
  duCentimes: z.int(),
  payeCentimes: z.int(),
  payeLe: civilDay.nullable(),
})

export const professionnelResume = z.object({
  id,
  rpps: z.string().nullable(),
  titre: titre.nullable(),
  nom: z.string(),
  prenom: z.string(),
  profession: z.string(),
  specialite: z.string().nullable(),
  telephone: z.string().nullable(),
  courriel: z.string().nullable(),
  statut: z.enum(['en-exercice', 'parti']),
  lieux: z.array(z.object({ nom: z.string(), commune: commune.nullable() })),
  /** An adhésion is in force. */
  adherent: z.boolean(),
  adherentDepuis: civilDay.nullable(),
  /** Took part in at least one acte over the last twelve months. */
  actif: z.boolean(),
  derniereParticipation: civilDay.nullable(),
  cotisation: etatCotisation,
})

export const fiche = professionnelResume.omit({ lieux: true }).extend({
  personneId: id,
  /** The day when the fiche is erased, if nothing ties the person to the CPTS again before. */
  effacementLe: civilDay.nullable(),
  publie: z.array(publication),
  publieLe: z.string().nullable(),
  /** When they plan to leave, where the CPTS knows it. Never in the directory. */
  departPrevu: civilDay.nullable(),
  lieux: z.array(lieu),
  adhesions: z.array(adhesion),
  cotisations: z.array(cotisation),
})

export const professionnelSaisi = z.object({
  rpps: typed,
  titre: titre.nullable().default(null),
  nom: text(200),
  prenom: text(200),
  profession: z.string().regex(/^\d{2}$/),
  specialite: z
    .string()
    .regex(/^[A-Z]{2,3}\d{2}$/)
    .nullable()
    .default(null),
  telephone: typed,
  courriel: typed,
  departPrevu: civilDay.nullable().default(null),
})

export const structure = z.object({
  id,
  nom: z.string(),
  genre: genreStructure,
  finess: z.string().nullable(),
  siret: z.string().nullable(),
  adresse: z.string(),
  codePostal: z.string(),
  commune: commune.nullable(),
  point: point.nullable(),
  telephone: z.string().nullable(),
  courriel: z.string().nullable(),
  fermeeLe: civilDay.nullable(),
  /** How many professionals have an open place there. */
  professionnels: z.int(),
})
export const structureSaisie = z.object({
  nom: text(200),
  genre: genreStructure,
  finess: typed,
  siret: typed,
  adresse: text(200, 0).default(''),
  codePostal: z
    .string()
    .regex(/^(\d{5})?$/)
    .default(''),
  commune: codeCommune.nullable().default(null),
  point: point.nullable().default(null),
  telephone: typed,
  courriel: typed,
})
