/**
 * Who touches whom, in compressed rows: the neighbours of unit i are `target` from `offset[i]` to `offset[i + 1]`, in
 * ascending order; each border stands twice, once on each side.
 */
export type Graph = { count: number; offset: Int32Array; target: Int32Array }

/** Two columns of equal length: unit `a[k]` touches unit `b[k]`. */
export type Pairs = { a: Int32Array; b: Int32Array }

/**
 * `bridges` are added to the borders (a bridge, a ferry that people take), `forbidden` are taken away, also from the
 * bridges. Order and repetition do not count; a unit that touches itself is ignored.
 * Throws RangeError on a rank that is no unit.
 */
export const buildGraph = (count: number, borders: Pairs, bridges?: Pairs, forbidden?: Pairs): Graph => {
  const cut = new Set<number>()
  if (forbidden) for (const [a, b] of eachPair(count, forbidden)) cut.add(Math.min(a, b) * count + Math.max(a, b))
  const rows: number[][] = Array.from({ length: count }, () => [])
  for (const pairs of bridges ? [borders, bridges] : [borders]) {
    for (const [a, b] of eachPair(count, pairs)) {
      if (a === b || cut.has(Math.min(a, b) * count + Math.max(a, b))) continue
      rows[a]!.push(b)
      rows[b]!.push(a)
    }
  }
  return packRows(rows)
}

function* eachPair(count: number, { a, b }: Pairs): Generator<[number, number]> {
  if (a.length !== b.length) throw new RangeError(`pairs: ${a.length} on one side, ${b.length} on the other`)
  for (let k = 0; k < a.length; k++) {
    if (!(a[k]! >= 0 && a[k]! < count && b[k]! >= 0 && b[k]! < count))
      throw new RangeError(`pair ${k}: unknown unit ${a[k]} or ${b[k]}`)
    yield [a[k]!, b[k]!]
  }
}

/** Rows of neighbours, sorted and without repetition, as a graph. */
export const packRows = (rows: readonly number[][]): Graph => {
  const offset = new Int32Array(rows.length + 1)
  const target: number[] = []
  rows.forEach((row, i) => {
    row.sort((x, y) => x - y)
    for (let k = 0; k < row.length; k++) if (k === 0 || row[k] !== row[k - 1]) target.push(row[k]!)
    offset[i + 1] = target.length
  })
  return { count: rows.length, offset, target: Int32Array.from(target) }
}

/** The component of each unit, numbered from 0 in order of their first unit; units where `skip` is 1 get -1. */
export const componentsOf = (graph: Graph, skip?: Uint8Array): { of: Int32Array; count: number } => {
  const of = new Int32Array(graph.count).fill(-1)
  const stack = new Int32Array(graph.count)
  let count = 0
  for (let start = 0; start < graph.count; start++) {
    if (of[start] !== -1 || skip?.[start]) continue
    let height = 0
    of[start] = count
    stack[height++] = start
    while (height > 0) {
      const i = stack[--height]!
      for (let e = graph.offset[i]!; e < graph.offset[i + 1]!; e++) {
        const j = graph.target[e]!
        if (of[j] !== -1 || skip?.[j]) continue
        of[j] = count
        stack[height++] = j
      }
    }
    count++
  }
  return { of, count }
}
