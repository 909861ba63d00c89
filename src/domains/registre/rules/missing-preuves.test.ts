import { expect, test } from 'vitest'
import { GENRES_ACTE } from '../../../referentials/genres-acte.ts'
import { expectedPreuves, type Known, missingPreuves } from './missing-preuves.ts'

const known = (changes: Partial<Known> = {}): Known => ({
  genre: 'reunion',
  annulled: false,
  preuves: [],
  presences: [{ grade: 'declaree' }],
  decisions: false,
  ...changes,
})

test('what is expected of a kind is missing until it is here', () => {
  expect(missingPreuves(known())).toEqual(['feuille-presence', 'compte-rendu'])
  expect(missingPreuves(known({ preuves: [{ nature: 'feuille-presence' }, { nature: null }] }))).toEqual([
    'compte-rendu',
  ])
})

test('presences that each person signed stand for a sheet, one that was declared does not', () => {
  const signed = { grade: 'signee' as const }
  expect(expectedPreuves(known({ presences: [signed, signed] }))[0]).toEqual({
    nature: 'feuille-presence',
    par: 'presences',
  })
  expect(missingPreuves(known({ presences: [signed, { grade: 'declaree' }] }))).toContain('feuille-presence')
  expect(missingPreuves(known({ presences: [] }))).toContain('feuille-presence')
})

test('decisions that were signed stand for minutes; an acte that was annulled asks for nothing', () => {
  expect(missingPreuves(known({ decisions: true }))).toEqual(['feuille-presence'])
  expect(expectedPreuves(known({ annulled: true }))).toEqual([])
  expect(expectedPreuves(known({ genre: 'inconnu' }))).toEqual([])
})

test('every kind that people attend expects a proof of it', () => {
  for (const { code, ecriture } of GENRES_ACTE.filter((one) => one.presence))
    expect([code, missingPreuves(known({ genre: code, presences: [] })).length > 0, ecriture]).toEqual([
      code,
      true,
      'prevu',
    ])
})
