/** Size class of a CPTS from its population. Bounds are dated data; on which side an exact bound falls is a setting. */
import { TAILLE_RULE, TAILLES, type Taille } from '../../../referentials/index.ts'

export type SizeReading = { bornes: readonly [number, number, number]; borneExacte: 'haute' | 'basse' }
export const DEFAULT_READING: SizeReading = TAILLE_RULE

export const sizeClass = (population: number, reading: SizeReading = DEFAULT_READING): Taille => {
  const passed = reading.bornes.filter((bound) =>
    reading.borneExacte === 'haute' ? population >= bound : population > bound,
  )
  return TAILLES[passed.length]!
}

/** Inhabitants missing before the class above; null in the last class. */
export const beforeNextClass = (population: number, reading: SizeReading = DEFAULT_READING): number | null => {
  const bound = reading.bornes[TAILLES.indexOf(sizeClass(population, reading))]
  if (bound === undefined) return null
  return bound - population + (reading.borneExacte === 'haute' ? 0 : 1)
}
