import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { delayOf, evenementOf, issueOf, MOST_TRIES, methodOf } from './envoi.ts'

const at = (rendezVousId: string, statut: 'reserve' | 'honore' | 'absent' | 'annule') => ({ rendezVousId, statut })

describe('what is to be told', () => {
  test('taken, moved, cancelled, restored, kept, not kept; and nothing twice', () => {
    expect(evenementOf(null, at('a', 'reserve'))).toBe('pris')
    expect(evenementOf(at('a', 'reserve'), at('a', 'reserve'))).toBeNull()
    expect(evenementOf(at('a', 'reserve'), at('b', 'reserve'))).toBe('deplace')
    expect(evenementOf(at('a', 'annule'), at('b', 'reserve'))).toBe('deplace')
    expect(evenementOf(at('a', 'reserve'), at('a', 'annule'))).toBe('annule')
    expect(evenementOf(at('a', 'reserve'), at('b', 'annule'))).toBe('annule')
    expect(evenementOf(at('a', 'annule'), at('a', 'reserve'))).toBe('retabli')
    expect(evenementOf(at('a', 'honore'), at('a', 'reserve'))).toBe('retabli')
    expect(evenementOf(at('a', 'reserve'), at('a', 'honore'))).toBe('honore')
    expect(evenementOf(at('a', 'honore'), at('a', 'absent'))).toBe('absent')
  })
  test('a creation, then changes', () => {
    expect([1, 2, 9].map(methodOf)).toEqual(['POST', 'PUT', 'PUT'])
  })
})

describe('after a try', () => {
  test('received', () => {
    for (const statut of [200, 201, 204]) expect(issueOf({ statut, essais: 1 })).toBe('envoye')
  })
  test('no answer, or one that is not about the message: later, for about a day', () => {
    for (const statut of [null, 401, 403, 408, 429, 500, 502, 503]) {
      expect(issueOf({ statut, essais: 1 })).toBe('plus-tard')
      expect(issueOf({ statut, essais: MOST_TRIES })).toBe('echoue')
    }
  })
  test('a message that is refused is not sent again by itself', () => {
    for (const statut of [302, 400, 404, 409, 412, 422]) expect(issueOf({ statut, essais: 1 })).toBe('echoue')
  })
  test('already there, after a try that was cut: it was received', () => {
    expect(issueOf({ statut: 409, essais: 2 })).toBe('envoye')
  })
  test('longer and longer, an hour and a quarter at most, never twice the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), fc.double({ min: 0, max: 1, noNaN: true }), (tries, random) => {
        const seconds = delayOf(tries, random)
        expect(seconds).toBeGreaterThanOrEqual(15)
        expect(seconds).toBeLessThanOrEqual(4500)
      }),
    )
    expect(delayOf(2, 0.5)).toBe(2 * delayOf(1, 0.5))
    expect(delayOf(3, 0)).toBeLessThan(delayOf(3, 1))
  })
  test('the tries last about a day', () => {
    const total = Array.from({ length: MOST_TRIES - 1 }, (_, i) => delayOf(i + 1, 0.5)).reduce((a, b) => a + b, 0)
    expect(total / 3600).toBeGreaterThan(18)
    expect(total / 3600).toBeLessThan(30)
  })
})
