/** Disjoint sets (union-find): the root of a set is its smallest unit. */
export type DisjointSets = { parent: Int32Array }

export const createSets = (count: number): DisjointSets => ({ parent: Int32Array.from({ length: count }, (_, i) => i) })

export const rootOf = ({ parent }: DisjointSets, i: number): number => {
  let root = i
  while (parent[root] !== root) {
    parent[root] = parent[parent[root]!]!
    root = parent[root]!
  }
  return root
}

/** False when they were together already. */
export const unite = (sets: DisjointSets, i: number, j: number): boolean => {
  const a = rootOf(sets, i)
  const b = rootOf(sets, j)
  if (a === b) return false
  sets.parent[Math.max(a, b)] = Math.min(a, b)
  return true
}

/** Sets numbered from 0 in order of their first unit. */
export const numberSets = (sets: DisjointSets): { of: Int32Array; count: number } => {
  const count = sets.parent.length
  const of = new Int32Array(count).fill(-1)
  let next = 0
  for (let i = 0; i < count; i++) {
    const root = rootOf(sets, i)
    if (root === i) of[i] = next++
    else of[i] = of[root]!
  }
  return { of, count: next }
}
