/** For tests and benchmarks: problems drawn at random, and the same one as a linear program for another solver. */
import { type Highs, default as load } from 'highs'
import { seeded } from '../testing.ts'
import { type Assignment, type AssignmentProblem, peopleOf, placesOf, weightOf } from './problem.ts'

type Shape = { people: number; places: number; links: number; slots: number; seed: number }

/** People and places on a square of 60 km; each person may go to about `links` of the nearest ones. */
export const drawProblem = ({ people, places, links, slots, seed }: Shape): AssignmentProblem => {
  const random = seeded(seed)
  const spots = Array.from({ length: places }, () => [random() * 600, random() * 600] as const)
  const start = new Int32Array(people + 1)
  const [place, cost]: [number[], number[]] = [[], []]
  for (let i = 0; i < people; i++) {
    const [x, y] = [random() * 600, random() * 600]
    const near = spots
      .map(([a, b], j) => ({ j, far: Math.round(Math.hypot(a - x, b - y)) }))
      .sort((a, b) => a.far - b.far)
      .slice(0, Math.round(links * (0.5 + random())))
    for (const { j, far } of near) {
      place.push(j)
      cost.push(far)
    }
    start[i + 1] = place.length
  }
  const slotStart = new Int32Array(places + 1)
  const levels: number[] = []
  for (let j = 0; j < places; j++) {
    const room = Math.floor(random() * 2 * slots + 0.5)
    for (let s = 0; s < room; s++) levels.push(Math.floor((10 * s) / room))
    slotStart[j + 1] = levels.length
  }
  return {
    start,
    place: Int32Array.from(place),
    cost: Int32Array.from(cost),
    slotStart,
    slotLevel: Int32Array.from(levels),
  }
}

type Solver = (problem: AssignmentProblem, who: readonly number[]) => number

/** The least sum for these people, all of them placed, by HiGHS on the same linear program; throws where it has none. */
export const openHighs = async (): Promise<Solver> => {
  const highs = await (load as unknown as typeof load.default)()
  return (problem, who) => leastSum(highs, problem, who)
}

/** A column a link and one a slot; a row a person (placed once) and one a place (as many people as slots taken). */
const leastSum = (highs: Highs, problem: AssignmentProblem, who: readonly number[]): number => {
  const { start, place, cost, slotStart, slotLevel } = problem
  const weight = weightOf(problem)
  const m = placesOf(problem)
  const [costs, indices, values, starts]: number[][] = [[], [], [], [0]]
  const column = (price: number, entries: readonly (readonly [number, number])[]): void => {
    costs!.push(price)
    for (const [row, value] of entries) {
      indices!.push(row)
      values!.push(value)
    }
    starts!.push(indices!.length)
  }
  who.forEach((i, row) => {
    for (let e = start[i]!; e < start[i + 1]!; e++)
      column(cost[e]!, [
        [row, 1],
        [who.length + place[e]!, 1],
      ])
  })
  for (let j = 0; j < m; j++)
    for (let s = slotStart[j]!; s < slotStart[j + 1]!; s++) column(weight * slotLevel[s]!, [[who.length + j, -1]])
  const [numCols, numRows] = [costs!.length, who.length + m]
  const bounds = new Float64Array(numRows).fill(1, 0, who.length)
  const model = highs.createModel({
    numCols,
    numRows,
    sense: highs.constants.objectiveSense.minimize,
    colCost: Float64Array.from(costs!),
    colLower: new Float64Array(numCols),
    colUpper: new Float64Array(numCols).fill(1),
    rowLower: bounds,
    rowUpper: bounds,
    matrix: {
      format: 'csc' as const,
      numRows,
      numCols,
      starts: Int32Array.from(starts!),
      indices: Int32Array.from(indices!),
      values: Float64Array.from(values!),
    },
  })
  try {
    model.options.set({ output_flag: false })
    model.run()
    if (model.getModelStatus() !== highs.constants.modelStatus.optimal) throw new Error('no solution')
    return model.getObjectiveValue()
  } finally {
    model.dispose()
  }
}

/** Every way to place people, one by one: for very small problems. The first in order, then the least sum. */
export const tryEverything = (problem: AssignmentProblem): { served: string; sum: number } => {
  const { start, place, cost, slotStart, slotLevel } = problem
  const weight = weightOf(problem)
  const loads = new Int32Array(placesOf(problem))
  const at = new Int32Array(peopleOf(problem)).fill(-1)
  let best = { served: '', sum: Infinity }
  const visit = (i: number, sum: number): void => {
    if (i === at.length) {
      const served = servedOf({ place: at })
      if (served > best.served || (served === best.served && sum < best.sum)) best = { served, sum }
      return
    }
    visit(i + 1, sum)
    for (let e = start[i]!; e < start[i + 1]!; e++) {
      const j = place[e]!
      const s = slotStart[j]! + loads[j]!
      if (s >= slotStart[j + 1]!) continue
      loads[j] = loads[j]! + 1
      at[i] = j
      visit(i + 1, sum + cost[e]! + weight * slotLevel[s]!)
      at[i] = -1
      loads[j] = loads[j]! - 1
    }
  }
  visit(0, 0)
  return best
}

/** `1101`: who is served, in their order; the first in that order is the greatest word. */
export const servedOf = ({ place }: Assignment): string => [...place].map((j) => (j >= 0 ? '1' : '0')).join('')
