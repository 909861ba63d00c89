import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Temporal } from '../../../kernel/time.ts'
import {
  digitsAt,
  GRACE_SECONDS,
  isGoodCode,
  lettersOf,
  makePass,
  PASS_MINUTES,
  proofAt,
  readPass,
  readTyped,
  STEP_SECONDS,
  turnsIn,
} from './code.ts'

const SECRET = 'a1'.repeat(32)
const at = (ms: number) => Temporal.Instant.fromEpochMilliseconds(ms)
const STEP = STEP_SECONDS * 1000
/** Any moment of the next fifty years. */
const moments = fc.integer({ min: 1_700_000_000_000, max: 3_300_000_000_000 })
const secrets = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString('hex'))

test('the vector of RFC 6238 for SHA-256, on its last six digits', () => {
  const secret = Buffer.from('12345678901234567890123456789012').toString('hex')
  expect(digitsAt(secret, 59_000)).toBe('119246')
  expect(digitsAt(secret, 1_111_111_109_000)).toBe('084774')
})

test('the code of now is good, whichever way it was read', async () => {
  await fc.assert(
    fc.asyncProperty(secrets, moments, async (secret, ms) => {
      expect(await isGoodCode(secret, digitsAt(secret, ms), at(ms))).toBe(true)
      expect(await isGoodCode(secret, await proofAt(secret, ms), at(ms))).toBe(true)
    }),
  )
})

test('the former code is good for some seconds after the turn, and no longer', async () => {
  await fc.assert(
    fc.asyncProperty(moments, fc.integer({ min: 0, max: STEP - 1 }), async (ms, into) => {
      const turn = ms - (ms % STEP)
      const former = await proofAt(SECRET, turn - 1)
      expect(await isGoodCode(SECRET, former, at(turn + into))).toBe(into < GRACE_SECONDS * 1000)
    }),
  )
})

test('older codes, codes to come and those of another sheet are refused', async () => {
  await fc.assert(
    fc.asyncProperty(moments, fc.integer({ min: 2, max: 10_000 }), secrets, async (ms, steps, other) => {
      expect(await isGoodCode(SECRET, await proofAt(SECRET, ms - steps * STEP), at(ms))).toBe(false)
      expect(await isGoodCode(SECRET, await proofAt(SECRET, ms + (steps - 1) * STEP), at(ms))).toBe(false)
      expect(await isGoodCode(SECRET, await proofAt(other, ms), at(ms))).toBe(other === SECRET)
    }),
  )
})

test('any text is read without harm, and opens nothing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string(), moments, async (text, ms) => {
      fc.pre(text !== digitsAt(SECRET, ms) && text !== digitsAt(SECRET, ms - STEP))
      expect(await isGoodCode(SECRET, text, at(ms))).toBe(false)
      expect((await readPass(SECRET, text, at(ms))).ok).toBe(false)
    }),
  )
})

test('a pass opens for its time, for its device, on its sheet', async () => {
  await fc.assert(
    fc.asyncProperty(moments, fc.integer({ min: 0, max: 10 * 60_000 }), async (ms, later) => {
      const device = 'd'.repeat(64)
      const pass = await makePass(SECRET, device, at(ms))
      const read = await readPass(SECRET, pass, at(ms + later))
      expect(read).toEqual(
        later < PASS_MINUTES * 60_000 ? { ok: true, appareil: device } : { ok: false, reason: 'late' },
      )
      expect(await readPass(SECRET, pass.replace(device, 'e'.repeat(64)), at(ms))).toEqual({
        ok: false,
        reason: 'wrong',
      })
      const [until, , mac] = pass.split('.')
      const longer = `${(Number.parseInt(until!, 36) + 60_000).toString(36)}.${device}.${mac}`
      expect(await readPass(SECRET, longer, at(ms))).toEqual({ ok: false, reason: 'wrong' })
      expect((await readPass('b2'.repeat(32), pass, at(ms))).ok).toBe(false)
    }),
  )
})

test('it says when it turns', () => {
  expect(turnsIn(at(0))).toBe(STEP)
  expect(turnsIn(at(STEP - 1))).toBe(1)
})

test('what is typed is read in any case and spacing', () => {
  expect(readTyped(' kmr 482 715')).toEqual({ mot: 'KMR', code: '482715' })
  expect(readTyped('KMR-482715')).toEqual({ mot: 'KMR', code: '482715' })
  expect(readTyped('KMR 48271')).toBeNull()
  expect(readTyped('482715')).toBeNull()
})

test('letters are three, and none is taken for another', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 3, maxLength: 8 }), (bytes) => {
      expect(lettersOf(bytes)).toMatch(/^[BCDFGHJKLMNPRSTVWXZ]{3}$/)
    }),
  )
})
