import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { beforeNextClass, DEFAULT_READING, sizeClass } from './taille.ts'

describe('size class', () => {
  it('follows the bounds', () => {
    expect([39_999, 40_001, 79_999, 80_001, 131_216, 175_001].map((p) => sizeClass(p))).toEqual([
      'T1',
      'T2',
      'T2',
      'T3',
      'T3',
      'T4',
    ])
  })

  it('puts an exact bound where the setting says', () => {
    expect(sizeClass(40_000)).toBe('T2')
    expect(sizeClass(40_000, { ...DEFAULT_READING, borneExacte: 'basse' })).toBe('T1')
  })

  it('never goes down when the population grows', () => {
    const side = fc.constantFrom('haute' as const, 'basse' as const)
    fc.assert(
      fc.property(fc.nat(300_000), fc.nat(300_000), side, (a, b, borneExacte) => {
        const reading = { ...DEFAULT_READING, borneExacte }
        const [low, high] = a < b ? [a, b] : [b, a]
        expect(sizeClass(low, reading) <= sizeClass(high, reading)).toBe(true)
      }),
    )
  })

  it('says exactly how many inhabitants the next class wants', () => {
    const side = fc.constantFrom('haute' as const, 'basse' as const)
    fc.assert(
      fc.property(fc.nat(300_000), side, (population, borneExacte) => {
        const reading = { ...DEFAULT_READING, borneExacte }
        const missing = beforeNextClass(population, reading)
        expect(missing === null).toBe(sizeClass(population, reading) === 'T4')
        if (missing === null) return
        expect(sizeClass(population + missing, reading)).not.toBe(sizeClass(population, reading))
        expect(sizeClass(population + missing - 1, reading)).toBe(sizeClass(population, reading))
      }),
    )
  })
})
