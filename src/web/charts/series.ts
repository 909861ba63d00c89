/** A series has one hue; a missing value is a gap, never a zero. */
export type Series = { name: string; hue: string; values: readonly (number | null)[] }

export type Point = { index: number; value: number }

/** The runs without a gap. */
export const segmentsOf = (values: readonly (number | null)[]): Point[][] => {
  const runs: Point[][] = []
  let run: Point[] = []
  values.forEach((value, index) => {
    if (value !== null) run.push({ index, value })
    else if (run.length > 0) {
      runs.push(run)
      run = []
    }
  })
  if (run.length > 0) runs.push(run)
  return runs
}

/** Heights of labels that stand beside each other, moved apart by as little as possible; order is kept. */
export const spreadLabels = (heights: readonly (number | null)[], room: number): (number | null)[] => {
  const placed = heights
    .flatMap((at, index) => (at === null ? [] : [{ at, index }]))
    .sort((a, b) => a.at - b.at || a.index - b.index)
  for (let i = 1; i < placed.length; i += 1) {
    const lacking = room - (placed[i]!.at - placed[i - 1]!.at)
    if (lacking <= 0) continue
    placed[i - 1]!.at -= lacking / 2
    placed[i]!.at += lacking / 2
  }
  const found: (number | null)[] = heights.map(() => null)
  for (const { at, index } of placed) found[index] = at
  return found
}
