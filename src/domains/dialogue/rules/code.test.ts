import { expect, test } from 'vitest'
import { makeCode, readCode } from './code.ts'

test('ten signs, read back as people type them', () => {
  const code = makeCode(new Uint8Array([0, 1, 2, 31, 255, 18, 20, 10, 64, 33]))
  expect(code).toBe('012ZZ-JMA01')
  expect(readCode(code)).toBe(code)
})

test.each([
  [' k7qf3 m2p9x ', 'K7QF3-M2P9X'],
  ['K7QF3M2P9X', 'K7QF3-M2P9X'],
  ['oi1l0-ABCDE', '01110-ABCDE'],
  ['K7QF3-M2P9', null],
  ['K7QF3-M2P9U', null],
  ['', null],
])('%j', (typed, code) => expect(readCode(typed)).toBe(code))
