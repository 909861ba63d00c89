/**
 * Who is on duty when. Volunteers and shifts are ranks; a shift stands on a civil day and asks for some people. Nobody has
 * two shifts on one day, nor two with fewer than `rest` free days between them.
 */
export type RotaProblem = {
  volunteers: number
  /** By shift: its civil day, counted from any origin. */
  day: Int32Array
  /** By shift: its week, consecutive weeks being consecutive numbers; a week is seven days of `day`. */
  week: Int32Array
  /** By shift: people to find, one or more. */
  need: Int32Array
  /** By shift: 1 where its burden is counted apart too (weekend, holiday). */
  hard: Uint8Array
  /** volunteers × shifts, row after row: 1 where this person may hold this shift (profession, leave). */
  may: Uint8Array
  /** volunteers × shifts: how much this person would like it, whole, -8 to 8; 0: no wish. */
  wish: Int8Array
  /** volunteers × shifts: 1 where somebody holds it already and keeps it. */
  locked: Uint8Array
  /** By volunteer: shifts in the whole period at most, and in one week at most. */
  most: Int32Array
  mostAWeek: Int32Array
  /** By volunteer: shifts, and hard shifts, held before; they weigh in the loads that are made equal. */
  before: Int32Array
  hardBefore: Int32Array
  /** Free days between two shifts of the same person; 0: the next day is allowed. */
  rest: number
}

/** volunteers × shifts: 1 where this person holds this shift. */
export type Assignment = Uint8Array

/**
 * What is looked for, in this order. Loads are counted with what was held before; a sum of squares is least when they are
 * as equal as they can be.
 */
export type Score = {
  /** People found, of all those asked for: most. */
  covered: number
  /** Sum over volunteers of the square of their load: least. */
  squares: number
  /** The same, of hard shifts: least. */
  hardSquares: number
  /** Sum of the wishes of what is held: most. */
  wishes: number
}

export const LARGEST_WISH = 8

/** Throws RangeError where shapes disagree, a number makes no sense, or what is locked breaks a rule. */
export const checkProblem = (problem: RotaProblem): void => {
  const { volunteers: n, day, need, rest } = problem
  const m = day.length
  for (const [name, length] of [
    ['week', problem.week.length],
    ['need', need.length],
    ['hard', problem.hard.length],
  ] as const)
    if (length !== m) throw new RangeError(`${name}: ${length} shifts instead of ${m}`)
  for (const name of ['may', 'wish', 'locked'] as const)
    if (problem[name].length !== n * m) throw new RangeError(`${name}: ${problem[name].length} cells, not ${n * m}`)
  for (const name of ['most', 'mostAWeek', 'before', 'hardBefore'] as const) {
    if (problem[name].length !== n) throw new RangeError(`${name}: ${problem[name].length} volunteers instead of ${n}`)
    if (problem[name].some((value) => value < 0)) throw new RangeError(`${name}: a negative number`)
  }
  if (!(Number.isInteger(rest) && rest >= 0)) throw new RangeError(`rest: ${rest} days`)
  if (need.some((value) => value < 1)) throw new RangeError('need: a shift that asks for nobody')
  if (problem.wish.some((value) => Math.abs(value) > LARGEST_WISH)) throw new RangeError(`wish: over ${LARGEST_WISH}`)
  const broken = findBroken(problem, problem.locked)[0]
  if (broken) throw new RangeError(`locked: volunteer ${broken.volunteer}, shift ${broken.shift}: ${broken.rule}`)
}

export type Broken = {
  rule: 'may-not' | 'rest' | 'week' | 'most' | 'too-many'
  /** -1: of nobody in particular. */
  volunteer: number
  shift: number
}

/** Every rule that an assignment breaks, read from the problem alone. */
export const findBroken = (problem: RotaProblem, held: Assignment): Broken[] => {
  const { volunteers: n, day, week, need, may, most, mostAWeek, rest } = problem
  const m = day.length
  const broken: Broken[] = []
  const found = new Int32Array(m)
  for (let v = 0; v < n; v++) {
    const mine: number[] = []
    for (let s = 0; s < m; s++) if (held[v * m + s]) mine.push(s)
    const weeks = new Map<number, number>()
    for (const s of mine) {
      found[s]!++
      if (!may[v * m + s]) broken.push({ rule: 'may-not', volunteer: v, shift: s })
      if (mine.some((other) => other < s && Math.abs(day[other]! - day[s]!) <= rest))
        broken.push({ rule: 'rest', volunteer: v, shift: s })
      weeks.set(week[s]!, (weeks.get(week[s]!) ?? 0) + 1)
      if (weeks.get(week[s]!)! > mostAWeek[v]!) broken.push({ rule: 'week', volunteer: v, shift: s })
    }
    if (mine.length > most[v]!) broken.push({ rule: 'most', volunteer: v, shift: mine.at(-1)! })
  }
  for (let s = 0; s < m; s++) if (found[s]! > need[s]!) broken.push({ rule: 'too-many', volunteer: -1, shift: s })
  return broken
}

export const loadsOf = ({ volunteers: n, day, hard, before, hardBefore }: RotaProblem, held: Assignment) => {
  const m = day.length
  const load = Int32Array.from(before)
  const hardLoad = Int32Array.from(hardBefore)
  for (let v = 0; v < n; v++)
    for (let s = 0; s < m; s++)
      if (held[v * m + s]) {
        load[v]!++
        if (hard[s]) hardLoad[v]!++
      }
  return { load, hardLoad }
}

export const scoreOf = (problem: RotaProblem, held: Assignment): Score => {
  const { load, hardLoad } = loadsOf(problem, held)
  let covered = 0
  let wishes = 0
  held.forEach((one, cell) => {
    covered += one
    if (one) wishes += problem.wish[cell]!
  })
  const squares = (of: Int32Array) => of.reduce((sum, value) => sum + value * value, 0)
  return { covered, squares: squares(load), hardSquares: squares(hardLoad), wishes }
}

/** Below 0: `a` is better. */
export const compareScores = (a: Score, b: Score): number =>
  b.covered - a.covered || a.squares - b.squares || a.hardSquares - b.hardSquares || b.wishes - a.wishes
