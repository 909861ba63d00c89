/** What was typed, and how well somebody answers it. The order of the words says nothing: names are often swapped. */
import { foldText } from '../../../kernel/french.ts'
import { passesLuhn } from '../../../kernel/luhn.ts'

/** A word that exists, near one that was typed, and a name that holds it. */
export type NearWord = { mot: string; nom: string; parente: 'debut' | 'proche'; proximite: number }
export type NamedPerson = { identifiant: string; nom: string; prenom: string }
export type FoundPerson = NamedPerson & {
  professions: string[]
  savoirFaire: string[]
  communes: string[]
  lieux: string[]
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

/** The words of a name, as searches know them. */
export const wordsOfName = (name: string): string[] => foldText(name).split(' ')

const scoreOf = ({ nom, prenom }: NamedPerson, weights: readonly ReadonlyMap<string, number>[]): number => {
  const words = [...wordsOfName(nom), ...wordsOfName(prenom)]
  return weights.reduce((sum, one) => sum + Math.max(0, ...words.map((word) => one.get(word) ?? 0)), 0)
}

const { compare } = new Intl.Collator('fr')
/** Best first; those who answer as well in the order of their names. */
export const rank = <P extends NamedPerson>(
  people: readonly P[],
  weights: readonly ReadonlyMap<string, number>[],
): P[] => {
  const scored = [...new Map(people.map((one) => [one.identifiant, one])).values()].map((one) => ({
    one,
    score: scoreOf(one, weights),
    name: `${one.nom} ${one.prenom} ${one.identifiant}`,
  }))
  return scored.sort((a, b) => b.score - a.score || compare(a.name, b.name)).map(({ one }) => one)
}
