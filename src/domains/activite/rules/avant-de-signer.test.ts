import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Temporal } from '../../../kernel/time.ts'
import { findGenreActe, GENRES_ACTE } from '../../../referentials/genres-acte.ts'
import { type AVerifier, findManques, maySign } from './avant-de-signer.ts'

const NOW = Temporal.Instant.from('2026-11-24T14:00:00Z')
const REUNION = findGenreActe('reunion')!
const whole: AVerifier = {
  etat: 'tenu',
  fin: Temporal.Instant.from('2026-11-24T13:00:00Z'),
  feuilleOuverte: false,
  presences: 6,
  signees: 6,
  decisions: 2,
  suites: 1,
  note: 'Tour de table.',
  faits: {},
  preuves: [],
}
const codes = (changes: Partial<AVerifier>, genre = REUNION) =>
  findManques({ ...whole, ...changes }, genre, NOW).map(({ code, detail }) => (detail ? `${code} ${detail}` : code))

test('nothing is missing from a meeting that was held, signed and written', () => {
  expect(codes({})).toEqual([])
})

test('what would make the acte untrue stops the signature', () => {
  const stopping: Partial<AVerifier>[] = [
    { fin: NOW.add({ minutes: 1 }) },
    { etat: 'prevu' },
    { feuilleOuverte: true },
    { presences: 0, signees: 0 },
  ]
  for (const changes of stopping) expect(maySign(findManques({ ...whole, ...changes }, REUNION, NOW))).toBe(false)
})

test('the rest is said, and does not stop', () => {
  const said = findManques({ ...whole, signees: 4, decisions: 0, suites: 0, note: ' ' }, REUNION, NOW)
  expect(said.map(({ code }) => code)).toEqual(['unsigned-presences', 'no-decision', 'no-note', 'no-proof', 'no-proof'])
  expect(maySign(said)).toBe(true)
})

test('a paper sheet stands for the signatures', () => {
  expect(codes({ signees: 4 })).toContain('no-proof feuille-presence')
  expect(codes({ signees: 4, preuves: ['feuille-presence'] })).not.toContain('no-proof feuille-presence')
})

test('what a kind counts is asked for', () => {
  const prevention = findGenreActe('evenement-prevention')!
  expect(codes({}, prevention)).toContain('fact personnesRencontrees')
  expect(codes({ faits: { personnesRencontrees: 0 } }, prevention)).not.toContain('fact personnesRencontrees')
})

test('whatever is there, an activité that is not over is never signed', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...GENRES_ACTE),
      fc.integer({ min: 1, max: 100_000 }),
      fc.record({ presences: fc.nat(50), signees: fc.nat(50), decisions: fc.nat(5), suites: fc.nat(5) }),
      (genre, seconds, counts) => {
        const it = { ...whole, ...counts, fin: NOW.add({ seconds }) }
        expect(maySign(findManques(it, genre, NOW))).toBe(false)
      },
    ),
  )
})
