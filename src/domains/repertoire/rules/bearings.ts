/** How somebody may bear the words that were typed: each in their family name or in their first name. */
import { wordsOfName } from './rank.ts'

export type Bearing = {
  /** Family names that hold all the words meant for them; null where any will do. */
  noms: readonly string[] | null
  prenoms: readonly string[] | null
}

const inAll = (lists: readonly ReadonlySet<string>[]): string[] => {
  const [first, ...others] = lists.toSorted((a, b) => a.size - b.size)
  return [...first!].filter((name) => others.every((list) => list.has(name)))
}

/**
 * `names`: for each word, the names that hold it. Every way to share the words between the two names, those that nobody
 * can bear left out: six words have sixty-four, of which one or two remain.
 */
export const bearingsOf = (names: readonly ReadonlySet<string>[]): Bearing[] => {
  if (names.length === 0 || names.some((list) => list.size === 0)) return []
  const ways: Bearing[] = []
  for (let way = 0; way < 2 ** names.length; way++) {
    const [family, given] = [names.filter((_, i) => way & (1 << i)), names.filter((_, i) => !(way & (1 << i)))]
    const noms = family.length === 0 ? null : inAll(family)
    const prenoms = given.length === 0 ? null : inAll(given)
    if (noms?.length !== 0 && prenoms?.length !== 0) ways.push({ noms, prenoms })
  }
  return ways
}

/** The ways of bearing these words and no other: whose name is the same name. */
export const sameNames = (words: readonly string[], namesOf: ReadonlyMap<string, ReadonlySet<string>>): Bearing[] => {
  const isWithin = (name: string) => wordsOfName(name).every((word) => words.includes(word))
  const within = words.map((word) => new Set([...(namesOf.get(word) ?? [])].filter(isWithin)))
  return bearingsOf(within).filter(({ noms }) => noms !== null)
}
