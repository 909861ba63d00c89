import { expect, test } from 'vitest'
import { findModeleStatuts, MODELES_STATUTS } from './index.ts'

test('each model stands once, says what was read and where, and how sure it is', () => {
  expect(MODELES_STATUTS.map(({ code }) => code)).toEqual([
    'trois-colleges',
    'deux-colleges',
    'ca-collegial',
    'apres-assemblee',
    'charte-signee',
  ])
  for (const { code, reperes } of MODELES_STATUTS)
    for (const { provenance } of reperes) expect(provenance.statut, code).toBe('secondaire')
  expect(findModeleStatuts('rien')).toBe(undefined)
})
test('no model gives an amount: dues belong to each CPTS', () => {
  expect(JSON.stringify(MODELES_STATUTS)).not.toMatch(/\d\s*(€|euros)/)
})
test('French typography: a no-break space before a two-part sign', () => {
  expect(JSON.stringify(MODELES_STATUTS)).not.toMatch(/[^"\]}] [;!?:»]|« /)
})
test('a code names a college or an instance, never both', () => {
  for (const { code, colleges, instances } of MODELES_STATUTS) {
    const codes = [...colleges, ...instances].map((one) => one.code)
    expect(new Set(codes).size, code).toBe(codes.length)
  }
})
