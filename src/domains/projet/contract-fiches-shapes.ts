/** Shapes of a fiche-action: what is read, what is written. */
import { z } from 'zod'
import { civilDay, id, instant, text } from '../../kernel/contract.ts'
import { ETATS, FINANCEMENTS, GENRES_PARTENAIRE, GENRES_PREUVE, MAX_LIGNES, MISSIONS, STADES } from './rules/fiche.ts'

export const etatFiche = z.enum(ETATS)
export const missionFiche = z.enum(MISSIONS)
export const stadePartenaire = z.enum(STADES)
const day = civilDay.nullable()
const ligne = z.object({ id })
const personne = z.object({ id, nom: z.string(), exercice: z.string() })
export const commune = z.object({ code: z.string(), nom: z.string() })

export const tache = ligne.extend({
  libelle: z.string(),
  professionnel: personne.nullable(),
  qui: z.string(),
  echeance: day,
  faiteLe: day,
})
export const jalon = ligne.extend({ libelle: z.string(), prevuLe: civilDay, atteintLe: day })
const ligneBudget = ligne.extend({
  libelle: z.string(),
  centimes: z.int(),
  annee: z.int(),
  financement: z.enum(FINANCEMENTS),
})
const partenaire = ligne.extend({
  structureId: id.nullable(),
  nom: z.string(),
  genre: z.enum(GENRES_PARTENAIRE),
  stade: stadePartenaire,
  stadeLe: day,
})
const indicateur = ligne.extend({
  libelle: z.string(),
  unite: z.string(),
  depart: z.number().nullable(),
  departLe: day,
  cible: z.number().nullable(),
  cibleLe: day,
  source: z.string(),
})
const preuve = ligne.extend({ genre: z.enum(GENRES_PREUVE), libelle: z.string() })
const acteDeFiche = z.object({ id, titre: z.string(), debut: instant, zone: z.string() })

/** A line of the board, of the table, of the calendar and of the map. */
export const ficheResume = z.object({
  id,
  titre: z.string(),
  /** The first one is the main mission. */
  missions: z.array(missionFiche),
  etat: etatFiche,
  debut: day,
  fin: day,
  /** Empty: the whole territory. */
  communes: z.array(z.string()),
  referents: z.array(personne),
  partenaires: z.array(z.object({ nom: z.string(), genre: z.enum(GENRES_PARTENAIRE), stade: stadePartenaire })),
  taches: z.array(z.object({ id, libelle: z.string(), echeance: day, faiteLe: day })),
  jalons: z.array(jalon),
  budgetCentimes: z.int(),
  /** How many things are missing before it can begin. */
  manques: z.int(),
  archiveeLe: instant.nullable(),
  partageeLe: instant.nullable(),
})

export const ficheEntiere = z.object({
  id,
  version: z.int(),
  titre: z.string(),
  objectif: z.string(),
  missions: z.array(missionFiche),
  objectifId: id.nullable(),
  publicVise: z.string(),
  risques: z.string(),
  etat: etatFiche,
  debut: day,
  fin: day,
  communes: z.array(commune),
  referents: z.array(personne),
  taches: z.array(tache),
  jalons: z.array(jalon),
  budget: z.array(ligneBudget),
  partenaires: z.array(partenaire),
  indicateurs: z.array(indicateur),
  preuves: z.array(preuve),
  modele: z.string().nullable(),
  copieDe: z.string().nullable(),
  archiveeLe: instant.nullable(),
  partageeLe: instant.nullable(),
  creeeLe: instant,
  modifieeLe: instant,
  /** What is missing before it can begin, in sentences. */
  manques: z.array(z.string()),
  /** Whether the person who reads may tick, move and tell stages on this fiche. */
  suivi: z.boolean(),
  actes: z.array(acteDeFiche),
})

/** `id` of a line that is there already; without it, a new line. */
const written = <S extends z.ZodRawShape>(shape: S) =>
  z.array(z.object({ id: id.optional(), ...shape })).max(MAX_LIGNES)
const amount = z.number().min(-999_999_999).max(999_999_999).multipleOf(0.01).nullable()

export const identiteSaisie = z.object({
  titre: text(200),
  objectif: text(4000, 0),
  missions: z.array(missionFiche).max(MISSIONS.length),
  publicVise: text(1000, 0),
  risques: text(4000, 0),
  debut: day,
  fin: day,
  communes: z.array(z.string().regex(/^[0-9][0-9AB][0-9]{3}$/)).max(2000),
})

/** Each part may be written alone: a list that is given takes the place of the former one. */
export const partiesSaisies = z.object({
  identite: identiteSaisie.partial().optional(),
  objectifId: id.nullable().optional(),
  referents: z.array(id).max(MAX_LIGNES).optional(),
  taches: written({
    libelle: text(300),
    professionnelId: id.nullable().default(null),
    qui: text(200, 0).default(''),
    echeance: day.default(null),
    /** Of a new line only: ticking is an act of its own. */
    faiteLe: day.default(null),
  }).optional(),
  jalons: written({ libelle: text(300), prevuLe: civilDay, atteintLe: day.default(null) }).optional(),
  budget: written({
    libelle: text(300),
    centimes: z.int().min(0).max(100_000_000_000),
    annee: z.int().min(2000).max(2100),
    financement: z.enum(FINANCEMENTS).default('a-trouver'),
  }).optional(),
  partenaires: written({
    structureId: id.nullable().default(null),
    nom: text(200, 0).default(''),
    genre: z.enum(GENRES_PARTENAIRE),
    stade: stadePartenaire.default('a-contacter'),
    stadeLe: day.default(null),
  }).optional(),
  indicateurs: written({
    libelle: text(300),
    unite: text(60, 0).default(''),
    depart: amount.default(null),
    departLe: day.default(null),
    cible: amount.default(null),
    cibleLe: day.default(null),
    source: text(300, 0).default(''),
  }).optional(),
  preuves: written({ genre: z.enum(GENRES_PREUVE), libelle: text(300) }).optional(),
})
export type PartiesSaisies = z.output<typeof partiesSaisies>

/** What another CPTS sees of a shared fiche: no person, no price, no figure of its own, no name of a partner. */
export const contenuPartage = z.object({
  titre: z.string(),
  objectif: z.string(),
  missions: z.array(missionFiche),
  publicVise: z.string(),
  risques: z.string(),
  /** Days after the beginning; null without a date. */
  taches: z.array(z.object({ libelle: z.string(), jours: z.int().nullable() })),
  jalons: z.array(z.object({ libelle: z.string(), jours: z.int().nullable() })),
  partenaires: z.array(z.enum(GENRES_PARTENAIRE)),
  indicateurs: z.array(z.object({ libelle: z.string(), unite: z.string(), source: z.string() })),
  preuves: z.array(z.object({ genre: z.enum(GENRES_PREUVE), libelle: z.string() })),
})
