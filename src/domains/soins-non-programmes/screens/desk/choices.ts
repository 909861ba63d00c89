/** Which choices answer what is typed: a word that begins so first, then any word inside. Accents do not count. */
import { foldText } from '../../../../kernel/french.ts'

export type Choice = {
  value: string
  label: string
  detail?: string /** Other words that lead here. */
  words?: string
}

const rankOf = (choice: Choice, typed: string): number => {
  const label = foldText(choice.label)
  const all = foldText(`${choice.label} ${choice.detail ?? ''} ${choice.words ?? ''}`)
  if (label.startsWith(typed)) return 0
  if (all.split(/[^a-z0-9]+/).some((word) => word.startsWith(typed))) return 1
  return all.includes(typed) ? 2 : 3
}

export const matchChoices = <C extends Choice>(choices: readonly C[], typed: string, limit = 8): C[] => {
  const folded = foldText(typed)
  if (folded === '') return choices.slice(0, limit)
  return choices
    .map((choice, index) => ({ choice, index, rank: rankOf(choice, folded) }))
    .filter(({ rank }) => rank < 3)
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .slice(0, limit)
    .map(({ choice }) => choice)
}
