import { expect, test } from 'vitest'
import { accesAfter, classeOf, listServed, meanAcces, placeGeometrie, shareUnder, situationOf } from './acces.ts'
import { DIFFERENCES, departsUntil, differencesOf, readDifferences, writeDifferences } from './simulation.ts'

/** At 60 km/h and without a detour, a kilometre is a minute; a hundredth of a degree of latitude is 1.112 km. */
const at = (code: string, lat: number, population: number) => ({ code, lon: 3, lat, population, vitesse: 60 })
const COMMUNES = [at('34001', 43.5, 3000), at('34002', 43.56, 2000), at('34003', 43.69, 1000), at('34004', 44.5, 500)]
const PALIERS = { bounds: [10, 15, 20], weights: [1, 0.3, 0.1] }
const geometrie = placeGeometrie(COMMUNES, PALIERS, 1)

test('access by hand: near in full, far by the steps, nothing beyond', () => {
  // 34001–34002: 6.7 min; 34002–34003: 14.5 min; 34001–34003: 21.1 min, out of reach; 34004 reaches nobody.
  const acces = accesAfter(situationOf(geometrie, new Map([['34002', 2]])), new Map())
  const ratio = 2 / (2000 + 3000 + 0.3 * 1000)
  expect([...acces]).toEqual([ratio, ratio, 0.3 * ratio, 0].map((value) => expect.closeTo(value * 100_000, 8)))
})

test('a change touches what it must, and equals the whole computation', () => {
  const situation = situationOf(geometrie, new Map([['34002', 2]]))
  const differences = new Map([
    ['34002', -1],
    ['34003', 1],
  ])
  const whole = accesAfter(
    situationOf(
      geometrie,
      new Map([
        ['34002', 1],
        ['34003', 1],
      ]),
    ),
    new Map(),
  )
  expect([...accesAfter(situation, differences)]).toEqual([...whole].map((value) => expect.closeTo(value, 8)))
})

test('nobody leaves a commune where nobody is, and an unknown commune changes nothing', () => {
  const situation = situationOf(geometrie, new Map([['34002', 2]]))
  const closed = accesAfter(situation, new Map([['34002', -9]]))
  expect([...closed]).toEqual([0, 0, 0, 0])
  expect(accesAfter(situation, new Map([['99999', 5]]))).toEqual(accesAfter(situation, new Map()))
})

test('what a site serves', () => {
  expect([...listServed(geometrie, ['34003'])].sort()).toEqual([1, 2])
})

test('the mean is that of the inhabitants, and a share is one of inhabitants', () => {
  const read = [
    { code: 'a', population: 900, acces: 10 },
    { code: 'b', population: 100, acces: 100 },
  ]
  expect(meanAcces(read)).toBe(19)
  expect(meanAcces([])).toBeNull()
  expect(shareUnder(read, 19)).toEqual({ habitants: 900, part: 0.9 })
  expect([0, 4, 7, 10, 13].map((acces) => classeOf(acces, 10))).toEqual(['rien', 'tres-bas', 'bas', 'moyen', 'haut'])
})

test('tries add up, travel in an address, and come back the same', () => {
  const differences = differencesOf(
    [
      { genre: 'ouvre', vers: '34001', nombre: 1 },
      { genre: 'deplace', de: '34002', vers: '2A004', nombre: 0.5 },
      { genre: 'ferme', de: '34001', nombre: 1 },
    ],
    departsUntil(
      [
        { annee: 2027, parts: [{ commune: '34002', part: 1 }] },
        { annee: 2031, parts: [{ commune: '34003', part: 1 }] },
      ],
      2028,
    ),
  )
  expect(differences).toEqual(
    new Map([
      ['34002', -1.5],
      ['2A004', 0.5],
    ]),
  )
  const written = writeDifferences(differences)
  expect(written).toMatch(DIFFERENCES)
  expect(readDifferences(written)).toEqual(differences)
})
