import { expect, test } from 'vitest'
import { type Column, nextSort, sortRows } from './table-column.ts'

type Row = { nom: string; habitants: number | null }
const rows: Row[] = [
  { nom: 'Sète', habitants: 45_337 },
  { nom: 'Élodie', habitants: null },
  { nom: 'eau', habitants: 12 },
  { nom: 'Mèze', habitants: 12_669 },
]
const columns: Column<Row>[] = [
  { head: 'Commune', cell: ({ nom }) => nom, sort: ({ nom }) => nom },
  { head: 'Habitants', cell: ({ habitants }) => habitants, sort: ({ habitants }) => habitants, right: true },
  { head: 'Rien', cell: () => '' },
]
const names = (sorted: readonly Row[]) => sorted.map(({ nom }) => nom)

test('sorts names as French does, accents and capitals aside', () => {
  expect(names(sortRows(rows, columns, { head: 'Commune', down: false }))).toEqual(['eau', 'Élodie', 'Mèze', 'Sète'])
})

test('what is missing comes last in both directions', () => {
  expect(names(sortRows(rows, columns, { head: 'Habitants', down: true }))).toEqual(['Sète', 'Mèze', 'eau', 'Élodie'])
  expect(names(sortRows(rows, columns, { head: 'Habitants', down: false }))).toEqual(['eau', 'Mèze', 'Sète', 'Élodie'])
})

test('without a sort, the order given is kept', () => {
  expect(sortRows(rows, columns, null)).toBe(rows)
  expect(sortRows(rows, columns, { head: 'Rien', down: false })).toBe(rows)
})

test('a head sorts names upwards and figures downwards at first, then turns', () => {
  expect(nextSort(null, columns[0]!)).toEqual({ head: 'Commune', down: false })
  expect(nextSort(null, columns[1]!)).toEqual({ head: 'Habitants', down: true })
  expect(nextSort({ head: 'Commune', down: false }, columns[0]!)).toEqual({ head: 'Commune', down: true })
})
