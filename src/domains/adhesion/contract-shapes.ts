/** Shapes that several routes of the room share. */
import { z } from 'zod'
import { civilDay, id, inCpts, instant, text } from '../../kernel/contract.ts'
import { GENRES_STRUCTURE } from '../communaute/contract.ts'
import { ETATS_APPEL } from './rules/appel.ts'

export const base = '/api/v1/cpts/{cptsId}'
export const genre = z.enum(['professionnel', 'structure'])
export const organe = z.enum(['bureau', 'ca', 'ag'])
export const GENRES_TEXTE = ['charte', 'reglement-interieur', 'donnees'] as const
export const genreTexte = z.enum(GENRES_TEXTE)
export const annee = z.coerce.number().int().min(2000).max(2100)
export const inAnnee = inCpts.extend({ annee })
export const genreStructure = z.enum(GENRES_STRUCTURE)
const profession = z.string().regex(/^\d{2}$/)
export const typed = z.string().trim().max(120).nullable().default(null)
export const adresseMot = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .min(3)
  .max(60)

export const montant = z.object({
  libelle: text(200),
  genre,
  /** Nothing: all of them. */
  professions: z.array(profession).max(60).default([]),
  structures: z.array(genreStructure).max(30).default([]),
  centimes: z.int().min(0).max(1_000_000),
})

export const etape = z.object({ organe, role: z.enum(['instruction', 'ratification']) })
export const parcours = z.object({
  etapes: z.array(etape),
  veto: organe.nullable(),
  /** False: statutes are not written here; the bureau decides. */
  desStatuts: z.boolean(),
})

export const texteLu = z.object({
  id,
  genre: genreTexte,
  version: z.int(),
  titre: z.string(),
  contenu: z.string(),
  empreinte: z.string(),
  publieLe: instant,
})

export const ETATS_DEMANDE = ['a-confirmer', 'en-cours', 'a-completer', 'acceptee', 'refusee', 'retiree'] as const
export const etatDemande = z.enum(ETATS_DEMANDE)

/** What somebody types to join. */
export const demandeSaisie = z.object({
  genre,
  titre: z.enum(['Dr', 'Pr']).nullable().default(null),
  nom: text(200),
  prenom: text(200),
  profession: profession.nullable().default(null),
  specialite: z
    .string()
    .regex(/^[A-Z]{2,3}\d{2}$/)
    .nullable()
    .default(null),
  rpps: typed,
  fonction: text(120, 0).default(''),
  structureNom: text(200).nullable().default(null),
  structureGenre: genreStructure.nullable().default(null),
  finess: typed,
  courriel: z.string().trim().min(1).max(254),
  telephone: typed,
  lieu: text(200, 0).default(''),
  adresse: text(200, 0).default(''),
  codePostal: z
    .string()
    .regex(/^(\d{5})?$/)
    .default(''),
  ville: text(100, 0).default(''),
  message: text(2000, 0).default(''),
  /** The texts that were read and accepted. */
  textes: z.array(id).max(10).default([]),
})

export const etatAppel = z.enum(ETATS_APPEL)
export const MOYENS = ['virement', 'cheque', 'especes', 'carte', 'reprise'] as const
export const moyen = z.enum(MOYENS)
export const reglement = z.object({
  id,
  centimes: z.int(),
  le: civilDay,
  moyen,
  /** It goes with a line of a statement: it is undone there. */
  duReleve: z.boolean(),
  note: z.string(),
})
export const appel = z.object({
  id,
  annee: z.int(),
  numero: z.int(),
  reference: z.string(),
  nom: z.string(),
  genre,
  professionnelId: id.nullable(),
  structureId: id.nullable(),
  libelle: z.string(),
  duCentimes: z.int(),
  payeCentimes: z.int(),
  payeLe: civilDay.nullable(),
  etat: etatAppel,
  dispenseRaison: z.string().nullable(),
  courriel: z.string().nullable(),
  appeleLe: instant.nullable(),
  relances: z.int(),
  relanceLe: instant.nullable(),
  reglements: z.array(reglement),
})
