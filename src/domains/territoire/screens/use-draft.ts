/** What is being drawn: the territory in force until somebody changes it, with a way back at each step. */
import { useState } from 'react'
import { notify } from '../../../web/components/toasts.tsx'
import type { TerritoireUnit, UnitChoice } from '../contract.ts'

export const choiceOf = ({ code, partie, population }: TerritoireUnit): UnitChoice =>
  partie === '' ? { code } : { code, partie, population }
export const keyOfChoice = ({ code, partie = '' }: { code: string; partie?: string | undefined }): string =>
  `${code} ${partie}`

export type Draft = {
  choices: readonly UnitChoice[]
  has: (code: string) => boolean
  add: (choices: readonly UnitChoice[], sentence: string) => void
  remove: (choice: { code: string; partie?: string | undefined }, sentence: string) => void
  replace: (one: { code: string; partie?: string | undefined }, by: UnitChoice, sentence: string) => void
  isChanged: boolean
  reset: () => void
}

const sameChoices = (a: readonly UnitChoice[], b: readonly UnitChoice[]): boolean => {
  const keys = new Set(a.map((choice) => `${keyOfChoice(choice)} ${choice.population ?? ''}`))
  return a.length === b.length && b.every((choice) => keys.has(`${keyOfChoice(choice)} ${choice.population ?? ''}`))
}

/** `saved` is the version on screen; the draft is forgotten when another one is shown. */
export const useDraft = (saved: readonly UnitChoice[], versionKey: string): Draft => {
  const [state, setState] = useState<{ of: string; choices: readonly UnitChoice[] | null }>({
    of: versionKey,
    choices: null,
  })
  const choices = (state.of === versionKey ? state.choices : null) ?? saved
  const change = (next: readonly UnitChoice[], sentence: string) => {
    setState({ of: versionKey, choices: next })
    notify(sentence, { undo: () => setState({ of: versionKey, choices }) })
  }
  return {
    choices,
    has: (code) => choices.some((choice) => choice.code === code),
    add: (more, sentence) => {
      const known = new Set(choices.map(keyOfChoice))
      const fresh = more.filter((choice) => !known.has(keyOfChoice(choice)))
      if (fresh.length > 0) change([...choices, ...fresh], sentence)
    },
    remove: (one, sentence) =>
      change(
        choices.filter((choice) => keyOfChoice(choice) !== keyOfChoice(one)),
        sentence,
      ),
    replace: (one, by, sentence) =>
      change(
        choices.map((choice) => (keyOfChoice(choice) === keyOfChoice(one) ? by : choice)),
        sentence,
      ),
    isChanged: !sameChoices(choices, saved),
    reset: () => setState({ of: versionKey, choices: null }),
  }
}
