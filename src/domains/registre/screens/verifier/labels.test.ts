import { expect, it } from 'vitest'
import { readEmpreinte } from './labels.ts'

const HASH = 'ab12'.repeat(16)

it.each([
  [HASH, HASH],
  [` ${HASH.toUpperCase()}\n`, HASH],
  [HASH.replaceAll(/(.{8})/g, '$1 '), HASH],
  [`https://exemple.invalid/verifier#${HASH}`, HASH],
  [HASH.slice(1), null],
  [`${HASH}0`, null],
  ['zz'.repeat(32), null],
  ['', null],
])('%s', (typed, read) => expect(readEmpreinte(typed)).toBe(read))
