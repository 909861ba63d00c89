/**
 * The lines of the variable part, for the demonstration. Invented, in the manner of real annexes: steps in euros, done or
 * not done, a baseline that counts. Of each mission the best steps add up to its envelope in size 3 (barème « avenant 2 »).
 */
import { NBSP } from '../../kernel/french.ts'
import type { Mission } from '../../referentials/index.ts'
import type { LigneSaisie } from './contract.ts'
import { sayNombre } from './rules/annonce.ts'

/** The target is the last step. */
type Annee = { depart: number; seuils: readonly number[] }
export type LigneSample = {
  mission: Mission
  code: string
  libelle: string
  texte: string
  unite?: string
  sens?: 'hausse' | 'baisse'
  preuves: readonly string[]
  /** Of each step, the easiest first. */
  euros: readonly number[]
  /** The contract year that was judged, then the one that goes on; none for what is done or not done. */
  annees?: readonly [Annee, Annee]
}

const an = (depart: number, ...seuils: number[]): Annee => ({ depart, seuils })

export const LIGNES: readonly LigneSample[] = [
  {
    mission: 'acces',
    code: 'mt-ald-sans',
    libelle: 'Patients en ALD sans médecin traitant',
    texte: 'Diminuer le nombre de patients en affection de longue durée sans médecin traitant',
    unite: 'patients',
    sens: 'baisse',
    preuves: ['Requête de la CPAM sur les patients du territoire', 'Liste des médecins volontaires'],
    euros: [2000, 5000, 9000],
    annees: [an(412, 400, 370, 340), an(348, 330, 290, 260)],
  },
  {
    mission: 'acces',
    code: 'mt-70-sans',
    libelle: 'Patients de 70 ans et plus sans médecin traitant',
    texte: 'Diminuer le nombre de patients de 70 ans et plus sans médecin traitant',
    unite: 'patients',
    sens: 'baisse',
    preuves: ['Requête de la CPAM sur les patients du territoire'],
    euros: [5000],
    annees: [an(655, 610), an(604, 550)],
  },
  {
    mission: 'acces',
    code: 'snp-sous-48h',
    libelle: `Demandes de soins pourvues en 48${NBSP}h`,
    texte: 'Part des demandes de soins non programmés dont le rendez-vous commence dans les 48 heures',
    unite: '%',
    preuves: ['Registre de la CPTS', 'Circuit écrit du secrétariat'],
    euros: [2000, 5000, 9000],
    annees: [an(82, 84, 87, 90), an(89, 90, 92, 95)],
  },
  {
    mission: 'acces',
    code: 'snp-creneaux-offerts',
    libelle: 'Créneaux de soins non programmés',
    texte: 'Nombre de créneaux de soins non programmés offerts par les professionnels volontaires',
    unite: 'créneaux',
    preuves: ['Registre de la CPTS, plages de soins non programmés'],
    euros: [2000, 5000, 8000],
    annees: [an(400, 600, 900, 1200), an(1200, 2000, 3000, 4000)],
  },
  {
    mission: 'acces',
    code: 'sas-participation',
    libelle: 'Participation au SAS',
    texte: 'Participer au service d’accès aux soins du département',
    preuves: ['Convention signée avec le SAS'],
    euros: [4000],
  },
  {
    mission: 'parcours',
    code: 'parcours-protocoles',
    libelle: 'Protocoles adoptés',
    texte: 'Écrire et adopter des protocoles pluriprofessionnels sur les parcours du projet de santé',
    unite: 'protocoles',
    preuves: ['Protocole daté et signé', 'Compte rendu de la séance qui l’adopte'],
    euros: [6000, 10_000, 15_000],
    annees: [an(0, 1, 2, 3), an(0, 1, 2, 3)],
  },
  {
    mission: 'parcours',
    code: 'parcours-concertations',
    libelle: 'Concertations tenues',
    texte: 'Tenir des réunions de concertation sur des situations complexes',
    unite: 'concertations',
    preuves: ['Feuilles d’émargement', 'Comptes rendus sans donnée nominative de patient'],
    euros: [5000, 10_000, 15_000],
    annees: [an(0, 2, 3, 4), an(2, 3, 6, 9)],
  },
  {
    mission: 'parcours',
    code: 'parcours-inclus',
    libelle: 'Patients inclus dans un parcours',
    texte: 'Inclure des patients dans les parcours formalisés par la CPTS',
    unite: 'patients',
    preuves: ['Suivi de la CPTS, sans nom de patient'],
    euros: [5000, 10_000, 15_000],
    annees: [an(19, 30, 45, 60), an(58, 80, 100, 120)],
  },
  {
    mission: 'prevention',
    code: 'depistage-sein',
    libelle: 'Dépistage du cancer du sein',
    texte: 'Augmenter le taux de dépistage du cancer du sein de la population du territoire',
    unite: '%',
    preuves: ['Données de la CPAM'],
    euros: [1000, 2500, 3500],
    annees: [an(61.3, 62, 62.5, 63), an(62.2, 63, 64, 65)],
  },
  {
    mission: 'prevention',
    code: 'depistage-colorectal',
    libelle: 'Dépistage du cancer colorectal',
    texte: 'Augmenter le taux de dépistage du cancer colorectal de la population du territoire',
    unite: '%',
    preuves: ['Données de la CPAM'],
    euros: [1000, 2500, 3500],
    annees: [an(29.8, 30.2, 30.6, 31), an(30.6, 31.5, 32, 33)],
  },
  {
    mission: 'prevention',
    code: 'prevention-actions',
    libelle: 'Actions de prévention',
    texte: 'Organiser des actions de prévention, dont une moitié dans les quartiers prioritaires',
    unite: 'actions',
    preuves: ['Bilan de chaque action', 'Feuilles d’émargement'],
    euros: [4000, 7000, 10_500],
    annees: [an(0, 1, 2, 3), an(1, 3, 5, 6)],
  },
  {
    mission: 'accompagnement',
    code: 'stagiaires',
    libelle: 'Stagiaires accueillis',
    texte: 'Accueillir des étudiants en santé en stage chez les professionnels de la CPTS',
    unite: 'stagiaires',
    preuves: ['Conventions de stage'],
    euros: [3000, 6000],
    annees: [an(18, 24, 30), an(31, 35, 40)],
  },
  {
    mission: 'accompagnement',
    code: 'installations',
    libelle: 'Installations aidées',
    texte: 'Accompagner des installations de professionnels de santé',
    unite: 'installations',
    preuves: ['Bilan de l’accueil des nouveaux professionnels'],
    euros: [2000, 4000],
    annees: [an(3, 4, 5), an(5, 6, 8)],
  },
]

/** As some contracts name their three steps. */
const NOMS = ['socle', 'intermédiaire', 'objectif']
const hundredths = (value: number): number => Math.round(value * 100) / 100

const sayChange = (depart: number, cible: number, unite: string): string => {
  const of = unite === '%' ? `${NBSP}%` : ` ${unite}`
  const gap = sayNombre(hundredths(Math.abs(cible - depart)))
  return `, de ${sayNombre(depart)} à ${sayNombre(cible)}${of}, soit ${cible < depart ? '−' : '+'}${NBSP}${gap}`
}

/** As an annex would print it; it says that it is invented. */
export const saisieOf = (sample: LigneSample, which: 0 | 1, departLe: string): LigneSaisie => {
  const { code, libelle, texte, unite = '', sens = 'hausse', preuves, euros } = sample
  const common = { code, libelle, preuves: [...preuves], referents: [] }
  const invented = '(démonstration, texte inventé)'
  const annee = sample.annees?.[which]
  if (!annee)
    return {
      ...common,
      enonce: `${texte} ${invented}.`,
      ...{ forme: 'fait', sens: 'hausse', depart: null, departLe: null, cible: null, changement: null },
      paliers: [{ seuil: 1, centimes: euros[0]! * 100, nom: '' }],
    }
  const { depart, seuils } = annee
  const cible = seuils.at(-1)!
  return {
    ...common,
    enonce: `${texte}${sayChange(depart, cible, unite)} ${invented}.`,
    ...{ forme: 'paliers', sens, depart, departLe, cible },
    changement: { genre: 'nombre', valeur: hundredths(cible - depart) },
    paliers: seuils.map((seuil, rank) => ({
      seuil,
      centimes: euros[rank]! * 100,
      nom: unite === '%' ? NOMS[rank]! : '',
    })),
  }
}
