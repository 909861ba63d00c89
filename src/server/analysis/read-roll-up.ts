/** What is added up, and to what: values of communes, the levels above them, the territories of a day. */
import { type Level, territoriesOn } from '../../analysis/rollup/index.ts'
import { NBSP } from '../../kernel/french.ts'
import { Fault } from '../fault.ts'
import { days, knownIds, newIds, optionalNumbers, optionalWords, words } from './columns.ts'
import { createFaults, readSheet } from './sheet.ts'

export type RollUpFiles = {
  values: string
  columns: readonly string[]
  levels: string
  level: readonly string[]
  stays?: string
  /** Days since 1970. */
  on?: number
}

export type RollUpInput = {
  communes: number
  /** Communes without a line in the values: all their values are unknown. */
  absent: number
  /** Column c of commune i at `c * communes + i`. */
  values: Float64Array
  levels: Level[]
  /** Of each level, the identifiers of its territories. */
  names: string[][]
}

export const FRANCE = 'france'

export const readRollUp = (files: RollUpFiles): RollUpInput => {
  checkNames(files)
  const ids = newIds()
  const columns = Object.fromEntries(files.level.map((name) => [name, optionalWords()]))
  readSheet(files.levels, { id: ids, ...columns })
  const communes = ids.list.length
  const dated = files.stays === undefined ? [] : [readStays(files.stays, files.on, ids.index, files.levels)]
  const fixed = files.level.map((name) => {
    const { list, values } = columns[name]!
    return { level: { name, count: list.length, parent: Int32Array.from(values) }, names: list }
  })
  const whole = { name: FRANCE, count: 1, parent: new Int32Array(communes) }
  const all = [...dated, ...fixed, { level: whole, names: ['France'] }]
  return {
    communes,
    ...readValues(files, ids.index),
    levels: all.map(({ level }) => level),
    names: all.map(({ names }) => names),
  }
}

const checkNames = ({ columns, level, stays }: RollUpFiles): void => {
  const taken = new Set(['id', 'level', 'communes', FRANCE, ...(stays === undefined ? [] : ['territory'])])
  for (const name of [...level, ...columns]) {
    if (taken.has(name)) throw new Fault(`Le nom «${NBSP}${name}${NBSP}» est pris, ou donné deux fois.`)
    taken.add(name)
  }
}

const readValues = ({ values: path, columns, levels }: RollUpFiles, index: ReadonlyMap<string, number>) => {
  const id = knownIds(index, `les niveaux (${levels})`)
  const given = columns.map(optionalNumbers)
  const sheet = readSheet(path, { id, ...Object.fromEntries(columns.map((name, c) => [name, given[c]!])) })
  const faults = createFaults(path)
  const values = new Float64Array(columns.length * index.size).fill(Number.NaN)
  const seen = new Set<number>()
  id.values.forEach((commune, row) => {
    if (seen.has(commune)) faults.add(sheet.lines[row]!, 'id', 'cette commune est déjà donnée plus haut')
    seen.add(commune)
    for (const [c, column] of given.entries()) values[c * index.size + commune] = column.values[row]!
  })
  faults.throwIfAny()
  return { values, absent: index.size - seen.size }
}

/** The territories of one day, from communes that join and leave on dates. */
const readStays = (path: string, on: number | undefined, index: ReadonlyMap<string, number>, levels: string) => {
  if (on === undefined) throw new Fault('Avec --stays, donnez le jour par --on, comme 2026-01-31.')
  const commune = knownIds(index, `les niveaux (${levels})`)
  const territory = words()
  const from = days()
  const until = days(Number.POSITIVE_INFINITY)
  const sheet = readSheet(path, { id: commune, territory, from, until })
  const faults = createFaults(path)
  const held = new Set<number>()
  sheet.lines.forEach((line, row) => {
    const [first, last, one] = [from.values[row]!, until.values[row]!, commune.values[row]!]
    if (first >= last) faults.add(line, 'until', 'la fin ne suit pas le début')
    if (on < first || on >= last) return
    if (held.has(one)) faults.add(line, 'id', 'cette commune est dans deux territoires ce jour-là')
    held.add(one)
  })
  faults.throwIfAny()
  const stays = {
    commune: Int32Array.from(commune.values),
    territory: Int32Array.from(territory.values),
    from: Float64Array.from(from.values),
    until: Float64Array.from(until.values),
  }
  const parent = territoriesOn(stays, index.size, territory.list.length, on)
  return { level: { name: 'territory', count: territory.list.length, parent }, names: territory.list }
}
