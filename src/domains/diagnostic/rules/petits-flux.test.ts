import { expect, it } from 'vitest'
import { hideSmall, showCount } from './petits-flux.ts'

const flows = (...values: number[]) => values.map((valeur) => ({ valeur }))

it('puts small flows together and shows the others, the largest first', () => {
  expect(hideSmall(flows(4, 50, 0, 12, 9.9))).toEqual({
    montres: flows(50, 12),
    reunis: { nombre: 2, total: 13.9 },
  })
})

it('never leaves one alone, nor a sum of too few: the next one joins them', () => {
  expect(hideSmall(flows(50, 12, 8))).toEqual({ montres: flows(50), reunis: { nombre: 2, total: 20 } })
  expect(hideSmall(flows(50, 40, 3, 4))).toEqual({ montres: flows(50), reunis: { nombre: 3, total: 47 } })
})

it('keeps a total that is shown elsewhere from giving one back', () => {
  const rows = [
    { valeur: 20, vers: 'Caen' },
    { valeur: 10, vers: 'Caen' },
    { valeur: 90, vers: 'Caen' },
    { valeur: 30, vers: 'Rouen' },
  ]
  expect(hideSmall(rows, ({ vers }) => vers)).toEqual({
    montres: [rows[2], rows[3]],
    reunis: { nombre: 2, total: 30 },
  })
})

it('says nothing where all that there is is too small', () => {
  expect(hideSmall(flows(3))).toEqual({ montres: [], reunis: { nombre: 1, total: null } })
  expect(hideSmall([])).toEqual({ montres: [], reunis: { nombre: 0, total: 0 } })
  expect([showCount(10.9), showCount(11)]).toEqual([null, 11])
})
