import { expect, test } from 'vitest'
import { oneSlipFrom } from './one-slip.ts'

test.each([
  ['a letter missing', 'lefevre', 'lefebvre'],
  ['a letter too many', 'durrand', 'durand'],
  ['a letter for another', 'martim', 'martin'],
  ['two letters swapped', 'bretrand', 'bertrand'],
  ['at the beginning', 'ernard', 'bernard'],
  ['at the end', 'bernar', 'bernard'],
])('%s', (_, typed, meant) => {
  expect(oneSlipFrom(typed)).toContain(meant)
})
test('the word itself is not a slip, and no word comes twice', () => {
  const made = oneSlipFrom('martin')
  expect(made).not.toContain('martin')
  expect(new Set(made).size).toBe(made.length)
})
