/** Public routes that change something (sign-in, links, resets): thirty tries a minute for one address, unless they say. */
import type { Context } from 'hono'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

const TRIES = 30
const limiters = new Map<number, RateLimiterMemory>()
const limiterOf = (points: number): RateLimiterMemory => {
  const known = limiters.get(points) ?? new RateLimiterMemory({ points, duration: 60, keyPrefix: String(points) })
  limiters.set(points, known)
  return known
}

/** A server that opens counts anew. */
export const forgetAttempts = (): void => limiters.clear()

export const allowAttempt = async (c: Context, tries: number = TRIES): Promise<boolean> => {
  const address = (c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming?.socket
    ?.remoteAddress
  try {
    await limiterOf(tries).consume(`${address ?? 'local'} ${c.req.path}`)
    return true
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return false
    throw refused
  }
}
