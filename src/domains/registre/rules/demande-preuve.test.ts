import { expect, test } from 'vitest'
import { Temporal } from '../../../kernel/time.ts'
import { type Asked, isExpired, isToRemind, nextReminder } from './demande-preuve.ts'

const at = (text: string) => Temporal.Instant.from(text)
const asked = (changes: Partial<Asked> = {}): Asked => ({
  etat: 'attendue',
  demandeeLe: at('2026-11-01T08:00:00Z'),
  relanceeLe: null,
  relances: 0,
  expireLe: at('2026-11-22T08:00:00Z'),
  ...changes,
})

test('a reminder leaves a week after the last mail, twice at most, while the link lives', () => {
  expect(nextReminder(asked())?.toString()).toBe('2026-11-08T08:00:00Z')
  expect(isToRemind(asked(), at('2026-11-08T07:59:59Z'))).toBe(false)
  expect(isToRemind(asked(), at('2026-11-08T08:00:00Z'))).toBe(true)
  expect(nextReminder(asked({ relances: 1, relanceeLe: at('2026-11-09T08:00:00Z') }))?.toString()).toBe(
    '2026-11-16T08:00:00Z',
  )
  expect(nextReminder(asked({ relances: 2 }))).toBeNull()
  expect(nextReminder(asked({ expireLe: at('2026-11-08T08:00:00Z') }))).toBeNull()
  expect(nextReminder(asked({ etat: 'recue' }))).toBeNull()
})

test('it expires at its hour, and only while it waits', () => {
  expect(isExpired(asked(), at('2026-11-22T07:59:59Z'))).toBe(false)
  expect(isExpired(asked(), at('2026-11-22T08:00:00Z'))).toBe(true)
  expect(isExpired(asked({ etat: 'recue' }), at('2026-12-22T08:00:00Z'))).toBe(false)
})
