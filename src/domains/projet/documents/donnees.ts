/**
 * What the documents of the projet are made of: plain data, names and labels already in French. The room gathers it;
 * nothing here reads a base. Days are `2026-11-24`, money is in whole cents.
 */
import type { Figure } from '../../../server/documents/model.ts'

export type Personne = { nom: string; exercice: string }

export type CptsDeDocument = {
  nom: string
  finess: string | null
  /** « Association loi 1901 » */
  statut: string | null
  adresse: string | null
  /** Who writes to the ARS, and in what capacity. */
  representant: { nom: string; qualite: string } | null
  courriel: string | null
}

export type TerritoireDeDocument = {
  population: number
  millesime: string
  /** Class of the ACI, in words. */
  taille: string
  communes: readonly { nom: string; partie: string; population: number; epci: string | null }[]
  carte: Figure | null
  /** CLS, CLSM, DAC, GHT, neighbouring CPTS… */
  voisinage: readonly string[]
}

export type ConstatDeDocument = {
  axe: 'force' | 'faiblesse' | 'besoin'
  titre: string
  texte: string
  chiffre: string
  source: string
  priorite: number | null
  voteLe: string | null
}

export type ObjectifDeDocument = { titre: string; texte: string; mission: string | null; besoins: readonly string[] }

export type FicheDeDocument = {
  titre: string
  objectif: string
  missions: readonly string[]
  objectifStrategique: string | null
  publicVise: string
  /** Empty: the whole territory. */
  communes: readonly string[]
  debut: string | null
  fin: string | null
  etat: string
  referents: readonly Personne[]
  partenaires: readonly { nom: string; genre: string; stade: string }[]
  taches: readonly { libelle: string; qui: string; echeance: string | null; faiteLe: string | null }[]
  jalons: readonly { libelle: string; prevuLe: string; atteintLe: string | null }[]
  budget: readonly LigneDeBudget[]
  indicateurs: readonly IndicateurDeDocument[]
  preuves: readonly { genre: string; libelle: string }[]
  risques: string
}
export type LigneDeBudget = { libelle: string; centimes: number; annee: number; financement: string }
export type IndicateurDeDocument = {
  libelle: string
  unite: string
  depart: number | null
  departLe: string | null
  cible: number | null
  cibleLe: string | null
  source: string
}

/** What a person wrote, part by part; empty when nobody did. */
export type TextesDeDocument = {
  presentation: string
  instances: string
  decisions: string
  outils: string
  suivi: string
  contexte: string
  demande: string
  preambule: string
  engagements: string
}

export type MembreDeDocument = { nom: string; profession: string; commune: string }
export type StructureDeDocument = { nom: string; genre: string; commune: string }

export type DonneesProjet = {
  cpts: CptsDeDocument
  /** Number of the version, and its state in words: « soumise le 24 novembre 2026 ». */
  version: { numero: number; etat: string }
  date: string
  /** First and last year that it covers. */
  periode: { de: number; a: number } | null
  territoire: TerritoireDeDocument | null
  constats: readonly ConstatDeDocument[]
  objectifs: readonly ObjectifDeDocument[]
  fiches: readonly FicheDeDocument[]
  textes: TextesDeDocument
  titulaires: readonly { nom: string; role: string }[]
  professions: readonly { libelle: string; nombre: number }[]
  membres: readonly MembreDeDocument[]
  structures: readonly StructureDeDocument[]
}
