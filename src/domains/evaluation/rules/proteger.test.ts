import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Case, cacher, fourchetteOf, isSensible, PERSONNES_MIN } from './proteger.ts'

/** One figure for each interval, from what stands between neighbouring bounds. */
const caseOf = (atoms: readonly number[], de: number, a: number): Case => {
  const comptes = [atoms.slice(de, a).reduce((sum, value) => sum + value, 0)]
  return { cle: `${de}-${a}`, de, a, comptes, sensible: isSensible('patients', { comptes, contributeurs: null }) }
}

/** Every way to fill the line that agrees with what is shown and with the rule: a hidden figure is not zero. */
const worldsOf = (cases: readonly Case[], hidden: ReadonlySet<string>, bounds: number, most: number): number[][] => {
  const worlds: number[][] = []
  const agrees = (atoms: readonly number[]) =>
    cases
      .filter(({ a }) => a <= atoms.length)
      .every(({ cle, de, a, comptes }) => {
        const sum = atoms.slice(de, a).reduce((total, value) => total + value, 0)
        return hidden.has(cle) ? sum > 0 : sum === comptes[0]
      })
  const walk = (atoms: number[]) => {
    if (!agrees(atoms)) return
    if (atoms.length === bounds - 1) {
      worlds.push(atoms)
      return
    }
    for (let value = 0; value <= most; value++) walk([...atoms, value])
  }
  walk([])
  return worlds
}

describe('small numbers', () => {
  it('hides one to ten persons and their complement, and shows zero', () => {
    const patients = (comptes: number[]) => isSensible('patients', { comptes, contributeurs: null })
    expect([0, 1, 10, 11].map((value) => patients([value]))).toEqual([false, true, true, false])
    expect(patients([40, 6])).toBe(true)
    expect(patients([40, 0])).toBe(false)
  })

  it('hides what fewer than six professionals made, however large it is', () => {
    const made = (contributeurs: number) => isSensible('professionnels', { comptes: [9000], contributeurs })
    expect([0, 1, 5, 6].map(made)).toEqual([true, true, true, false])
    expect(isSensible('professionnels', { comptes: [0], contributeurs: 0 })).toBe(false)
  })

  it('hides a second quarter when the year would give the first away', () => {
    const atoms = [4, 40, 60, 55]
    const cases = [
      caseOf(atoms, 0, 1),
      caseOf(atoms, 1, 2),
      caseOf(atoms, 2, 3),
      caseOf(atoms, 3, 4),
      caseOf(atoms, 0, 4),
    ]
    expect([...cacher(cases)].sort()).toEqual(['0-1', '1-2'])
  })

  it('sees through two years that overlap', () => {
    // Bounds: January, April, June (the contract), January, June. The civil year and the contract year share half a year.
    const atoms = [20, 3, 50, 40]
    const cases = [
      caseOf(atoms, 0, 1),
      caseOf(atoms, 0, 3),
      caseOf(atoms, 2, 4),
      caseOf(atoms, 2, 3),
      caseOf(atoms, 1, 2),
    ]
    const hidden = cacher(cases)
    expect(hidden.has('1-2')).toBe(true)
    expect(hidden.size).toBeGreaterThan(1)
  })

  it('leaves everything where nothing is small', () => {
    const atoms = [30, 40, 60]
    expect(cacher([caseOf(atoms, 0, 1), caseOf(atoms, 1, 3), caseOf(atoms, 0, 3)]).size).toBe(0)
  })

  it('never lets a hidden figure be found from those shown', () => {
    const bounds = 5
    const most = 22
    const intervals = Array.from({ length: bounds }, (_, de) =>
      Array.from({ length: bounds - de - 1 }, (_unused, k) => [de, de + k + 1] as const),
    ).flat()
    let checked = 0
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 14 })), {
          minLength: bounds - 1,
          maxLength: bounds - 1,
        }),
        fc.subarray(intervals, { minLength: 2 }),
        (atoms, chosen) => {
          const cases = chosen.map(([de, a]) => caseOf(atoms, de, a))
          const hidden = cacher(cases)
          for (const one of cases) if (one.sensible) expect(hidden.has(one.cle)).toBe(true)
          if (hidden.size === 0) return
          checked++
          const worlds = worldsOf(cases, hidden, bounds, most)
          for (const { cle, de, a } of cases.filter((one) => hidden.has(one.cle))) {
            const values = new Set(worlds.map((world) => world.slice(de, a).reduce((sum, value) => sum + value, 0)))
            expect(values.size, `${cle} of ${atoms.join(' ')}`).toBeGreaterThan(1)
          }
        },
      ),
      { numRuns: 120 },
    )
    expect(checked).toBeGreaterThan(25)
  })

  it('says by the same system what a reader can infer', () => {
    const atoms = [4, 40]
    const cases = [caseOf(atoms, 0, 1), caseOf(atoms, 1, 2), caseOf(atoms, 0, 2)]
    expect(fourchetteOf(cases, new Set(['0-1']), cases[0]!, 0)).toEqual({ min: 4, max: 4 })
    const both = fourchetteOf(cases, cacher(cases), cases[0]!, 0)
    expect(both.min).toBeLessThan(4)
    expect(both.max).toBeGreaterThanOrEqual(PERSONNES_MIN)
  })
})
