/**
 * Communes that a territory surrounds without holding them. Known only where every commune inside its frame has an
 * outline: otherwise « inconnus ».
 */
import { buildGraph, components, type Pair } from './graphe.ts'

export type Holes = { etat: 'inconnus'; sansContour: string[] } | { etat: 'connus'; trous: string[][] }

export const holes = (input: {
  chosen: readonly string[]
  /** Every commune of the frame of the territory. */
  around: readonly string[]
  pairs: readonly Pair[]
  withContour: ReadonlySet<string>
  /** Those whose outline has a piece that nobody shares: coast, frontier, edge of what is known. */
  onEdge: ReadonlySet<string>
}): Holes => {
  const frame = new Set([...input.around, ...input.chosen])
  const sansContour = [...frame].filter((code) => !input.withContour.has(code)).sort()
  if (sansContour.length > 0) return { etat: 'inconnus', sansContour }
  const chosen = new Set(input.chosen)
  const outside = [...frame].filter((code) => !chosen.has(code))
  // Whoever touches the edge, or a commune out of the frame, is open: so is all that it can reach.
  const open = new Set(outside.filter((code) => input.onEdge.has(code)))
  for (const { a, b } of input.pairs) {
    if (!frame.has(a) && frame.has(b)) open.add(b)
    if (!frame.has(b) && frame.has(a)) open.add(a)
  }
  const groups = components(buildGraph(outside, input.pairs))
  return { etat: 'connus', trous: groups.filter((group) => !group.some((code) => open.has(code))) }
}
