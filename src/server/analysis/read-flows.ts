/** Flows between units, from a CSV file: `origin,destination,value`. */
import { buildFlowMatrix, type FlowMatrix, OUTSIDE } from '../../analysis/flows/index.ts'
import { type IndexColumn, knownIds, numbers } from './columns.ts'
import { readSheet } from './sheet.ts'

/** Identifiers of `index`, or anywhere else: what leaves the units counts as leaving. */
export const knownOrOutside = (index: ReadonlyMap<string, number>): IndexColumn => {
  const values: number[] = []
  const push = (cell: string): string | undefined => {
    if (cell === '') return 'l’identifiant manque'
    values.push(index.get(cell) ?? OUTSIDE)
  }
  return { push, values }
}

export type ReadFlows = { flows: FlowMatrix; rows: number; outside: number }

/** `outside`: what goes to identifiers that are no unit, in the unit of the file. */
export const readFlows = (path: string, index: ReadonlyMap<string, number>, where: string): ReadFlows => {
  const origin = knownIds(index, where)
  const destination = knownOrOutside(index)
  const value = numbers()
  const { rows } = readSheet(path, { origin, destination, value })
  const outside = value.values.reduce((sum, one, k) => sum + (destination.values[k] === OUTSIDE ? one : 0), 0)
  const flows = buildFlowMatrix(
    index.size,
    Int32Array.from(origin.values),
    Int32Array.from(destination.values),
    Float64Array.from(value.values),
  )
  return { flows, rows, outside }
}
