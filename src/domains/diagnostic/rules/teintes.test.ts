import { expect, it } from 'vitest'
import { classesOf, NO_VALUE, shadeOf } from './teintes.ts'

it('has as many communes in each shade', () => {
  const classes = classesOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  expect(classes.map(({ de, a, communes }) => [de, a, communes])).toEqual([
    [1, 2, 2],
    [3, 4, 2],
    [5, 6, 2],
    [7, 8, 2],
    [9, 10, 2],
  ])
})

it('tells the few places that have some from the many that have none', () => {
  const classes = classesOf([0, 0, 0, 0, 0, 0, 0, 2])
  expect(classes.map(({ de, a, communes }) => [de, a, communes])).toEqual([
    [0, 0, 7],
    [2, 2, 1],
  ])
  expect(shadeOf(classes, 0)).not.toBe(shadeOf(classes, 2))
  expect(shadeOf(classes, null)).toBe(NO_VALUE)
  expect(
    classesOf([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6]).reduce((sum, one) => sum + one.communes, 0),
  ).toBe(17)
})

it('has one shade for one value, and none for nothing', () => {
  expect(classesOf([4, 4])).toMatchObject([{ de: 4, a: 4, communes: 2 }])
  expect(classesOf([])).toEqual([])
})
