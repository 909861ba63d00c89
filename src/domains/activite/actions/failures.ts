/** Wrong codes on one sheet, whoever gives them: past sixty a minute typed codes wait, the picture still opens. */
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

const failures = new RateLimiterMemory({ points: 60, duration: 60 })
/** Searches of names under one pass. */
const searches = new RateLimiterMemory({ points: 40, duration: 300 })

export const mayTypeCode = async (activiteId: string): Promise<boolean> => {
  const seen = await failures.get(activiteId)
  return seen === null || seen.remainingPoints > 0
}
const consume = async (limiter: RateLimiterMemory, key: string): Promise<boolean> => {
  try {
    await limiter.consume(key)
    return true
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return false
    throw refused
  }
}
export const noteWrongCode = (activiteId: string): Promise<boolean> => consume(failures, activiteId)
export const maySearch = (passe: string): Promise<boolean> => consume(searches, passe)
