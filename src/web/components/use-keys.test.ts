import { expect, test } from 'vitest'
import { mayAct, nameOfKey } from './use-keys.ts'

const letter = { key: 'n', does: 'Écrire', run: () => {} }
const back = { key: 'escape', does: 'Revenir', run: () => {}, inFields: true }

test('single letters act outside fields, and only when they are on', () => {
  expect(mayAct(letter, { inField: false, lettersOn: true })).toBe(true)
  expect(mayAct(letter, { inField: true, lettersOn: true })).toBe(false)
  expect(mayAct(letter, { inField: false, lettersOn: false })).toBe(false)
})

test('named keys stay when letters are off, and act in fields when they say so', () => {
  expect(mayAct(back, { inField: true, lettersOn: false })).toBe(true)
  expect(mayAct({ ...back, inFields: false }, { inField: true, lettersOn: true })).toBe(false)
})

test('Alt and a digit is read from its place: French keyboards have digits on Shift', () => {
  expect(nameOfKey({ key: '&', altKey: true, code: 'Digit1' })).toBe('alt+1')
  expect(nameOfKey({ key: 'Escape', altKey: false, code: 'Escape' })).toBe('escape')
})
