/**
 * `bench regions`: France and parts of it divided into territories, on a map made up from a seed, each division checked
 * by means that did not make it.
 */
import { gravityFlows } from '../src/analysis/flows/index.ts'
import { buildGraph, checkDivision, containmentCeiling, designTerritories } from '../src/analysis/regions/index.ts'
import { slopeOf, tellRatio } from './measure.ts'
import { mapOf } from './regions-map.ts'

const SIZES = [1000, 4000, 12_000, 35_000]
const BOUNDS = { min: 20_000, max: 175_000 }
const REPETITIONS = 5
const GOAL_SECONDS = 10

const median = (values: number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!

const timed = <T>(work: () => T): { value: T; cpu: number; wall: number } => {
  const start = performance.now()
  const before = process.cpuUsage()
  const value = work()
  const used = process.cpuUsage(before)
  return { value, cpu: (used.user + used.system) / 1e6, wall: (performance.now() - start) / 1000 }
}

const prepare = (size: number) => {
  const map = mapOf(size, 1)
  const flows = gravityFlows(map.population, map.longitude, map.latitude)
  const problem = { population: map.population, graph: buildGraph(size, map.borders), flows, ...BOUNDS }
  return { ...map, problem, size, cpu: [] as number[], wall: [] as number[] }
}

export const benchRegions = async (): Promise<void> => {
  const maps = SIZES.map(prepare)
  console.log(
    `territories of ${BOUNDS.min} to ${BOUNDS.max} inhabitants, flows from gravity, ${REPETITIONS} repetitions`,
  )
  for (let turn = 0; turn < REPETITIONS; turn++)
    for (let k = 0; k < maps.length; k++) {
      const map = maps[(k + turn) % maps.length]!
      const { value, cpu, wall } = timed(() => designTerritories(map.problem, { seed: 1 }))
      map.cpu.push(cpu)
      map.wall.push(wall)
      if (turn === REPETITIONS - 1) tellDivision(map, value)
    }
  const points = maps.map(({ size, cpu }) => ({ size, time: median(cpu) }))
  tellRatio('growth of the processor time with the communes (log-log slope)', slopeOf(points), 'for information')
  // The smallest map spends most of its time in shakes, which larger ones do without.
  tellRatio('the same, without the smallest map', slopeOf(points.slice(1)), 'for information')
  tellRatio(`${SIZES.at(-1)} communes, processor seconds`, points.at(-1)!.time, `≤ ${GOAL_SECONDS}`)
}

const tellDivision = (map: ReturnType<typeof prepare>, design: ReturnType<typeof designTerritories>): void => {
  const { population, borders, problem, size } = map
  const checked = checkDivision({ population, borders, ...BOUNDS }, design.territory)
  const { mean, least } = design.containment
  const unproved = design.violations.filter(({ reason }) => reason === 'unproved').length
  console.log(`\n${size} communes, ${problem.flows.value.length} flows: ${design.count} territories`)
  tellRatio('  processor seconds, median', median(map.cpu), 'for information')
  tellRatio('  wall seconds, median', median(map.wall), 'for information')
  tellRatio('  communes without a territory', checked.uncovered, '0')
  tellRatio('  territories in pieces', checked.inPieces.length, '0')
  tellRatio('  out of bounds, proved to be imposed', design.violations.length - unproved, 'for information')
  tellRatio('  out of bounds otherwise', unproved, '0')
  tellRatio('  containment, mean weighted by flow', mean, 'for information')
  tellRatio('  containment, least', least, 'for information')
  tellRatio(
    '  of the proved ceiling at this number',
    mean / containmentCeiling(problem, design.count),
    'for information',
  )
}
