import { describe, expect, it } from 'vitest'
import {
  attractionTo,
  buildFlowMatrix,
  classOf,
  compareDivisions,
  findPoles,
  mergePoles,
  putTogether,
  scaleOf,
} from './index.ts'

const matrix = (count: number, rows: readonly (readonly [number, number, number])[]) =>
  buildFlowMatrix(
    count,
    Int32Array.from(rows, ([origin]) => origin),
    Int32Array.from(rows, ([, destination]) => destination),
    Float64Array.from(rows, ([, , value]) => value),
  )

/** Two towns, 0 and 3; 1 and 2 around the first, 4 between the two, 5 is a small town that leans on 3. */
const FLOWS = matrix(6, [
  [0, 0, 90],
  [0, 3, 10],
  [1, 0, 80],
  [1, 1, 20],
  [2, 0, 60],
  [2, 3, 30],
  [2, -1, 10],
  [3, 3, 95],
  [3, 0, 5],
  [4, 0, 40],
  [4, 3, 45],
  [4, -1, 15],
  [5, 5, 50],
  [5, 3, 40],
  [5, 0, 10],
  [4, 5, 0],
])

describe('flows', () => {
  it('add up repeated pairs, and keep what leaves the units in the total', () => {
    const flows = matrix(2, [
      [0, 1, 2],
      [0, 1, 3],
      [0, -1, 5],
      [1, 1, 0],
    ])
    expect([...flows.total]).toEqual([10, 0])
    expect([...flows.destination]).toEqual([1])
    expect([...flows.value]).toEqual([5])
  })
  it.each([
    [[[0, 5, 1]], 'flow 0: unknown destination 5'],
    [[[7, 0, 1]], 'flow 0: unknown origin 7'],
    [
      [
        [0, 0, 1],
        [0, 1, -2],
      ],
      'flow 1: -2 is no flow',
    ],
    [[[0, 1, Number.NaN]], 'flow 0: NaN is no flow'],
  ] as const)('refuse what is none (%#)', (rows, message) => expect(() => matrix(2, rows)).toThrow(message))
})

describe('poles', () => {
  it('keep their own patients and are the first destination of somebody', () =>
    expect(findPoles(FLOWS)).toEqual([0, 3]))
  it('that send much to another are one with it, the one that receives less joining', () => {
    expect(mergePoles(FLOWS, [0, 3, 5], 0.4)).toEqual({ centre: [0, 3], of: Int32Array.of(0, -1, -1, 1, -1, 1) })
    expect(mergePoles(FLOWS, [0, 3, 5], 0.5).centre).toEqual([0, 3, 5])
  })
  it('attract each commune by the share of all its flows, those that leave included', () => {
    const { main, degree } = attractionTo(FLOWS, Int32Array.of(0, -1, -1, 1, -1, 1), 2)
    expect([...main]).toEqual([0, 0, 0, 1, 1, 1])
    expect([...degree]).toEqual([0.9, 0.8, 0.6, 0.95, 0.45, 0.9])
    expect([...classOf({ main, degree })]).toEqual([1, 1, 2, 1, 3, 1])
    expect([...classOf({ main, degree }, [0.85])]).toEqual([1, 2, 2, 1, 2, 1])
    expect(() => classOf({ main, degree }, [0.5, 0.7])).toThrow('cuts: 0.5, 0.7')
  })
  it('have a scale by their number for each département', () =>
    expect([2, 6, 20].map((poles) => scaleOf(poles, 6))).toEqual(['regional', 'departemental', 'infra-departemental']))
  it('come from specialities that weigh the same', () => {
    const small = matrix(2, [
      [0, 0, 1],
      [1, 0, 1],
    ])
    const large = matrix(2, [
      [0, 1, 1000],
      [1, 1, 500],
      [1, -1, 500],
    ])
    const both = putTogether(2, [small, large])
    expect([...both.value]).toEqual([0.5, 0.5, 0.5, 0.25])
    expect([...both.total]).toEqual([1, 1])
  })
})

describe('two divisions', () => {
  it('have the index of Hubert and Arabie, counted by hand', () => {
    // Six units, {1,2,3}{4,5,6} against {1,2}{3,4,5}{6}: 2 pairs together in both, 6 and 4, of 15.
    const expected = (2 - (6 * 4) / 15) / ((6 + 4) / 2 - (6 * 4) / 15)
    const { adjustedRand, matched } = compareDivisions(
      Int32Array.of(0, 0, 0, 1, 1, 1),
      Int32Array.of(0, 0, 1, 1, 1, 2),
      new Float64Array(6).fill(1),
    )
    expect(adjustedRand).toBeCloseTo(expected, 12)
    expect(matched).toBeCloseTo(4 / 6, 12)
  })
  it('are the same whatever the numbers', () =>
    expect(compareDivisions(Int32Array.of(0, 0, 1), Int32Array.of(5, 5, 2), Float64Array.of(1, 2, 3))).toEqual({
      adjustedRand: 1,
      matched: 1,
      variation: 0,
    }))
  it('that cross are far: twice ln 2 for halves', () => {
    const { variation, adjustedRand } = compareDivisions(
      Int32Array.of(0, 0, 1, 1),
      Int32Array.of(0, 1, 0, 1),
      new Float64Array(4).fill(1),
    )
    expect(variation).toBeCloseTo(2 * Math.log(2), 12)
    expect(adjustedRand).toBeLessThan(0)
  })
})
