/** Public routes that change something (sign-in, links, resets): thirty tries a minute for one address. */
import type { Context } from 'hono'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

const limiter = new RateLimiterMemory({ points: 30, duration: 60 })

export const allowAttempt = async (c: Context): Promise<boolean> => {
  const address = (c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming?.socket
    ?.remoteAddress
  try {
    await limiter.consume(`${address ?? 'local'} ${c.req.path}`)
    return true
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return false
    throw refused
  }
}
