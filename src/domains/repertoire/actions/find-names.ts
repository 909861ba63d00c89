/**
 * People by the words of their names: what was typed is brought to words that exist, then people are found by whole
 * words; first those that begin so, then, when they are few, those that look alike too.
 */
import type { Tx } from '../../../server/database/connect.ts'
import { type FoundPerson, type NearWord, rank, weigh } from '../rules/rank.ts'
import { findNearWords, findPeople, type PeopleFilter, setLikeness } from '../store/personne-store.ts'

/** Read before they are ranked. */
const READ = 400

export const findNames = async (
  tx: Tx,
  words: readonly string[],
  filter: PeopleFilter,
  enough: number,
): Promise<FoundPerson[]> => {
  await setLikeness(tx)
  const near: NearWord[][] = []
  for (const word of words) near.push(await findNearWords(tx, word))
  const find = (keep: (one: NearWord, word: string) => boolean) => {
    const lists = near.map((all, i) => all.filter((one) => keep(one, words[i]!)).map(({ mot }) => mot))
    return lists.some((list) => list.length === 0) ? [] : findPeople(tx, lists, filter, READ)
  }
  const weights = words.map((word, i) => weigh(word, near[i]!))
  const exact = await find(({ mot }, word) => mot === word)
  const begun = exact.length > enough ? [] : await find(({ parente }) => parente === 'debut')
  const alike = exact.length + begun.length > enough ? [] : await find(() => true)
  return rank([...exact, ...begun, ...alike], weights)
}
