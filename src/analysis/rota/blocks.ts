/**
 * Days gathered so that two of one block are always too near for one person: each person has one shift a block at most,
 * which a flow can hold. A block never straddles weeks unless it is made of whole ones, and is cut from the end of the
 * week, so that Saturday and Sunday stay together.
 */
export const blockDays = (day: Int32Array, weekRank: Int32Array, rest: number): Int32Array => {
  const block = new Int32Array(day.length)
  if (rest >= 6) {
    const together = Math.floor((rest + 1) / 7)
    const first = firstDays(day, weekRank)
    // A period without shifts makes two ranks of weeks that are far apart: the distance of days decides.
    let label = 0
    let from = 0
    for (let w = 0; w < first.length; w++) {
      if (w > 0 && first[w]!.last - first[from]!.least > rest) {
        label++
        from = w
      } else if (w - from >= together) {
        label++
        from = w
      }
      for (let s = 0; s < day.length; s++) if (weekRank[s] === w) block[s] = label
    }
    return block
  }
  const last = firstDays(day, weekRank)
  const perWeek = Math.ceil(7 / (rest + 1)) + 1
  for (let s = 0; s < day.length; s++) {
    const w = weekRank[s]!
    block[s] = w * perWeek + Math.floor((last[w]!.last - day[s]!) / (rest + 1))
  }
  return block
}

const firstDays = (day: Int32Array, weekRank: Int32Array): { least: number; last: number }[] => {
  const ends: { least: number; last: number }[] = []
  day.forEach((value, s) => {
    const w = weekRank[s]!
    const end = ends[w]
    if (!end) ends[w] = { least: value, last: value }
    else {
      end.least = Math.min(end.least, value)
      end.last = Math.max(end.last, value)
    }
  })
  return ends
}
