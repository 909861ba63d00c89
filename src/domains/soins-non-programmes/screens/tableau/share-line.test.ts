import { expect, test } from 'vitest'
import { layOutShares, monthTicks, spread } from './share-line.ts'

const week = (cle: string, denominateur: number, sous24h: number) => ({
  cle,
  libelle: cle,
  denominateur,
  sous24h,
  sous48h: denominateur,
})
const box = { width: 200, height: 100 }

test('a share is drawn from the top, and an empty week cuts the line', () => {
  const line = layOutShares([week('a', 4, 1), week('b', 0, 0), week('c', 2, 2)], 'sous24h', box)
  expect(line.points.map(({ x, y }) => [x, y])).toEqual([
    [0, 75],
    [200, 0],
  ])
  expect(line.path).toBe('M0 75M200 0')
})

test('one week alone stands in the middle', () => {
  expect(layOutShares([week('a', 2, 1)], 'sous24h', box).points[0]).toMatchObject({ x: 100, y: 50, part: 1, whole: 2 })
})

test('labels that would touch are spread apart', () => {
  expect(spread(10, 50, 16)).toEqual([10, 50])
  expect(spread(20, 24, 16)).toEqual([14, 30])
  expect(spread(24, 20, 16)).toEqual([30, 14])
})

test('months are said at their first Monday', () => {
  const weeks = [
    '2026-10-19',
    '2026-10-26',
    '2026-11-02',
    '2026-11-09',
    '2026-11-16',
    '2026-11-23',
    '2026-11-30',
    '2026-12-07',
  ].map((cle) => ({ cle }))
  expect(monthTicks(weeks)).toEqual([
    { index: 2, month: 11 },
    { index: 7, month: 12 },
  ])
})
