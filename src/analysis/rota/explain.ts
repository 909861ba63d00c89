/** Why this person and not another: each other is put in the same place, and what then happens is told. */
import { type Assignment, findBroken, loadsOf, type RotaProblem, scoreOf } from './problem.ts'

/**
 * What keeps another from taking the shift alone, the first that applies. `heavier`: loads would be less equal;
 * `heavier-hard`: those of weekends and holidays; `wish`: they would like it less; `equal`: it would be as good a rota;
 * `better`: it would be a better one, so this rota is not the best.
 */
export type Reason =
  | 'may-not'
  | 'rest'
  | 'week'
  | 'most'
  | 'holds-it'
  | 'heavier'
  | 'heavier-hard'
  | 'wish'
  | 'equal'
  | 'better'
export type Rival = { volunteer: number; reason: Reason; load: number; hardLoad: number }

export const explainCell = (problem: RotaProblem, held: Assignment, volunteer: number, shift: number): Rival[] => {
  const m = problem.day.length
  const cell = volunteer * m + shift
  if (!held[cell]) throw new RangeError(`volunteer ${volunteer} does not hold shift ${shift}`)
  const { load, hardLoad } = loadsOf(problem, held)
  const now = scoreOf(problem, held)
  const trial = Uint8Array.from(held)
  const free: RotaProblem = { ...problem, locked: new Uint8Array(held.length) }
  const rivals: Rival[] = []
  for (let v = 0; v < problem.volunteers; v++) {
    if (v === volunteer) continue
    rivals.push({ volunteer: v, reason: reasonOf(v), load: load[v]!, hardLoad: hardLoad[v]! })
  }
  return rivals

  function reasonOf(v: number): Reason {
    const theirs = v * m + shift
    if (held[theirs]) return 'holds-it'
    if (!problem.may[theirs]) return 'may-not'
    trial[cell] = 0
    trial[theirs] = 1
    const broken = findBroken(free, trial).find((one) => one.volunteer === v)
    const then = scoreOf(problem, trial)
    trial[cell] = 1
    trial[theirs] = 0
    if (broken) return broken.rule === 'too-many' ? 'may-not' : broken.rule
    if (then.squares !== now.squares) return then.squares > now.squares ? 'heavier' : 'better'
    if (then.hardSquares !== now.hardSquares) return then.hardSquares > now.hardSquares ? 'heavier-hard' : 'better'
    if (then.wishes !== now.wishes) return then.wishes < now.wishes ? 'wish' : 'better'
    return 'equal'
  }
}
