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

const findSlips = async (tx: Tx, word: string): Promise<NearWord[]> =>
  word.length < SHORTEST_SLIP
    ? []
    : (await findWords(tx, oneSlipFrom(word))).map((one) => ({ ...one, parente: 'proche', proximite: SLIP }))

const findRanked = async (
  tx: Tx,
  words: readonly string[],
  filter: PeopleFilter,
  enough: number,
): Promise<NamedPerson[]> => {
  const near: NearWord[][] = []
  const find = (keep: (one: NearWord, word: string) => boolean) => {
    const names = near.map((all, i) => new Set(all.filter((one) => keep(one, words[i]!)).map(({ nom }) => nom)))
    return findPeople(tx, bearingsOf(names), filter, READ)
  }
  const ranked = (people: readonly NamedPerson[]) =>
    rank(
      people,
      words.map((word, i) => weigh(word, near[i]!)),
    )
  for (const word of words) near.push(await findBegun(tx, word))
  const exact = await find(({ mot }, word) => mot === word)
  if (exact.length > enough) return ranked(exact)
  for (const [i, word] of words.entries()) near[i]!.push(...(await findSlips(tx, word)))
  const close = await find(() => true)
  if (exact.length + close.length > 0) return ranked([...exact, ...close])
  for (const [i, word] of words.entries()) near[i]!.push(...(await findAlike(tx, word)))
  return ranked(await find(() => true))
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
