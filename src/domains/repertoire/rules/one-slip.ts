/** Every word that one slip of the hand makes of another: a letter missing, added, taken for another, or swapped. */
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz']

/** Shorter words look like too many others. */
export const SHORTEST_SLIP = 4

/** About fifty words a letter: looked up as they are, they cost a hundred times less than a measure of likeness. */
export const oneSlipFrom = (word: string): string[] => {
  const made = new Set<string>()
  for (let at = 0; at <= word.length; at++) {
    const [before, after] = [word.slice(0, at), word.slice(at)]
    if (after !== '') made.add(before + after.slice(1))
    if (after.length > 1) made.add(before + after[1] + after[0] + after.slice(2))
    for (const letter of LETTERS) {
      made.add(before + letter + after)
      if (after !== '') made.add(before + letter + after.slice(1))
    }
  }
  made.delete(word)
  return [...made]
}
