import { expect, it } from 'vitest'
import { Temporal } from '../../kernel/time.ts'
import { describeError, isPermanent, nextTry } from './retry.ts'

it('gives up on a 5xx about the mail, and on nothing else', () => {
  expect(isPermanent({ responseCode: 550, code: 'EENVELOPE' })).toBe(true)
  expect(isPermanent({ responseCode: 451, code: 'EENVELOPE' })).toBe(false)
  expect(isPermanent({ responseCode: 535, code: 'EAUTH' })).toBe(false)
  expect(isPermanent({ code: 'ECONNECTION' })).toBe(false)
  expect(isPermanent({})).toBe(false)
})

it('waits longer after each try, an hour at most', () => {
  const now = Temporal.Instant.from('2026-11-24T08:00:00Z')
  const minutes = [0, 1, 2, 3, 7, 500].map(
    (tries) => (nextTry(tries, now).epochMilliseconds - now.epochMilliseconds) / 60_000,
  )
  expect(minutes).toEqual([1, 1, 2, 5, 60, 60])
})

it('tells an error without the addresses it repeats', () => {
  expect(describeError({ responseCode: 550, message: 'No such user <jean@exemple.test>\n here' })).toBe(
    '550 No such user … here',
  )
  expect(describeError({})).toBe('ECHEC')
})
