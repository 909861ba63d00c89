/** A value beside the one before, and beside its target. */
import type { Sens } from '../../../referentials/indicateurs/index.ts'

export type Tendance = 'mieux' | 'moins-bien' | 'stable'

/** Under a hundredth of the former value, nothing moved. */
const LEAST = 0.01

/** What a rise means depends on the indicator: fewer patients without a doctor is better. */
export const tendanceOf = (avant: number | null, apres: number | null, sens: Sens): Tendance | null => {
  if (avant === null || apres === null) return null
  const change = apres - avant
  if (Math.abs(change) <= Math.abs(avant) * LEAST) return 'stable'
  return change > 0 === (sens === 'hausse') ? 'mieux' : 'moins-bien'
}

/** Reached as the contracts read it: at the target or beyond. */
export const isAtteinte = (valeur: number | null, cible: number, sens: Sens): boolean | null =>
  valeur === null ? null : sens === 'hausse' ? valeur >= cible : valeur <= cible

/** What is still missing, in the unit of the indicator; zero once reached. */
export const resteOf = (valeur: number, cible: number, sens: Sens): number =>
  Math.max(0, sens === 'hausse' ? cible - valeur : valeur - cible)
