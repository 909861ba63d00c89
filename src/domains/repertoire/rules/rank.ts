/** What was typed, and how well somebody answers it. The order of the words says nothing: names are often swapped. */
import { foldText } from '../../../kernel/french.ts'
import { passesLuhn } from '../../../kernel/luhn.ts'

export type NearWord = { mot: string; parente: 'debut' | 'proche'; proximite: number }
export type FoundPerson = {
  identifiant: string
  nom: string
  prenom: string
  professions: string[]
  savoirFaire: string[]
  communes: string[]
  lieux: string[]
  mots: string[]
}

/** More words than the longest names have add nothing. */
const WORDS = 6
/** Titles are in no name. */
const TITLES = new Set(['dr', 'docteur', 'pr', 'professeur', 'mme', 'm', 'madame', 'monsieur'])

export type Question =
  | { kind: 'identifiant'; identifiant: string }
  | { kind: 'finess'; finess: string }
  | { kind: 'noms'; words: string[] }
/** Nine signs that pass the key of FINESS; in Corsica the second one is a letter. */
const isFiness = (text: string): boolean =>
  /^\d[\dAB]\d{7}$/.test(text) && passesLuhn(text.replace('A', '1').replace('B', '2'))
export const readQuestion = (text: string): Question => {
  const digits = text.replaceAll(/[\s.\u00a0-]/g, '')
  if (/^8?\d{11}$/.test(digits)) return { kind: 'identifiant', identifiant: digits.slice(-11) }
  if (isFiness(digits.toUpperCase())) return { kind: 'finess', finess: digits.toUpperCase() }
  const words = foldText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !TITLES.has(word))
  return { kind: 'noms', words: [...new Set(words)].slice(0, WORDS) }
}

const EXACT = 3
const BEGINS = 2
/** Each word that exists, and what it is worth for the word that was typed. */
export const weigh = (word: string, near: readonly NearWord[]): Map<string, number> => {
  const weights = new Map<string, number>()
  for (const { mot, parente, proximite } of near) {
    const weight = mot === word ? EXACT : parente === 'debut' ? BEGINS : proximite
    weights.set(mot, Math.max(weight, weights.get(mot) ?? 0))
  }
  return weights
}

const scoreOf = ({ mots }: FoundPerson, weights: readonly ReadonlyMap<string, number>[]): number =>
  weights.reduce((sum, one) => sum + Math.max(0, ...mots.map((mot) => one.get(mot) ?? 0)), 0)

/** Best first; those who answer as well in the order of their names. */
export const rank = (
  people: readonly FoundPerson[],
  weights: readonly ReadonlyMap<string, number>[],
): FoundPerson[] => {
  const scored = [...new Map(people.map((one) => [one.identifiant, one])).values()].map((one) => ({
    one,
    score: scoreOf(one, weights),
  }))
  const nameOf = ({ nom, prenom, identifiant }: FoundPerson) => `${nom} ${prenom} ${identifiant}`
  return scored
    .sort((a, b) => b.score - a.score || nameOf(a.one).localeCompare(nameOf(b.one), 'fr'))
    .map(({ one }) => one)
}
