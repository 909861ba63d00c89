/** The files of a search for poles: flows, with or without a speciality, and the communes when they are given. */
import {
  buildFlowMatrix,
  type FlowMatrix,
  OUTSIDE,
  type Speciality,
  sortSpecialities,
} from '../../analysis/flows/index.ts'
import { Fault } from '../fault.ts'
import { type Column, type IndexColumn, knownIds, newIds, numbers, words } from './columns.ts'
import { knownOrOutside } from './read-flows.ts'
import { readSheet } from './sheet.ts'

export type PolesFiles = { flows: string; units?: string; specialities?: boolean; departements?: number }

export type PolesInput = {
  ids: readonly string[]
  index: ReadonlyMap<string, number>
  /** All flows, whatever the speciality. */
  flows: FlowMatrix
  /** Empty when the flows have no speciality. */
  specialities: (Speciality & { name: string })[]
  outside: number
}

export const readPoles = (files: PolesFiles): PolesInput => {
  if (files.specialities && files.departements === undefined)
    throw new Fault('Avec --specialities, donnez --departements\u00a0: l’échelle d’une spécialité en dépend.')
  const ids = newIds()
  if (files.units) readSheet(files.units, { id: ids })
  const where = `les unités (${files.units})`
  const origin = files.units ? knownIds(ids.index, where) : met(ids)
  const destination = files.units ? knownOrOutside(ids.index) : met(ids)
  const value = numbers()
  const speciality = words()
  readSheet(files.flows, { origin, destination, value, ...(files.specialities ? { speciality } : {}) })
  const columns = {
    origin: Int32Array.from(origin.values),
    destination: Int32Array.from(destination.values),
    value: Float64Array.from(value.values),
    speciality: Int32Array.from(speciality.values),
  }
  const count = ids.list.length
  const flows = buildFlowMatrix(count, columns.origin, columns.destination, columns.value)
  const sorted = files.specialities ? sortSpecialities(count, columns, speciality.list.length, files.departements!) : []
  return {
    ids: ids.list,
    index: ids.index,
    flows,
    specialities: sorted.map((one, k) => ({ ...one, name: speciality.list[k]! })),
    outside: value.values.reduce((sum, one, k) => sum + (destination.values[k] === OUTSIDE ? one : 0), 0),
  }
}

/** Identifiers as they come, in both columns of the flows. */
const met = (ids: Column & { index: ReadonlyMap<string, number> }): IndexColumn => {
  const values: number[] = []
  const push = (cell: string): string | undefined => {
    if (cell === '') return 'l’identifiant manque'
    if (!ids.index.has(cell)) ids.push(cell)
    values.push(ids.index.get(cell)!)
  }
  return { push, values }
}
