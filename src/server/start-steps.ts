/** What a person sees while Maillage starts: each step, and how long it took. */
import { formatNumber } from '../kernel/french.ts'

export const seconds = (milliseconds: number): string => `${formatNumber(milliseconds / 1000, 1)}\u00a0s`

/** What is told of a step that lasts, on the same line, gives way to what is told next. */
const overProgress = (): string => (process.stdout.isTTY ? '\r\u001b[K' : '')

/** Does a step and tells it once done; `say` may depend on what was done. */
export const step = async <T>(say: string | ((value: T) => string), work: () => Promise<T>): Promise<T> => {
  const begun = performance.now()
  const value = await work()
  console.log(
    `${overProgress()}  ✓ ${typeof say === 'string' ? say : say(value)} (${seconds(performance.now() - begun)})`,
  )
  return value
}
