import { beforeAll, describe, expect, test } from 'vitest'
import { AssignmentError, type AssignmentProblem, checkAssignment, solveAssignment } from './index.ts'
import { drawProblem, openHighs, servedOf, tryEverything } from './testing.ts'

const problem = (
  people: readonly (readonly (readonly [number, number])[])[],
  places: readonly (readonly number[])[],
): AssignmentProblem => ({
  start: Int32Array.from([0, ...people.map((_, i) => people.slice(0, i + 1).flat().length)]),
  place: Int32Array.from(people.flat().map(([j]) => j)),
  cost: Int32Array.from(people.flat().map(([, cost]) => cost)),
  slotStart: Int32Array.from([0, ...places.map((_, j) => places.slice(0, j + 1).flat().length)]),
  slotLevel: Int32Array.from(places.flat()),
})
const solve = (one: AssignmentProblem) => {
  const { assignment, certificate } = solveAssignment(one)
  return { ...checkAssignment(one, assignment, certificate), place: [...assignment.place] }
}

describe('what is best', () => {
  test('the first come first, and nobody is given up when moving somebody serves both', () => {
    const both = problem(
      [
        [
          [0, 1],
          [1, 50],
        ],
        [[0, 1]],
      ],
      [[0], [0]],
    )
    expect(solve(both)).toMatchObject({ ok: true, place: [1, 0], costs: 51 })
    const one = problem([[[0, 90]], [[0, 1]]], [[0]])
    expect(solve(one)).toMatchObject({ ok: true, place: [0, -1], served: 1 })
  })

  test('shares before distance: the second goes to the place that has nobody', () => {
    const three = [[0, 1] as const, [1, 9] as const]
    expect(
      solve(
        problem(
          [three, three],
          [
            [0, 5],
            [0, 5],
          ],
        ),
      ),
    ).toMatchObject({ ok: true, levels: 0, costs: 10 })
    // Levels alike: the nearest takes both.
    expect(
      solve(
        problem(
          [three, three],
          [
            [0, 0],
            [0, 0],
          ],
        ),
      ),
    ).toMatchObject({ ok: true, levels: 0, costs: 2 })
  })

  test('nobody, nowhere, no room', () => {
    expect(solve(problem([], []))).toMatchObject({ ok: true, served: 0, sum: 0 })
    expect(solve(problem([[], [[0, 3]]], [[]]))).toMatchObject({ ok: true, place: [-1, -1] })
  })
})

describe('beside others', () => {
  let highs: Awaited<ReturnType<typeof openHighs>>
  beforeAll(async () => {
    highs = await openHighs()
  })

  test('everything is tried on four hundred small problems', () => {
    for (let seed = 1; seed <= 400; seed++) {
      const small = drawProblem({ people: 2 + (seed % 6), places: 1 + (seed % 4), links: 2.2, slots: 1.4, seed })
      const { assignment, certificate } = solveAssignment(small)
      const found = checkAssignment(small, assignment, certificate)
      expect(found, `seed ${seed}: ${found.fault}`).toMatchObject({ ok: true })
      expect({ served: servedOf(assignment), sum: found.sum }).toEqual(tryEverything(small))
    }
  })

  test('HiGHS finds the same sum on sixty middling ones, scarce or not', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const middling = drawProblem({ people: 60, places: 12, links: 5, slots: seed % 2 ? 3 : 7, seed })
      const { assignment, certificate } = solveAssignment(middling)
      const found = checkAssignment(middling, assignment, certificate)
      expect(found, `seed ${seed}: ${found.fault}`).toMatchObject({ ok: true })
      const who = [...assignment.place].flatMap((j, i) => (j >= 0 ? [i] : []))
      const sum = highs(middling, who)
      expect(Math.abs(sum - found.sum) / Math.max(1, sum), `seed ${seed}`).toBeLessThan(1e-9)
    }
  })
})

describe('the check', () => {
  const one = drawProblem({ people: 40, places: 8, links: 4, slots: 3, seed: 7 })
  const { assignment, certificate } = solveAssignment(one)

  test('refuses somebody moved, a price or a reach that were changed', () => {
    const seen = { moved: 0, price: 0, reach: 0 }
    for (let i = 0; i < 40; i++) {
      const place = assignment.place.slice()
      if (place[i]! < 0) continue
      place[i] = -1
      if (!checkAssignment(one, { place }, certificate).ok) seen.moved++
    }
    const used = [...new Set(assignment.place)].filter((j) => j >= 0)
    for (const j of used) {
      const price = certificate.price.slice()
      price[j] = price[j]! + 1e7
      if (!checkAssignment(one, assignment, { ...certificate, price }).ok) seen.price++
      const reach = certificate.reach.slice()
      reach[j] = -1
      if (!checkAssignment(one, assignment, { ...certificate, reach }).ok) seen.reach++
    }
    expect(seen).toEqual({
      moved: [...assignment.place].filter((j) => j >= 0).length,
      price: used.length,
      reach: used.length,
    })
  })

  test('refuses two in one slot and a place that may not take', () => {
    const tight = problem([[[0, 1]], [[0, 1]], [[1, 1]]], [[0], [0]])
    const { certificate: proof } = solveAssignment(tight)
    expect(checkAssignment(tight, { place: Int32Array.of(0, 0, 1) }, proof).fault).toMatch(/more than its slots/)
    expect(checkAssignment(tight, { place: Int32Array.of(1, -1, -1) }, proof).fault).toMatch(/may not go/)
    // A later one served in the place of an earlier one.
    expect(checkAssignment(tight, { place: Int32Array.of(-1, 0, 1) }, proof).fault).toMatch(/hides|could be served/)
  })

  test('says what is badly written', () => {
    const good = problem([[[0, 1]]], [[0]])
    const bad: [Partial<AssignmentProblem>, RegExp][] = [
      [{ place: Int32Array.of(3) }, /leads to no place/],
      [{ cost: Int32Array.of(-1) }, /negative cost/],
      [{ cost: Int32Array.of(1, 2) }, /differ in length/],
      [{ start: Int32Array.of(0, 4) }, /cut place into rows/],
      [{ slotStart: Int32Array.of(0, 2), slotLevel: Int32Array.of(3, 1) }, /fall or are negative/],
      [{ cost: Int32Array.of(2 ** 31 - 1), slotLevel: Int32Array.of(2 ** 31 - 1) }, /too large/],
    ]
    for (const [change, words] of bad) {
      expect(() => solveAssignment({ ...good, ...change })).toThrow(AssignmentError)
      expect(() => solveAssignment({ ...good, ...change })).toThrow(words)
    }
  })
})
