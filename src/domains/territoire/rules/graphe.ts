/** The graph of who touches whom by land. */
export type Pair = { a: string; b: string; longueur: number }
export type Graph = ReadonlyMap<string, ReadonlySet<string>>

export const buildGraph = (nodes: Iterable<string>, pairs: Iterable<Pair>): Graph => {
  const graph = new Map<string, Set<string>>()
  for (const node of nodes) graph.set(node, new Set())
  for (const { a, b } of pairs) {
    graph.get(a)?.add(b)
    graph.get(b)?.add(a)
  }
  return graph
}

const collect = (graph: Graph, start: string, seen: Set<string>): string[] => {
  const group: string[] = []
  const waiting = [start]
  seen.add(start)
  while (waiting.length > 0) {
    const node = waiting.pop()!
    group.push(node)
    for (const next of graph.get(node) ?? []) {
      if (seen.has(next) || !graph.has(next)) continue
      seen.add(next)
      waiting.push(next)
    }
  }
  return group.sort()
}

/** Groups of nodes in one piece, the largest first. */
export const components = (graph: Graph): string[][] => {
  const seen = new Set<string>()
  const groups: string[][] = []
  for (const node of graph.keys()) if (!seen.has(node)) groups.push(collect(graph, node, seen))
  return groups.sort((x, y) => y.length - x.length || x[0]!.localeCompare(y[0]!))
}
