import { expect, test } from 'vitest'
import { bodyOf, faultOf, newAvailability, toggleDay } from './availability-draft.ts'

const habits = { duree: 20, genre: 'cabinet' as const, visibilites: ['SNP', 'CPTS'] as const, lieuId: null }
const draft = newAvailability(habits, '2026-11-24')

test('says what is missing before anything is asked of the server', () => {
  expect(faultOf(draft)).toBe('jours')
  expect(faultOf({ ...draft, jours: [4], fin: '09:00' })).toBe('heures')
  expect(faultOf({ ...draft, jours: [4] })).toBe(null)
})

test('what is empty is sent as nothing, days in order', () => {
  expect(bodyOf({ ...draft, jours: [4, 1], visibilites: ['CPTS', 'PUBLIC'] })).toMatchObject({
    jours: [1, 4],
    valideAu: null,
    lieuId: null,
    visibilites: ['PUBLIC', 'CPTS'],
  })
})

test('a day pressed twice is as before', () => {
  expect(toggleDay(toggleDay([1], 4), 4)).toEqual([1])
})
