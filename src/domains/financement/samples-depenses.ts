/** What the CPTS of the demonstration spends: invented, and said to be. `days` counts back from today. */
import type { Poste } from '../../referentials/baremes/index.ts'

export type DepenseSample = {
  poste: Poste
  libelle: string
  centimes: number
  days: readonly number[]
  /** Told of the fiche-action of the mission. */
  fiche?: boolean
}

/** Every `step` days, from the oldest. */
const each = (from: number, to: number, step: number): number[] =>
  Array.from({ length: Math.floor((from - to) / step) + 1 }, (_, i) => from - i * step)

export const DEPENSES: readonly DepenseSample[] = [
  // The two years before: one line a quarter.
  {
    poste: 'fonctionnement',
    libelle: 'Coordination et locaux, trimestre',
    centimes: 1_610_000,
    days: each(860, 300, 91),
  },
  {
    poste: 'acces',
    libelle: 'Temps des professionnels et régulation, trimestre',
    centimes: 2_450_000,
    days: each(850, 300, 91),
  },
  {
    poste: 'parcours',
    libelle: 'Réunions et outils des parcours, trimestre',
    centimes: 1_480_000,
    days: each(760, 300, 91),
  },
  { poste: 'prevention', libelle: 'Actions de prévention, trimestre', centimes: 430_000, days: each(760, 300, 91) },
  { poste: 'crise', libelle: 'Écriture du plan de crise', centimes: 2_870_000, days: [640] },
  { poste: 'crise', libelle: 'Exercice et mise à jour du plan', centimes: 940_000, days: [310] },
  {
    poste: 'accompagnement',
    libelle: 'Accueil des internes et des remplaçants',
    centimes: 310_000,
    days: each(700, 300, 91),
  },
  // The contract year under way.
  { poste: 'fonctionnement', libelle: 'Salaire de la coordination', centimes: 412_550, days: each(210, 5, 30) },
  { poste: 'fonctionnement', libelle: 'Loyer et charges', centimes: 64_000, days: each(215, 5, 30) },
  {
    poste: 'acces',
    libelle: 'Organisation des soins non programmés',
    centimes: 682_040,
    days: each(205, 5, 30),
    fiche: true,
  },
  {
    poste: 'parcours',
    libelle: 'Réunions pluriprofessionnelles',
    centimes: 318_000,
    days: each(200, 5, 30),
    fiche: true,
  },
  { poste: 'prevention', libelle: 'Journée de dépistage', centimes: 985_000, days: [150], fiche: true },
  { poste: 'prevention', libelle: 'Ateliers d’équilibre', centimes: 742_500, days: [70, 25] },
  { poste: 'accompagnement', libelle: 'Soirée des nouveaux installés', centimes: 128_000, days: [160, 40] },
]

export const ENGAGEMENTS: readonly { poste: Poste; libelle: string; centimes: number; days: number }[] = [
  { poste: 'acces', libelle: 'Temps de régulation promis jusqu’en mars', centimes: 1_240_000, days: 30 },
  { poste: 'fonctionnement', libelle: 'Devis du site public', centimes: 380_000, days: 12 },
  { poste: 'prevention', libelle: 'Campagne de vaccination', centimes: 620_000, days: 9 },
]

type RessourceSample = {
  genre: 'fir' | 'collectivite' | 'cotisations'
  libelle: string
  financeur: string
  euros: number
  recuEuros: number
  days: number
  /** Spent of it under a contract; before one, it pays the coordination. */
  depense: { libelle: string; euros: number; days: number } | null
}
export const RESSOURCES: readonly [RessourceSample, ...RessourceSample[]] = [
  {
    genre: 'fir',
    libelle: 'Aide au démarrage, montant de démonstration',
    financeur: 'ARS (démonstration)',
    euros: 40_000,
    recuEuros: 40_000,
    days: 380,
    depense: { libelle: 'Coordination avant le contrat et outils', euros: 40_000, days: 340 },
  },
  {
    genre: 'collectivite',
    libelle: 'Ateliers pour les aînés, convention',
    financeur: 'Intercommunalité (démonstration)',
    euros: 12_000,
    recuEuros: 6_000,
    days: 120,
    depense: { libelle: 'Animatrice des ateliers', euros: 2_180, days: 46 },
  },
  {
    genre: 'cotisations',
    libelle: 'Cotisations des adhérents',
    financeur: '',
    euros: 3_300,
    recuEuros: 2_760,
    days: 250,
    depense: null,
  },
]
