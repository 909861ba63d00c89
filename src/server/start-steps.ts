/** What a person sees while Maillage starts: each step, and how long it took. */
import { formatNumber } from '../kernel/french.ts'

export const seconds = (milliseconds: number): string => `${formatNumber(milliseconds / 1000, 1)}\u00a0s`

/** Does a step and tells it once done; `say` may depend on what was done. */
export const step = async <T>(say: string | ((value: T) => string), work: () => Promise<T>): Promise<T> => {
  const begun = performance.now()
  const value = await work()
  console.log(`  ✓ ${typeof say === 'string' ? say : say(value)} (${seconds(performance.now() - begun)})`)
  return value
}
