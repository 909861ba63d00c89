/**
 * The code of a sheet: six digits that turn every thirty seconds, as those of a second factor (RFC 6238), and a longer
 * proof for who reads the picture. Who gave one gets a pass: a few minutes to find one's own name.
 */
import { Secret, TOTP } from 'otpauth'
import type { Instant } from '../../../kernel/time.ts'

export const STEP_SECONDS = 30
/** How long the former code still opens: the time to type it. */
export const GRACE_SECONDS = 15
export const PASS_MINUTES = 5

const stepOf = (at: number): number => Math.floor(at / 1000 / STEP_SECONDS)

/** Milliseconds until the code turns. */
export const turnsIn = (now: Instant): number => {
  const step = STEP_SECONDS * 1000
  return step - (now.epochMilliseconds % step)
}

export const digitsAt = (secret: string, at: number): string =>
  new TOTP({ secret: Secret.fromHex(secret), algorithm: 'SHA256', digits: 6, period: STEP_SECONDS }).generate({
    timestamp: at,
  })

const encoder = new TextEncoder()
const bytesOfHex = (hex: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))

/** The first 96 bits of an HMAC-SHA-256, in hexadecimal: nobody guesses them. */
const sign = async (secret: string, message: string): Promise<string> => {
  const key = await crypto.subtle.importKey('raw', bytesOfHex(secret), { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
  ])
  const mac = new Uint8Array(await crypto.subtle.sign('HMAC', key, encoder.encode(message)))
  return Array.from(mac.slice(0, 12), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** As long for a wrong answer as for a right one. */
const sameText = (a: string, b: string): boolean => {
  let difference = a.length ^ b.length
  for (let i = 0; i < Math.max(a.length, b.length); i++) difference |= a.charCodeAt(i) ^ b.charCodeAt(i)
  return difference === 0
}

export const proofAt = (secret: string, at: number): Promise<string> => sign(secret, `code ${stepOf(at)}`)

/** The moments whose code is good now: this step, and the former one for a few seconds. */
const goodMoments = (now: number): number[] => {
  const sinceTurn = now % (STEP_SECONDS * 1000)
  return sinceTurn < GRACE_SECONDS * 1000 ? [now, now - STEP_SECONDS * 1000] : [now]
}

/** What was typed (six digits) or read from the picture (24 signs). */
export const isGoodCode = async (secret: string, given: string, now: Instant): Promise<boolean> => {
  const moments = goodMoments(now.epochMilliseconds)
  const isTyped = /^\d{6}$/.test(given)
  const expected = await Promise.all(moments.map((at) => (isTyped ? digitsAt(secret, at) : proofAt(secret, at))))
  return expected.map((one) => sameText(one, given)).includes(true)
}

/** `appareil` is the hash of the device in this activité: the pass is of no use on another. */
export const makePass = async (secret: string, appareil: string, now: Instant): Promise<string> => {
  const until = now.add({ minutes: PASS_MINUTES }).epochMilliseconds.toString(36)
  return `${until}.${appareil}.${await sign(secret, `pass ${until} ${appareil}`)}`
}

export type Pass = { ok: true; appareil: string } | { ok: false; reason: 'wrong' | 'late' }

export const readPass = async (secret: string, pass: string, now: Instant): Promise<Pass> => {
  const [until = '', appareil = '', mac = ''] = pass.split('.')
  if (!sameText(mac, await sign(secret, `pass ${until} ${appareil}`))) return { ok: false, reason: 'wrong' }
  return Number.parseInt(until, 36) > now.epochMilliseconds ? { ok: true, appareil } : { ok: false, reason: 'late' }
}

/** Letters that nobody takes for another: no I, O, Q, nor vowels, so that no word is made. */
const LETTERS = 'BCDFGHJKLMNPRSTVWXZ'
/** Three letters from random bytes. */
export const lettersOf = (bytes: Uint8Array): string =>
  Array.from(bytes.slice(0, 3), (byte) => LETTERS[byte % LETTERS.length]).join('')

/** « kmr 482 715 », in any case and spacing. */
export const readTyped = (typed: string): { mot: string; code: string } | null => {
  const [, mot, code] = /^([A-Z]{3})(\d{6})$/.exec(typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')) ?? []
  return mot && code ? { mot, code } : null
}
