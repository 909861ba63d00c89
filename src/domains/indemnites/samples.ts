/** A scale and people, for tests and for the demonstration. Every amount is invented, and says so. */
import { mod97Key } from '../../kernel/mod97.ts'
import type { BaremeSaisi } from './contract.ts'

/** `debut` is its date of effect; it was voted that day. */
export const sampleBareme = (debut: string, changes: Partial<BaremeSaisi> = {}): BaremeSaisi => ({
  nom: 'Barème fictif de la démonstration',
  debut,
  instance: 'Assemblée générale',
  voteLe: debut,
  decisionId: null,
  decision: 'Barème d’indemnisation des membres',
  heures: { debut: '08:00', fin: '20:00', jours: [1, 2, 3, 4, 5, 6] },
  note: 'Montants inventés pour la démonstration\u00a0: aucun texte ne les fixe, et aucune CPTS ne les a votés.',
  tarifs: [
    {
      nature: 'indemnite',
      libelle: 'Perte de revenus, médecin',
      professions: ['10'],
      genres: [],
      unite: 'heure',
      centimes: 7500,
      horaire: 'indifferent',
      plafondActeCentimes: null,
    },
    {
      nature: 'indemnite',
      libelle: 'Perte de revenus, autres professions',
      professions: [],
      genres: [],
      unite: 'heure',
      centimes: 5000,
      horaire: 'indifferent',
      plafondActeCentimes: null,
    },
    {
      nature: 'remuneration',
      libelle: 'Travail de mission',
      professions: [],
      genres: ['reunion', 'concertation', 'rencontre-partenaire', 'evenement-prevention', 'exercice'],
      unite: 'heure',
      centimes: 5500,
      horaire: 'indifferent',
      plafondActeCentimes: 33000,
    },
    {
      nature: 'remuneration',
      libelle: 'Travail de mission déclaré',
      professions: [],
      genres: ['temps-declare'],
      unite: 'heure',
      centimes: 5500,
      horaire: 'indifferent',
      plafondActeCentimes: 33000,
    },
  ],
  ...changes,
})

/** Of a bank that does not exist, with a right key: one a rank. */
export const sampleIban = (rank: number): string => {
  const body = `9999900001${String((rank * 7919 + 13) % 100_000_000_000).padStart(11, '0')}${String((rank * 31 + 7) % 97).padStart(2, '0')}`
  return `FR${mod97Key('FR', body)}${body}`
}

/** Accounts of nobody: their keys are right, their banks do not exist. */
export const SAMPLE_IBANS = [
  'FR1420041010050500013M02606',
  'FR7630006000011234567890189',
  'FR7630001007941234567890185',
  'FR7630004000031234567890143',
] as const
