/** The plan of actions of the demonstration: which fiche, from which template, how long ago, how far. */
import type { Etat } from './rules/fiche.ts'

type Depense = readonly [
  libelle: string,
  euros: number,
  financement: 'aci-mission' | 'fir' | 'collectivite' | 'a-trouver',
]
export type SampleFiche = {
  titre?: string
  /** Null: a blank fiche, with what it lacks. */
  modele: string | null
  mission?: 'accompagnement' | 'acces'
  /** Days from today to its beginning. */
  debut: number
  etat: Etat
  /** How many communes, from the largest; zero for all. */
  communes?: number
  /** Rank of its main referent among the people. */
  referent: number
  budget?: readonly Depense[]
}

/** Amounts are those of a demonstration, and their words say so. */
const SALLE = ['Location de salle, montant de démonstration', 450, 'collectivite'] as const
const TEMPS = ['Temps des professionnels, montant de démonstration', 6200, 'aci-mission'] as const
const SUPPORTS = ['Impression des supports, montant de démonstration', 780, 'aci-mission'] as const
const FORMATEUR = ['Intervention d’un formateur, montant de démonstration', 1600, 'fir'] as const
const LOGEMENT = ['Aide au logement des stagiaires, montant de démonstration', 3400, 'a-trouver'] as const

export const PLAN: readonly SampleFiche[] = [
  { modele: 'medecin-traitant', debut: -205, etat: 'en-cours', referent: 0, budget: [TEMPS, SUPPORTS] },
  { modele: 'soins-non-programmes', debut: -230, etat: 'en-cours', referent: 2, budget: [TEMPS] },
  { modele: 'chute', debut: -190, etat: 'en-cours', referent: 6, communes: 5, budget: [SALLE, SUPPORTS] },
  { modele: 'plan-de-crise', debut: -200, etat: 'en-cours', referent: 3, budget: [TEMPS] },
  { modele: 'sortie-hospitalisation', debut: -160, etat: 'en-cours', referent: 1, budget: [TEMPS] },
  { modele: 'installation', debut: -180, etat: 'en-cours', referent: 4 },
  { modele: 'vaccination', debut: -48, etat: 'en-cours', referent: 5, budget: [SUPPORTS] },
  { modele: 'protocoles', debut: -150, etat: 'en-cours', referent: 5 },
  { modele: 'insuffisance-cardiaque', debut: -120, etat: 'en-cours', referent: 0, budget: [FORMATEUR, SALLE] },
  { modele: 'sante-mentale', debut: -75, etat: 'en-cours', referent: 4 },
  { modele: 'stages', debut: -100, etat: 'en-cours', referent: 7, budget: [LOGEMENT] },
  { modele: 'canicule', debut: -225, etat: 'achevee', referent: 7, budget: [SUPPORTS] },
  { modele: 'depistages', debut: 18, etat: 'prete', referent: 6, budget: [SALLE, SUPPORTS] },
  {
    titre: 'Bouger à tout âge dans les villages',
    modele: 'chute',
    debut: -30,
    etat: 'en-cours',
    referent: 6,
    communes: 3,
    budget: [SALLE],
  },
  {
    titre: 'Rattraper les vaccins au collège',
    modele: 'vaccination',
    debut: 40,
    etat: 'prete',
    referent: 1,
    communes: 4,
    budget: [SUPPORTS],
  },
  { titre: 'Un protocole pour les plaies chroniques', modele: 'protocoles', debut: -372, etat: 'achevee', referent: 7 },
  {
    titre: 'Un médecin traitant pour chaque malade chronique',
    modele: 'medecin-traitant',
    debut: 12,
    etat: 'brouillon',
    referent: 2,
  },
  {
    titre: 'Le dépistage colorectal en pharmacie',
    modele: 'depistages',
    debut: 55,
    etat: 'brouillon',
    referent: 5,
    communes: 6,
  },
  {
    titre: 'Un annuaire commun des professionnels',
    modele: null,
    mission: 'accompagnement',
    debut: 30,
    etat: 'brouillon',
    referent: 1,
  },
  { titre: 'Écouter les soignants', modele: 'sante-mentale', debut: -210, etat: 'abandonnee', referent: 3 },
]

/** The smaller community has begun later and does less. */
export const SHORT_PLAN: readonly SampleFiche[] = [
  { modele: 'medecin-traitant', debut: -120, etat: 'en-cours', referent: 0 },
  { modele: 'soins-non-programmes', debut: -140, etat: 'en-cours', referent: 1, budget: [TEMPS] },
  { modele: 'chute', debut: -60, etat: 'en-cours', referent: 2, budget: [SALLE] },
  { modele: 'plan-de-crise', debut: -100, etat: 'en-cours', referent: 3 },
  { modele: 'vaccination', debut: -40, etat: 'en-cours', referent: 4, budget: [SUPPORTS] },
  { modele: 'sortie-hospitalisation', debut: 20, etat: 'prete', referent: 5 },
  { modele: 'installation', debut: 30, etat: 'brouillon', referent: 6 },
  { titre: 'Recevoir les saisonniers', modele: null, mission: 'acces', debut: 90, etat: 'brouillon', referent: 0 },
]
