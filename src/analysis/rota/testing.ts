/** For tests and the bench: rotas drawn from a seed, and a brute force that shares nothing with the search. */
import { createRandom } from '../random.ts'
import { type Assignment, compareScores, findBroken, type RotaProblem, scoreOf } from './problem.ts'
import { solveRota } from './solve.ts'

export type Drawn = {
  volunteers: number
  days: number
  seed: number
  rest?: number
  mostAWeek?: number
  most?: number
  /** Share of cells that leave closes, and of cells with a wish. */
  away?: number
  wished?: number
  /** Share of days with two people. */
  double?: number
  professions?: number
  before?: number
}

/** Days from a Monday on; leave comes in runs of days, as it does. */
export const drawRota = (drawn: Drawn): RotaProblem => {
  const { volunteers: n, days: m, seed, rest = 1, mostAWeek = 2, most = 99 } = drawn
  const { away = 0.15, wished = 0.15, double = 0.3, professions = 1, before = 0 } = drawn
  const random = createRandom(seed)
  const whole = (below: number) => Math.floor(random() * below)
  const day = Int32Array.from({ length: m }, (_, s) => s)
  const hard = Uint8Array.from(day, (d) => (d % 7 >= 5 || random() < 0.03 ? 1 : 0))
  const may = new Uint8Array(n * m).fill(1)
  const wish = new Int8Array(n * m)
  const asked = Int32Array.from(day, () => (random() < 0.5 ? -1 : whole(professions)))
  for (let v = 0; v < n; v++) {
    const mine = whole(professions)
    for (let s = 0; s < m; s++) {
      if (asked[s]! >= 0 && asked[s] !== mine) may[v * m + s] = 0
      if (random() < wished) wish[v * m + s] = [-3, -2, -1, 1, 2, 3][whole(6)]!
    }
    for (let gone = 0; gone < away * m; ) {
      const from = whole(m)
      const length = 1 + whole(Math.min(14, m))
      for (let s = from; s < Math.min(m, from + length); s++) may[v * m + s] = 0
      gone += length
    }
  }
  return {
    volunteers: n,
    day,
    week: Int32Array.from(day, (d) => Math.floor(d / 7)),
    need: Int32Array.from(day, () => (random() < double ? 2 : 1)),
    hard,
    may,
    wish,
    locked: new Uint8Array(n * m),
    most: new Int32Array(n).fill(most),
    mostAWeek: new Int32Array(n).fill(mostAWeek),
    before: Int32Array.from({ length: n }, () => whole(before + 1)),
    hardBefore: new Int32Array(n),
    rest,
  }
}

/** Locks that break no rule: some of what a first rota holds. */
export const lockSome = (problem: RotaProblem, seed: number): RotaProblem => {
  const { held } = solveRota(problem, { nodes: 1 })
  return { ...problem, locked: Uint8Array.from(held, (one, cell) => (one && (cell * 7 + seed) % 3 === 0 ? 1 : 0)) }
}

/** The best of all assignments, listed one by one: a few cells only. */
export const bestByListing = (problem: RotaProblem): Assignment => {
  const cells = [...problem.may.keys()].filter((cell) => problem.may[cell] && !problem.locked[cell])
  const held = Uint8Array.from(problem.locked)
  let best = held.slice()
  const look = (at: number): void => {
    if (at === cells.length) {
      if (compareScores(scoreOf(problem, held), scoreOf(problem, best)) < 0) best = held.slice()
      return
    }
    held[cells[at]!] = 1
    if (findBroken(problem, held).length === 0) look(at + 1)
    held[cells[at]!] = 0
    look(at + 1)
  }
  look(0)
  return best
}
