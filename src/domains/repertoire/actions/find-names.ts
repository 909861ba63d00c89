/**
 * People by the words of their names: what was typed is brought to words that exist, those to the names that hold them,
 * and people are found by whole names. First those who bear the words as typed; when they are few, words that begin so and
 * words one slip away; only when nobody answers, words that look alike.
 */
import type { Tx } from '../../../server/database/connect.ts'
import { bearingsOf } from '../rules/bearings.ts'
import { oneSlipFrom, SHORTEST_SLIP } from '../rules/one-slip.ts'
import { type FoundPerson, type NamedPerson, type NearWord, rank, weigh } from '../rules/rank.ts'
import { findAlike, findBegun, findWords } from '../store/mot-store.ts'
import { findPeople, listPeopleInOrder, type PeopleFilter } from '../store/personne-store.ts'

/** Read before they are ranked. */
const READ = 400
/** What a word one slip away is worth: less than one that begins so, more than any that looks alike. */
const SLIP = 1

/** For each word, the words of names that one slip makes of it: all in one read. */
const findSlips = async (tx: Tx, words: readonly string[]): Promise<NearWord[][]> => {
  const slips = words.map((word) => new Set(word.length < SHORTEST_SLIP ? [] : oneSlipFrom(word)))
  const found = await findWords(tx, [...new Set(slips.flatMap((made) => [...made]))])
  return slips.map((made) =>
    found.filter(({ mot }) => made.has(mot)).map((one) => ({ ...one, parente: 'proche', proximite: SLIP })),
  )
}
/** Names that hold the words as typed, however many: an article is in thousands of them. */
const findExact = async (tx: Tx, words: readonly string[]): Promise<NearWord[][]> => {
  const found = await findWords(tx, words)
  return words.map((word) =>
    found.filter(({ mot }) => mot === word).map((one) => ({ ...one, parente: 'debut', proximite: 1 })),
  )
}

const findRanked = async (
  tx: Tx,
  words: readonly string[],
  filter: PeopleFilter,
  enough: number,
): Promise<NamedPerson[]> => {
  const near = await findExact(tx, words)
  const find = () => findPeople(tx, bearingsOf(near.map((all) => new Set(all.map(({ nom }) => nom)))), filter, READ)
  const ranked = (people: readonly NamedPerson[]) =>
    rank(
      people,
      words.map((word, i) => weigh(word, near[i]!)),
    )
  const exact = await find()
  if (exact.length > enough) return ranked(exact)
  const slips = await findSlips(tx, words)
  for (const [i, word] of words.entries()) near[i]!.push(...(await findBegun(tx, word)), ...slips[i]!)
  const close = await find()
  if (exact.length + close.length > 0) return ranked([...exact, ...close])
  for (const [i, word] of words.entries()) near[i]!.push(...(await findAlike(tx, word)))
  return ranked(await find())
}

/** One more than enough, so that whoever asks knows that there are others. */
export const findNames = async (
  tx: Tx,
  words: readonly string[],
  filter: PeopleFilter,
  enough: number,
): Promise<FoundPerson[]> => {
  const found = await findRanked(tx, words, filter, enough)
  return listPeopleInOrder(
    tx,
    found.slice(0, enough + 1).map(({ identifiant }) => identifiant),
  )
}
