/** A sum that came for several lines: shared in proportion to what each still expects, to the cent. */
import { splitByWeights } from '../../../kernel/money.ts'

export const partager = (centimes: number, attendus: readonly number[]): number[] => {
  if (attendus.length === 0) return []
  const whole = attendus.reduce((sum, one) => sum + one, 0)
  if (whole === centimes) return [...attendus]
  // Lines that take money back have no share of what comes.
  const weights = attendus.map((one) => Math.max(0, one))
  return weights.some((one) => one > 0)
    ? splitByWeights(centimes, weights)
    : [centimes, ...attendus.slice(1).map(() => 0)]
}
