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
