/** The files of a division into territories, as a problem. */
import { type FlowMatrix, GRAVITY, gravityFlows } from '../../analysis/flows/index.ts'
import { buildGraph, type Pairs, type RegionsProblem } from '../../analysis/regions/index.ts'
import { NBSP } from '../../kernel/french.ts'
import { Fault } from '../fault.ts'
import { type Column, knownIds, newIds, numbers, words } from './columns.ts'
import { readFlows } from './read-flows.ts'
import { type LockFiles, readLocks } from './read-locks.ts'
import { readSheet } from './sheet.ts'

export type RegionsFiles = LockFiles & {
  units: string
  adjacency: string
  flows?: string
  gravity?: boolean
  bridges?: string
  forbidden?: string
  /** Weight of the preference for whole groups, column `epci` of the units. */
  epci?: number
}

export type RegionsInput = {
  ids: readonly string[]
  problem: RegionsProblem
  borders: Pairs
  bridges?: Pairs
  forbidden?: Pairs
  /** Where the flows come from, said in French, in the summary. */
  source: string
  outside: number
}

export const readRegions = (files: RegionsFiles): RegionsInput => {
  if (files.flows && files.gravity) throw new Fault('Donnez --flows ou --gravity, pas les deux.')
  if (!files.flows && !files.gravity)
    throw new Fault(
      `Il manque les flux${NBSP}: donnez --flows, ou --gravity pour des flux calculés d’après la population et la distance.`,
    )
  const units = readUnits(files)
  const where = `les unités (${files.units})`
  const pairs = (path: string): Pairs => readPairs(path, units.index, where)
  const borders = pairs(files.adjacency)
  const bridges = files.bridges ? pairs(files.bridges) : undefined
  const forbidden = files.forbidden ? pairs(files.forbidden) : undefined
  const { flows, source, outside } = flowsOf(files, units, where)
  const population = Float64Array.from(units.population)
  return {
    ids: units.ids,
    problem: {
      population,
      graph: buildGraph(population.length, borders, bridges, forbidden),
      flows,
      min: files.min,
      max: files.max,
      ...readLocks(files, units.index, where),
      ...(files.epci && units.group ? { preference: { group: units.group, weight: files.epci } } : {}),
    },
    borders,
    ...(bridges ? { bridges } : {}),
    ...(forbidden ? { forbidden } : {}),
    source,
    outside,
  }
}

type Units = {
  ids: readonly string[]
  index: ReadonlyMap<string, number>
  population: readonly number[]
  longitude: readonly number[]
  latitude: readonly number[]
  group?: Int32Array
}

const readUnits = ({ units, gravity, epci }: RegionsFiles): Units => {
  const id = newIds()
  const population = numbers()
  const lon = numbers(-180, 180)
  const lat = numbers(-88, 88)
  const group = groups()
  readSheet(units, { id, population, ...(gravity ? { lon, lat } : {}), ...(epci ? { epci: group } : {}) })
  return {
    ids: id.list,
    index: id.index,
    population: population.values,
    longitude: lon.values,
    latitude: lat.values,
    ...(epci ? { group: Int32Array.from(group.values) } : {}),
  }
}

/** Words that may be absent: the islands that belong to no EPCI. */
const groups = (): Column & { values: number[] } => {
  const known = words()
  const values: number[] = []
  const push = (cell: string): undefined => {
    if (cell === '') values.push(-1)
    else {
      known.push(cell)
      values.push(known.values.at(-1)!)
    }
  }
  return { push, values }
}

const readPairs = (path: string, index: ReadonlyMap<string, number>, where: string): Pairs => {
  const a = knownIds(index, where)
  const b = knownIds(index, where)
  readSheet(path, { a, b })
  return { a: Int32Array.from(a.values), b: Int32Array.from(b.values) }
}

const flowsOf = (
  files: RegionsFiles,
  units: Units,
  where: string,
): { flows: FlowMatrix; source: string; outside: number } => {
  if (files.flows) {
    const { flows, outside } = readFlows(files.flows, units.index, where)
    return { flows, outside, source: `mesurés (${files.flows})` }
  }
  const flows = gravityFlows(
    Float64Array.from(units.population),
    Float64Array.from(units.longitude),
    Float64Array.from(units.latitude),
  )
  const source = `calculés, non mesurés${NBSP}: population ÷ distance², à vol d’oiseau, dans un rayon de ${GRAVITY.reach}${NBSP}km`
  return { flows, source, outside: 0 }
}
