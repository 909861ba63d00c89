/**
 * Parts connected blocks in two connected sides within the bounds, by cutting one edge of a spanning tree (the move of
 * DeFord, Duchin and Solomon, 2021, « Recombination », here in search of the least flow between the sides).
 * All edges of the tree are valued at once: each link weighs on the path between its two ends.
 */
import { maxFor, minFor } from './bounds.ts'
import type { State } from './state.ts'

export type Cut = {
  /** Links between the two sides. */
  crossing: number
  /** The blocks of one side. */
  side: number[]
}

type Tree = { parent: Int32Array; depth: Int32Array; order: Int32Array }

/** `noise` 0 keeps the strongest links in the tree; the higher, the more the tree is left to chance. */
export const cutTree = (state: State, members: readonly number[], noise: number): Cut | null => {
  const local = numberMembers(state, members)
  const tree = spanningTree(state, members, local, noise)
  if (!tree) return null
  const crossing = crossings(state, members, local, tree)
  const best = bestEdge(state, members, tree, crossing)
  return best === -1 ? null : { crossing: crossing[best]!, side: subtree(members, tree, best) }
}

/** The rank of each member, in `state.stack`, valid where `state.mark` holds the round that is answered. */
const numberMembers = (state: State, members: readonly number[]): { round: number } => {
  const round = ++state.round
  members.forEach((block, rank) => {
    state.mark[block] = round
    state.stack[block] = rank
  })
  return { round }
}

/** Kruskal on the borders, the best key first, then a walk from the first member. Null when they are in pieces. */
const spanningTree = (
  state: State,
  members: readonly number[],
  local: { round: number },
  noise: number,
): Tree | null => {
  const { graph, borderWeight, borderScale: scale } = state.blocks
  const edges: { key: number; a: number; b: number }[] = []
  members.forEach((block, a) => {
    for (let e = graph.offset[block]!; e < graph.offset[block + 1]!; e++) {
      const near = graph.target[e]!
      if (near < block || state.mark[near] !== local.round) continue
      const chance = noise === 0 ? 0 : noise * state.random()
      edges.push({ key: Math.log1p(borderWeight[e]! / scale) + chance, a, b: state.stack[near]! })
    }
  })
  edges.sort((x, y) => y.key - x.key || x.a - y.a || x.b - y.b)
  return walkTree(members.length, edges)
}

const walkTree = (count: number, edges: readonly { a: number; b: number }[]): Tree | null => {
  const root = Int32Array.from({ length: count }, (_, i) => i)
  const find = (i: number): number => {
    while (root[i] !== i) {
      root[i] = root[root[i]!]!
      i = root[i]!
    }
    return i
  }
  const near: number[][] = Array.from({ length: count }, () => [])
  for (const { a, b } of edges) {
    const x = find(a)
    const y = find(b)
    if (x === y) continue
    root[x] = y
    near[a]!.push(b)
    near[b]!.push(a)
  }
  const tree = { parent: new Int32Array(count).fill(-1), depth: new Int32Array(count), order: new Int32Array(count) }
  let written = 1
  for (let read = 0; read < written; read++) {
    const here = tree.order[read]!
    for (const child of near[here]!) {
      if (child === tree.parent[here]) continue
      tree.parent[child] = here
      tree.depth[child] = tree.depth[here]! + 1
      tree.order[written++] = child
    }
  }
  return written === count ? tree : null
}

/** For each member but the root: the links between its subtree and the rest. */
const crossings = (state: State, members: readonly number[], local: { round: number }, tree: Tree): Float64Array => {
  const { links } = state.blocks
  const sums = new Float64Array(members.length)
  members.forEach((block, a) => {
    for (let e = links.offset[block]!; e < links.offset[block + 1]!; e++) {
      const other = links.target[e]!
      if (other < block || state.mark[other] !== local.round) continue
      const b = state.stack[other]!
      sums[a]! += links.weight[e]!
      sums[b]! += links.weight[e]!
      sums[meet(tree, a, b)]! -= 2 * links.weight[e]!
    }
  })
  for (let k = members.length - 1; k > 0; k--) {
    const here = tree.order[k]!
    sums[tree.parent[here]!]! += sums[here]!
  }
  return sums
}

const meet = ({ parent, depth }: Tree, a: number, b: number): number => {
  let x = a
  let y = b
  while (depth[x]! > depth[y]!) x = parent[x]!
  while (depth[y]! > depth[x]!) y = parent[y]!
  while (x !== y) {
    x = parent[x]!
    y = parent[y]!
  }
  return x
}

const bestEdge = (state: State, members: readonly number[], tree: Tree, crossing: Float64Array): number => {
  const { blocks } = state
  const inhabitants = Float64Array.from(members, (block) => blocks.population[block]!)
  const locks = Int32Array.from(members, (block) => (blocks.lock[block]! >= 0 ? 1 : 0))
  // Sums of the numbers of the locks, from 1: of a side that holds one lock, its number.
  const labels = Int32Array.from(members, (block) => blocks.lock[block]! + 1)
  for (let k = members.length - 1; k > 0; k--) {
    const here = tree.order[k]!
    inhabitants[tree.parent[here]!]! += inhabitants[here]!
    locks[tree.parent[here]!]! += locks[here]!
    labels[tree.parent[here]!]! += labels[here]!
  }
  const whole = inhabitants[0]!
  let best = -1
  for (let k = 1; k < members.length; k++) {
    const here = tree.order[k]!
    const one = inhabitants[here]!
    const other = whole - one
    if (locks[here]! > 1 || locks[0]! - locks[here]! > 1) continue
    const [mine, theirs] = [labels[here]! - 1, labels[0]! - labels[here]! - 1]
    if (one < minFor(state, mine) || one > maxFor(state, mine)) continue
    if (other < minFor(state, theirs) || other > maxFor(state, theirs)) continue
    if (best === -1 || crossing[here]! < crossing[best]!) best = here
  }
  return best
}

const subtree = (members: readonly number[], tree: Tree, top: number): number[] => {
  const inside = new Uint8Array(members.length)
  const side: number[] = []
  for (const here of tree.order) {
    if (here !== top && !(tree.parent[here] !== -1 && inside[tree.parent[here]!])) continue
    inside[here] = 1
    side.push(members[here]!)
  }
  return side
}
