import type { RotaProblem } from './problem.ts'

/** What is left to decide once locked cells are held: a problem without locks, whose ceilings are by person and week. */
export type Open = {
  problem: RotaProblem
  /** volunteers × weeks: what a person may still take in a week. */
  weekLeft: Int32Array
  /** By shift, from 0. */
  weekRank: Int32Array
  weeks: number
}

export const settleLocks = (given: RotaProblem): Open => {
  const { volunteers: n, day, week, hard, rest } = given
  const m = day.length
  const labels = [...new Set(week)].sort((a, b) => a - b)
  const rankOf = new Map(labels.map((label, rank) => [label, rank]))
  const weekRank = Int32Array.from(week, (label) => rankOf.get(label)!)
  const weeks = labels.length
  const need = Int32Array.from(given.need)
  const may = Uint8Array.from(given.may)
  const most = Int32Array.from(given.most)
  const before = Int32Array.from(given.before)
  const hardBefore = Int32Array.from(given.hardBefore)
  const weekLeft = new Int32Array(n * weeks)
  for (let v = 0; v < n; v++) {
    weekLeft.fill(given.mostAWeek[v]!, v * weeks, (v + 1) * weeks)
    for (let s = 0; s < m; s++) {
      if (!given.locked[v * m + s]) continue
      need[s]!--
      most[v]!--
      before[v]!++
      if (hard[s]) hardBefore[v]!++
      weekLeft[v * weeks + weekRank[s]!]!--
      for (let t = 0; t < m; t++) if (Math.abs(day[t]! - day[s]!) <= rest) may[v * m + t] = 0
    }
    for (let s = 0; s < m; s++)
      if (most[v]! <= 0 || need[s]! <= 0 || weekLeft[v * weeks + weekRank[s]!]! <= 0) may[v * m + s] = 0
  }
  // A shift filled after a row was read is closed for the rows before it too.
  for (let s = 0; s < m; s++) if (need[s]! <= 0) for (let v = 0; v < n; v++) may[v * m + s] = 0
  const locked = new Uint8Array(n * m)
  return { problem: { ...given, need, may, most, before, hardBefore, locked }, weekLeft, weekRank, weeks }
}
