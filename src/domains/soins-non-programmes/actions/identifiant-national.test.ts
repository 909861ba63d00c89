import { expect, test } from 'vitest'
import { readIdentifiantNational } from './identifiant-national.ts'

const read = (text: string) => {
  const found = readIdentifiantNational(text)
  return found.ok ? found.value : found.refusal.code
}

test('a FINESS or a SIRET, as people write them', () => {
  expect(read('340 780 477')).toBe('1340780477')
  expect(read('2a0000022')).toBe('12A0000022')
  expect(read('356 000 000 00048')).toBe('335600000000048')
})
test('already prefixed', () => {
  expect(read('1340780477')).toBe('1340780477')
  expect(read('335600000000048')).toBe('335600000000048')
  expect(read('499900000003001')).toBe('499900000003001')
})
test('what is none of them', () => {
  for (const text of ['', '340780478', '12345678901234', '499900000004001', '899900000003', 'cabinet'])
    expect(read(text)).toBe('identifiant-malformed')
})
