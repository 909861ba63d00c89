/**
 * What the file of a contract year says: the shape of `dossier.json`. Whole numbers and texts only, so that it has one
 * writing; amounts in cents. It names no person: who took part stands in the registre and on the sheets.
 */
import { z } from 'zod'
import { civilDay, id, instant } from '../../kernel/contract.ts'
import { MISSIONS } from '../../referentials/echeances.ts'
import { GRADES } from '../registre/contract.ts'

const whole = z.number().int()
const cents = whole
const grade = z.enum(GRADES)
export const mission = z.enum(MISSIONS)
export const PARTIES = [...MISSIONS, 'fonctionnement'] as const
export const partie = z.enum(PARTIES)
export type Partie = z.infer<typeof partie>

/** Last day included. */
export const anneeContrat = z.object({ rang: whole, du: civilDay, au: civilDay })

const argent = z.object({
  contracte: cents,
  recu: cents,
  engage: cents,
  paye: cents,
  reste: cents,
  /** Spent at the end of the year, as the pace tells. */
  prevision: cents,
  /** A source of these amounts is still to be confirmed. */
  aVerifier: z.boolean(),
})
export type Argent = z.infer<typeof argent>

const fiche = z.object({
  titre: z.string(),
  objectif: z.string(),
  etat: z.string(),
  tachesFaites: whole,
  taches: whole,
  jalonsAtteints: whole,
  jalons: whole,
  budgetCentimes: cents,
  actes: whole,
})

const resultat = z.object({
  code: z.string(),
  nom: z.string(),
  /** As it is read: « 62 % »; null when it is not known, or covers too few people. */
  valeur: z.string().nullable(),
  depart: z.string().nullable(),
  cible: z.string().nullable(),
  atteinte: z.boolean().nullable(),
  grade,
  source: z.string(),
})

/**
 * A line of the variable part: its amount is an estimation until one is granted. What a line of the contract adds came
 * after the first files were frozen: those have none of it.
 */
const ligne = z.object({
  /** Of the line of the contract; null where a mission has none, and is told as a whole. */
  id: id.nullable().default(null),
  libelle: z.string(),
  /** The wording, as it was signed. */
  enonce: z.string().default(''),
  depart: z.string().nullable().default(null),
  cible: z.string().nullable().default(null),
  valeur: z.string().nullable().default(null),
  maximum: cents,
  estime: cents.nullable(),
  constat: z.string(),
  prochain: z.string().default(''),
  /** What the dialogue had granted when the file was frozen. */
  accorde: cents.nullable().default(null),
})

const preuves = z.object({
  actes: whole,
  presences: whole,
  minutes: whole,
  pieces: whole,
  parGrade: z.array(z.object({ grade, nombre: whole })),
})

export const partieDossier = z.object({
  partie,
  nom: z.string(),
  socle: z.boolean(),
  fiches: z.array(fiche),
  resultats: z.array(resultat),
  lignes: z.array(ligne),
  preuves,
  argent: argent.nullable(),
  commentaire: z.string(),
  prevision: z.string(),
})
export type PartieDossier = z.infer<typeof partieDossier>

const acteAnnexe = z.object({
  numero: whole,
  empreinte: z.string(),
  genre: z.string(),
  partie,
  titre: z.string(),
  debut: instant,
  fin: instant,
  commune: z.string(),
  presences: whole,
  minutes: whole,
  grade,
  /** It took the place of this acte. */
  corrige: whole.nullable(),
})
const presenceAnnexe = z.object({ acte: whole, rang: whole, qualite: z.string(), minutes: whole, grade })
const documentAnnexe = z.object({
  acte: whole,
  libelle: z.string(),
  empreinte: z.string(),
  type: z.string(),
  octets: whole,
  /** Its name in the archive; null when it stays at the CPTS. */
  fichier: z.string().nullable(),
  /** Why it is not joined. */
  reste: z.enum(['nominatif', 'trop-lourd', 'efface', 'introuvable']).nullable(),
})

const manque = z.object({ code: z.string(), partie: partie.nullable(), phrase: z.string() })

export const donnees = z.object({
  format: z.literal('maillage.dossier.donnees.1'),
  /** Null while nothing is frozen. */
  code: z.string().nullable(),
  version: whole,
  motif: z.string(),
  cpts: z.object({ id, nom: z.string(), finess: z.string().nullable(), zone: z.string() }),
  annee: anneeContrat,
  arreteLe: instant,
  registre: z.object({ sequence: whole, empreinte: z.string() }),
  contrat: z.object({ cpam: z.string(), ars: z.string(), signeLe: civilDay, taille: z.string() }).nullable(),
  territoire: z
    .object({
      population: whole,
      millesime: z.string(),
      taille: z.string(),
      communes: z.array(z.object({ nom: z.string(), population: whole.nullable() })),
    })
    .nullable(),
  membres: z.object({
    adherents: whole,
    actifs: whole,
    adherentsActifs: whole,
    structures: whole,
    /** Null: too few to be told. */
    professions: z.array(z.object({ libelle: z.string(), adherents: whole.nullable() })),
  }),
  parties: z.array(partieDossier),
  /** All envelopes together. */
  total: argent.nullable(),
  manques: z.array(manque),
  annexes: z.object({
    actes: z.array(acteAnnexe),
    presences: z.array(presenceAnnexe),
    documents: z.array(documentAnnexe),
  }),
})
export type Donnees = z.infer<typeof donnees>
export type Manque = z.infer<typeof manque>
export type DocumentAnnexe = z.infer<typeof documentAnnexe>
