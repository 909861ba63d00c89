import { expect, test } from 'vitest'
import { whichStay } from './keep-apart.ts'

const box = (left: number, top: number) => ({ left, right: left + 10, top, bottom: top + 10 })

test('the first served stays, what covers it goes, what touches stays', () => {
  expect(whichStay([box(0, 0), box(5, 5), box(10, 0), box(30, 0)])).toEqual([true, false, true, true])
})

test('a hidden name hides no other', () => {
  expect(whichStay([box(0, 0), box(8, 0), box(16, 0)])).toEqual([true, false, true])
})
