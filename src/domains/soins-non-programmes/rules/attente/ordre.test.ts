import { expect, test } from 'vitest'
import { Temporal } from '../../../../kernel/time.ts'
import { compareAttente, explainPlace, finDeRecherche } from './ordre.ts'

const at = (time: string) => Temporal.Instant.from(`2026-11-24T${time}:00Z`)
const one = (id: string, echeance: string, creee: string) => ({ id, echeance: at(echeance), creeeLe: at(creee) })

test('the deadline first, then the age of the request, then a fixed order', () => {
  const list = [
    one('d', '20:00', '09:00'),
    one('c', '18:00', '10:00'),
    one('b', '18:00', '08:00'),
    one('a', '18:00', '10:00'),
  ]
  expect(list.sort(compareAttente).map(({ id }) => id)).toEqual(['b', 'a', 'c', 'd'])
})

test('a slot is searched up to the deadline; once it has passed, within forty-eight hours', () => {
  expect(finDeRecherche(at('18:00'), at('12:00'))).toEqual(at('18:00'))
  expect(finDeRecherche(at('18:00'), at('18:00')).toString()).toBe('2026-11-26T18:00:00Z')
})

test('each place is explained', () => {
  const first = one('a', '18:00', '08:00')
  expect(explainPlace(first, undefined, at('19:00'))).toBe('son délai est dépassé')
  expect(explainPlace(first, undefined, at('12:00'))).toBe('son délai finit le premier')
  expect(explainPlace(one('b', '18:00', '09:00'), first, at('12:00'))).toMatch(/reçue après/)
  expect(explainPlace(one('c', '20:00', '07:00'), first, at('12:00'))).toMatch(/finit après/)
})
