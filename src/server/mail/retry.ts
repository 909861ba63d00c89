/** What to do after a mail did not leave. */
import type { Instant } from '../../kernel/time.ts'

/** Minutes before the next try, by number of tries made: soon at first, hourly in the end. */
const DELAYS = [1, 2, 5, 10, 20, 40, 60] as const

export const nextTry = (tries: number, now: Instant): Instant =>
  now.add({ minutes: DELAYS[Math.min(Math.max(tries, 1), DELAYS.length) - 1] ?? 60 })

export type SendError = { code?: string; responseCode?: number; message?: string }

/**
 * A 5xx answer about this mail will be the same tomorrow (RFC 5321, 4.2.1). A refused password says nothing of the mail:
 * it waits until the setting is mended.
 */
export const isPermanent = ({ code, responseCode }: SendError): boolean =>
  code !== 'EAUTH' && responseCode !== undefined && responseCode >= 500 && responseCode < 600

/** For the page of mails: the answer of the other server, short, without the addresses it may repeat. */
export const describeError = ({ code, responseCode, message }: SendError): string =>
  [responseCode ?? code ?? 'ECHEC', (message ?? '').replaceAll(/\S+@\S+/g, '…').replaceAll(/\s+/g, ' ')]
    .join(' ')
    .trim()
    .slice(0, 200)
