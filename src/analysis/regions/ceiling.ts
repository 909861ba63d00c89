/** The ceiling of `bound.ts` said as a containment, for the problem that a division answers. */
import { ceilingOfLinks } from './bound.ts'
import { boundsOf, closeBorders, loosest } from './bounds.ts'
import { prepareBlocks } from './forced.ts'
import { componentsOf } from './graph.ts'
import type { RegionsProblem } from './problem.ts'

/**
 * The containment that no division in `count` territories within the bounds exceeds, in [0, 1]; what the bounds impose
 * (isolated units, units over the maximum) is taken as it must be. NaN without any flow.
 */
export const containmentCeiling = (problem: RegionsProblem, count: number): number => {
  const { preference: _, ...plain } = closeBorders(problem)
  const prepared = prepareBlocks(plain)
  const { blocks, settled } = prepared
  const { of } = componentsOf(blocks.graph, settled)
  const open = count - settled.reduce((sum, why) => sum + (why ? 1 : 0), 0)
  const links = ceilingOfLinks(prepared, loosest(boundsOf(problem)), of, open)
  return Math.min(1, (keptWithinBlocks(problem, blocks.of) + links) / sumOf(problem.flows.total))
}

const keptWithinBlocks = ({ flows }: RegionsProblem, of: Int32Array): number => {
  let kept = 0
  for (let i = 0; i < flows.count; i++)
    for (let e = flows.offset[i]!; e < flows.offset[i + 1]!; e++)
      if (of[flows.destination[e]!] === of[i]) kept += flows.value[e]!
  return kept
}

const sumOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0)
