/** Names, as people type them: who is who, and who is shown to somebody who looks for their own name. */
import { foldText } from '../../../kernel/french.ts'

export const MIN_LETTERS = 3
export const MOST_NAMES = 5

const wordsOf = (text: string): string[] => foldText(text).split(' ').filter(Boolean)

/** The same person once: a professional by id, anybody else by name and profession, whatever the case and the accents. */
export const quiOf = (who: { professionnelId: string | null; nom: string; profession: string }): string =>
  who.professionnelId
    ? `p:${who.professionnelId}`
    : `n:${wordsOf(who.nom).toSorted().join(' ')}|${wordsOf(who.profession).join(' ')}`

/** The names that begin as typed, the expected ones first, a few at most: nobody reads the list of members here. */
export const findNoms = <P extends { id: string; nom: string; prenom: string }>(
  people: readonly P[],
  expected: ReadonlySet<string>,
  typed: string,
): { found: P[]; more: boolean } => {
  const words = wordsOf(typed)
  if (words.join('').length < MIN_LETTERS) return { found: [], more: false }
  const matches = people.filter(({ nom, prenom }) => {
    const own = [...wordsOf(nom), ...wordsOf(prenom)]
    return words.every((word) => own.some((part) => part.startsWith(word)))
  })
  const sorted = matches.toSorted((a, b) => Number(expected.has(b.id)) - Number(expected.has(a.id)))
  return { found: sorted.slice(0, MOST_NAMES), more: matches.length > MOST_NAMES }
}

/** The one person who bears exactly this name, in any order; null when there is none, or several. */
export const findByWholeName = <P extends { nom: string; prenom: string }>(
  people: readonly P[],
  typed: string,
): P | null => {
  const wanted = wordsOf(typed).toSorted().join(' ')
  const found = people.filter(({ nom, prenom }) => wordsOf(`${prenom} ${nom}`).toSorted().join(' ') === wanted)
  return found.length === 1 ? found[0]! : null
}
