/** Words as people type them, as PostgreSQL reads them. */

const MOST = 8

/**
 * Each word must be there, as it is or as the start of another: « tram sort » finds « Tramontane » and « sorties ».
 * Between quotes the words follow one another. Null when nothing is left to look for.
 */
export const toSearchQuery = (typed: string): string | null => {
  const parts = [...typed.matchAll(/["«“]([^"»”]*)["»”]|([\p{L}\p{N}]+)/gu)]
    .slice(0, MOST)
    .map(([, phrase, word]) => (phrase === undefined ? `${word}:*` : wordsOf(phrase).join(' <-> ')))
  const kept = parts.filter((part) => part !== '')
  return kept.length === 0 ? null : kept.map((part) => `(${part})`).join(' & ')
}

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? []
