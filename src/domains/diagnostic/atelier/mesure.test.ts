import { expect, it } from 'vitest'
import { distanceKm } from '../../territoire/index.ts'
import { colour, countPieces, cutEpci, mainPole, measureAccess, shareKept, spanKm } from './mesure.ts'

const own = new Set(['a', 'b'])
const lignes = [
  { origine: 'a', destination: 'a', valeur: 60 },
  { origine: 'a', destination: 'c', valeur: 20 },
  { origine: 'b', destination: 'a', valeur: 20 },
  { origine: 'c', destination: 'a', valeur: 500 },
]

it('keeps what goes from its communes to its communes', () => {
  expect(shareKept(own, lignes)).toBe(0.8)
  expect(shareKept(new Set(['d']), lignes)).toBeNull()
})

it('has for main pole the commune that receives most from the others of the territory', () => {
  expect(mainPole(own, lignes)).toBe('a')
  expect(mainPole(new Set(['a']), lignes)).toBeNull()
})

it('measures the way of an inhabitant, not of a commune', () => {
  const a = { code: 'a', nom: 'A', population: 900, lon: 0, lat: 48 }
  const b = { code: 'b', nom: 'B', population: 100, lon: 0, lat: 49 }
  const degree = distanceKm({ lon: 0, lat: 48 }, { lon: 0, lat: 49 })
  expect(degree).toBeCloseTo(111.2, 1)
  const acces = measureAccess([a, b, { code: 'c', nom: 'C', population: 5, lon: null, lat: null }], 'a', true)
  expect(acces).toMatchObject({ pole: { nom: 'A' }, parLesFlux: true, sansPosition: 1 })
  expect(acces?.km).toBeCloseTo((degree * 1.3) / 10, 6)
  expect(acces?.minutes).toBeCloseTo(((degree * 1.3) / 10 / 50) * 60, 6)
  expect(spanKm([a, b])).toBe(degree)
  expect([measureAccess([a], 'z', true), spanKm([a])]).toEqual([null, null])
})

it('says which EPCI are whole and which are cut', () => {
  expect(
    cutEpci(own, [
      { nom: 'Un', communes: ['a'] },
      { nom: 'Deux', communes: ['b', 'c', 'd'] },
      { nom: 'Loin', communes: ['e'] },
    ]),
  ).toEqual({ entiers: ['Un'], coupes: [{ nom: 'Deux', dedans: 1, total: 3 }] })
})

it('gives two colours to two that touch', () => {
  expect(
    colour(4, [
      [0, 1],
      [1, 2],
      [2, 0],
      [3, 3],
    ]),
  ).toEqual([0, 1, 2, 0])
})

it('counts the pieces that communes make', () => {
  const pairs = [
    { a: 'a', b: 'b' },
    { a: 'c', b: 'd' },
    { a: 'b', b: 'z' },
  ]
  expect(countPieces(['a', 'b', 'c', 'd', 'e'], pairs)).toBe(3)
  expect(countPieces(['a', 'b'], pairs)).toBe(1)
})
