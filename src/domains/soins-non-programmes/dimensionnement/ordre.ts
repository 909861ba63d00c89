/** What the thread is asked, and what it answers. */
import type { Needed, SizingProblem, Supply } from '../../../analysis/sizing/index.ts'

export type Ordre = {
  problem: SizingProblem
  /** 0 to 1. */
  cible: number
  /** Slots a week: today's, those of the curve, and the most that is tried. */
  aujourdhui: number
  grille: readonly number[]
  maximum: number
}
export type Mesure = { aujourdhui: Supply | null; courbe: Supply[]; besoin: Needed }
