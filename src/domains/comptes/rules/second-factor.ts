/** Time-based codes, RFC 6238: six digits, thirty seconds, one step of tolerance on each side. */
import { Secret, TOTP } from 'otpauth'
import type { Instant } from '../../../kernel/time.ts'

const PERIOD = 30

const totp = (secret: string, label = 'Maillage'): TOTP =>
  new TOTP({
    issuer: 'Maillage',
    label,
    algorithm: 'SHA1',
    digits: 6,
    period: PERIOD,
    secret: Secret.fromBase32(secret),
  })

export const newTotpSecret = (): string => new Secret({ size: 20 }).base32

export const totpAddress = (secret: string, label: string): string => totp(secret, label).toString()

/** The step of a right code (to be consumed once), or null. */
export const matchTotp = (secret: string, code: string, now: Instant): number | null => {
  const timestamp = now.epochMilliseconds
  const delta = totp(secret).validate({ token: code, timestamp, window: 1 })
  return delta === null ? null : Math.floor(timestamp / 1000 / PERIOD) + delta
}

/** The code of this moment: shown on the page of a demonstration, used by tests. */
export const currentTotp = (secret: string, now: Instant): string =>
  totp(secret).generate({ timestamp: now.epochMilliseconds })
