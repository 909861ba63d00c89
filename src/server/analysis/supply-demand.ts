/** The supply and the demand of `analysis catchment`, from their files to one amount a site and a place. */
import { demandByAge, fullTimeEquivalents } from '../../analysis/catchment/apl.ts'
import { NBSP } from '../../kernel/french.ts'
import { Fault } from '../fault.ts'
import { knownIds, newIds, numbers, words } from './columns.ts'
import { readAmount } from './options.ts'
import { createFaults, readSheet } from './sheet.ts'

export type SupplyOptions = { supply: string; byProfession?: boolean; actsPerFte?: string; maxActs?: string }
export type Supply = {
  readonly list: readonly string[]
  readonly ids: ReadonlyMap<string, number>
  /** `null` when the file does not tell professions apart. */
  readonly professions: readonly string[] | null
  /** One array a profession, one alone without professions. */
  readonly amounts: Float64Array[]
}

/** `id,supply`; `id,profession,supply` with --by-profession; `acts` instead of `supply` with --acts-per-fte, a line a professional. */
export const readSupply = (options: SupplyOptions): Supply => {
  const byActs = options.actsPerFte !== undefined
  if (!byActs && options.maxActs !== undefined) throw new Fault('--max-acts ne vaut qu’avec --acts-per-fte.')
  const id = words()
  const profession = words()
  const amount = numbers()
  const sheet = readSheet(options.supply, {
    id,
    ...(options.byProfession ? { profession } : {}),
    [byActs ? 'acts' : 'supply']: amount,
  })
  if (!byActs) refuseRepeated(sheet, id.values, options.byProfession ? profession.values : null)
  const values = byActs
    ? fullTimeEquivalents(
        amount.values,
        readAmount('--acts-per-fte', options.actsPerFte!),
        options.maxActs === undefined ? Number.POSITIVE_INFINITY : readAmount('--max-acts', options.maxActs),
      )
    : amount.values
  const amounts = Array.from(
    { length: options.byProfession ? profession.list.length : 1 },
    () => new Float64Array(id.list.length),
  )
  for (let k = 0; k < sheet.rows; k++)
    amounts[options.byProfession ? profession.values[k]! : 0]![id.values[k]!]! += values[k]!
  return {
    list: id.list,
    ids: new Map(id.list.map((name, row) => [name, row])),
    professions: options.byProfession ? profession.list : null,
    amounts,
  }
}

const refuseRepeated = (
  sheet: { path: string; lines: readonly number[] },
  ids: readonly number[],
  professions: readonly number[] | null,
): void => {
  const faults = createFaults(sheet.path)
  const seen = new Map<string, number>()
  for (const [k, site] of ids.entries()) {
    const key = professions ? `${site} ${professions[k]}` : String(site)
    const first = seen.get(key)
    if (first === undefined) seen.set(key, sheet.lines[k]!)
    else faults.add(sheet.lines[k]!, 'id', `cet identifiant est déjà à la ligne${NBSP}${first}`)
  }
  faults.throwIfAny()
}

export type Demand = {
  readonly list: readonly string[]
  readonly ids: ReadonlyMap<string, number>
  readonly amounts: Float64Array
}

/** `id,demand`; `id,age,demand` with --age-weights, a file `age,weight`. */
export const readDemand = (path: string, weightsPath: string | undefined): Demand => {
  if (weightsPath === undefined) {
    const id = newIds()
    const demand = numbers()
    readSheet(path, { id, demand })
    return { list: id.list, ids: id.index, amounts: Float64Array.from(demand.values) }
  }
  const group = newIds()
  const weight = numbers()
  readSheet(weightsPath, { age: group, weight })
  const id = words()
  const age = knownIds(group.index, weightsPath)
  const demand = numbers()
  const sheet = readSheet(path, { id, age, demand })
  refuseRepeated(sheet, id.values, age.values)
  const rows = { places: id.values, ages: age.values, people: demand.values }
  return {
    list: id.list,
    ids: new Map(id.list.map((name, row) => [name, row])),
    amounts: demandByAge(rows, weight.values, id.list.length),
  }
}
