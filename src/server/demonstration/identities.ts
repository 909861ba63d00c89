/** Callers of the last weeks. The names are words, the telephones are in the range that ARCEP keeps for fiction. */
import { pick, type Random } from '../../kernel/random.ts'
import type { Identite } from './day.ts'
import type { Call } from './scenario.ts'

const PRENOMS = [
  'Pervenche',
  'Anémone',
  'Olivier',
  'Violette',
  'Florent',
  'Marguerite',
  'Basile',
  'Iris',
  'Aubin',
  'Camélia',
  'Sylvestre',
  'Hortense',
  'Marin',
  'Ondine',
  'Clément',
  'Solène',
  'Ambroise',
  'Lilas',
  'Côme',
  'Églantine',
]
const NOMS = [
  'Exemple',
  'Modèle',
  'Spécimen',
  'Échantillon',
  'Fictif',
  'Figurant',
  'Personnage',
  'Silhouette',
  'Croquis',
  'Esquisse',
  'Maquette',
  'Gabarit',
  'Patron',
  'Prototype',
  'Calque',
  'Canevas',
]

/** Ages in years, from the band asked. */
const AGES: Record<Call['trancheAge'], readonly [number, number]> = {
  '0-1': [0, 1],
  '2-5': [2, 5],
  '6-15': [6, 15],
  '16-29': [16, 29],
  '30-64': [30, 64],
  '65-79': [65, 79],
  '80-plus': [80, 97],
}

export const drawIdentite = (random: Random, call: Call): Identite => {
  const [youngest, oldest] = AGES[call.trancheAge]
  const age = youngest + Math.floor(random() * (oldest - youngest + 1))
  const number = String(Math.floor(random() * 10_000)).padStart(4, '0')
  return {
    prenom: pick(random, PRENOMS),
    nom: pick(random, NOMS),
    anneeNaissance: call.at.toZonedDateTimeISO('Europe/Paris').year - age,
    telephone: `06 39 98 ${number.slice(0, 2)} ${number.slice(2)}`,
    courriel: null,
  }
}
