import type { State } from './state.ts'

/** Whether a territory stays in one piece, and not empty, when this block leaves it: its neighbours there reach each other without it. */
export const mayLeave = (state: State, block: number): boolean => {
  const { graph } = state.blocks
  const { territory, mark, stack } = state
  const from = territory[block]!
  if (state.size[from]! < 2) return false
  const round = ++state.round
  let wanted = 0
  let start = -1
  for (let e = graph.offset[block]!; e < graph.offset[block + 1]!; e++) {
    const near = graph.target[e]!
    if (territory[near] !== from) continue
    wanted++
    start = near
  }
  // In pieces already (an imposed lock): leaving alone would hide it.
  if (wanted === 0) return false
  if (wanted === 1) return true
  const isWanted = ++state.round
  for (let e = graph.offset[block]!; e < graph.offset[block + 1]!; e++)
    if (territory[graph.target[e]!] === from) mark[graph.target[e]!] = round
  mark[block] = isWanted
  mark[start] = isWanted
  wanted--
  let height = 0
  stack[height++] = start
  while (height > 0) {
    const b = stack[--height]!
    for (let e = graph.offset[b]!; e < graph.offset[b + 1]!; e++) {
      const near = graph.target[e]!
      if (territory[near] !== from || mark[near] === isWanted) continue
      if (mark[near] === round && --wanted === 0) return true
      mark[near] = isWanted
      stack[height++] = near
    }
  }
  return false
}
