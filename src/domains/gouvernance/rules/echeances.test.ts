import { expect, test } from 'vitest'
import { type Attendu, echeancesDuMembre } from './echeances.ts'

const TODAY = '2026-11-26'
const of = (change: Partial<Attendu>): Attendu => ({
  seanceId: 's',
  titre: 'Assemblée générale',
  jour: '2026-12-10',
  repondu: false,
  votes: 0,
  ...change,
})
const codesOf = (...attendus: Attendu[]) => echeancesDuMembre(attendus, TODAY).map(({ code, le }) => [code, le])

test('a convocation is answered until the day itself, and asked no more after', () => {
  expect(codesOf(of({}))).toEqual([['convocation-a-repondre', '2026-12-10']])
  expect(codesOf(of({ jour: TODAY }))).toEqual([['convocation-a-repondre', TODAY]])
  expect(codesOf(of({ jour: '2026-11-25' }))).toEqual([])
  expect(codesOf(of({ repondu: true }))).toEqual([])
})

test('a vote that is open is asked today, answered or not, and once for all the votes of a séance', () => {
  expect(codesOf(of({ repondu: true, votes: 2 }))).toEqual([['vote-ouvert', TODAY]])
  expect(codesOf(of({ jour: '2026-11-20', votes: 1 }), of({ repondu: true }))).toEqual([['vote-ouvert', TODAY]])
})
