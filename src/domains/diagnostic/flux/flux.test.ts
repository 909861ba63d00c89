import { expect, it } from 'vitest'
import { attract, firstOutside } from './attraction.ts'
import { studyTerritoire } from './etude.ts'

const row = (origine: string, destination: string, valeur: number) => ({ origine, destination, valeur })
/** The example of docs/analyse/poles.md. */
const ROWS = [
  row('bourg', 'bourg', 80),
  row('bourg', 'ville', 20),
  row('pre', 'bourg', 20),
  row('pre', 'pre', 12),
  row('val', 'ville', 30),
  row('val', 'bourg', 11),
  row('ville', 'ville', 120),
  row('mont', 'ville', 40),
  row('mont', 'mont', 5),
  row('ile', 'ville', 4),
]

it('finds the poles, and classes the communes of the zone only', () => {
  const { poles, communes } = attract(['bourg', 'pre', 'val', 'mont', 'ile'], ROWS)
  expect(poles).toEqual([
    { code: 'ville', reunis: [], communes: 2, recus: 214 },
    { code: 'bourg', reunis: [], communes: 2, recus: 111 },
  ])
  expect(communes.map(({ code, pole, classe }) => [code, pole, classe])).toEqual([
    ['bourg', 'bourg', 1],
    ['ile', null, null],
    ['mont', 'ville', 1],
    ['pre', 'bourg', 2],
    ['val', 'ville', 2],
  ])
})

it('tells the degree of nobody: fewer than eleven people are behind it', () => {
  const { communes } = attract(['a', 'b'], [row('a', 'b', 9), row('a', 'c', 3), row('b', 'b', 50)])
  expect(communes[0]).toEqual({ code: 'a', pole: 'b', classe: 1, degre: null, partants: 12 })
})

it('knows which communes of elsewhere must be read to say whether they are poles', () => {
  expect(firstOutside(['pre', 'val', 'mont'], ROWS.slice(2, 6))).toEqual(['bourg', 'ville'])
})

it('says what stays, where people go and where they come from', () => {
  const own = new Set(['bourg', 'pre', 'vide'])
  const bilan = studyTerritoire(own, ROWS.slice(0, 4), [
    ...ROWS.slice(0, 1),
    ...ROWS.slice(2, 3),
    row('val', 'bourg', 11),
  ])
  expect(bilan).toMatchObject({
    partants: 132,
    restants: 112,
    autonomie: 112 / 132,
    entrants: 11,
    versOu: { lignes: [{ code: 'ville', valeur: 20, part: 1 }], reunis: { nombre: 0 } },
    dOu: { lignes: [{ code: 'val', valeur: 11 }] },
    sansFlux: ['vide'],
  })
  expect(bilan.liens.map(({ origine, destination, sens }) => `${origine} ${destination} ${sens}`)).toEqual([
    'bourg ville sort',
    'pre bourg dedans',
    'val bourg entre',
  ])
})
