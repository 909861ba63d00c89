/** What the thread is asked, what it says on the way, what it answers. */
import type { Criterion, RotaProblem, Score, Shortage } from '../../../analysis/rota/index.ts'

export type Ordre = {
  problem: RotaProblem
  /** Milliseconds after which the search keeps what it has, and seconds that each program of the solver may take. */
  limite: number
  secondesSolveur: number
  /** One shared whole number: 1 stops. */
  arret: SharedArrayBuffer
}
export type Trouve = {
  held: Uint8Array
  score: Score
  bound: Score
  optimal: boolean
  gap: { criterion: Criterion; atMost: number } | null
  by: 'flow' | 'search' | 'solver'
  arrete: boolean
  manques: Shortage[]
}
export type Dit = { candidats: number } | { etape: 'preuve'; provisoire: Trouve } | { trouve: Trouve }
