/** The tables of `analysis icc`: what was used, by whom, and how the reference uses care. */
import { type Population, referenceRates } from '../../analysis/icc/icc.ts'
import { NBSP } from '../../kernel/french.ts'
import { type IndexColumn, knownIds, newIds, numbers, words } from './columns.ts'
import { createFaults, readSheet, type Sheet } from './sheet.ts'

/** A use, told by territory; the profession is that of the row, or none for all of them. */
export type Observed = {
  readonly territories: readonly string[]
  readonly index: ReadonlyMap<string, number>
  readonly professions: readonly (string | null)[]
  readonly rows: readonly { territory: number; profession: number; observed: number }[]
}

const refuseTwice = (sheet: Sheet, keys: readonly string[]): void => {
  const faults = createFaults(sheet.path)
  const seen = new Map<string, number>()
  for (const [k, key] of keys.entries()) {
    const first = seen.get(key)
    if (first === undefined) seen.set(key, sheet.lines[k]!)
    else faults.add(sheet.lines[k]!, null, `cette ligne répète la ligne${NBSP}${first}`)
  }
  faults.throwIfAny()
}

/** `id,observed`, or `id,profession,observed`. */
export const readObserved = (path: string, byProfession: boolean): Observed => {
  const id = words()
  const profession = words()
  const observed = numbers()
  const sheet = readSheet(path, { id, ...(byProfession ? { profession } : {}), observed })
  const rows = id.values.map((territory, k) => ({
    territory,
    profession: byProfession ? profession.values[k]! : 0,
    observed: observed.values[k]!,
  }))
  refuseTwice(
    sheet,
    rows.map((row) => `${row.territory} ${row.profession}`),
  )
  return {
    territories: id.list,
    index: new Map(id.list.map((name, row) => [name, row])),
    professions: byProfession ? profession.list : [null],
    rows,
  }
}

/** Ages and sexes of the reference, as numbers: `age␟sex`. */
type Groups = ReadonlyMap<string, number>
const groupOf = (age: string, sex: string): string => `${age}\u001f${sex}`

export type Reference = { readonly groups: Groups; readonly rates: readonly Float64Array[] }

/** `age,sex,consumption,population`, and `profession` when it is told. A rate for each profession. */
export const readReference = (path: string, professions: readonly (string | null)[]): Reference => {
  const [age, sex] = [words(), words()]
  const known = new Map(professions.flatMap((name, p) => (name === null ? [] : [[name, p] as const])))
  const profession = knownIds(known, 'les consommations observées')
  const [consumption, population] = [numbers(), numbers()]
  const told = known.size > 0
  const sheet = readSheet(path, { age, sex, ...(told ? { profession } : {}), consumption, population })
  const groups = new Map<string, number>()
  const keys = age.values.map((a, k) => groupOf(age.list[a]!, sex.list[sex.values[k]!]!))
  for (const key of keys) if (!groups.has(key)) groups.set(key, groups.size)
  refuseTwice(
    sheet,
    keys.map((key, k) => `${key} ${told ? profession.values[k] : 0}`),
  )
  const rates = professions.map((_, p) => {
    const [used, people] = [new Float64Array(groups.size), new Float64Array(groups.size)]
    for (const [k, key] of keys.entries()) {
      if (told && profession.values[k] !== p) continue
      used[groups.get(key)!] = consumption.values[k]!
      people[groups.get(key)!] = population.values[k]!
    }
    return referenceRates(used, people)
  })
  return { groups, rates }
}

/** `id,age,sex,population`: each age and sex must have a rate for every profession, where somebody stands in it. */
export const readPopulation = (
  path: string,
  observed: Observed,
  reference: Reference,
  referencePath: string,
): Population => {
  const id = knownIds(observed.index, 'les consommations observées')
  const [age, sex] = [words(), words()]
  const people = numbers()
  const sheet = readSheet(path, { id, age, sex, population: people })
  const faults = createFaults(path)
  const groups = age.values.map((a, k) => {
    const [years, kind] = [age.list[a]!, sex.list[sex.values[k]!]!]
    const group = reference.groups.get(groupOf(years, kind))
    if (group === undefined)
      faults.add(sheet.lines[k]!, 'age', `l’âge ${years} et le sexe ${kind} ne sont pas dans ${referencePath}`)
    else if (people.values[k]! > 0 && reference.rates.some((rates) => Number.isNaN(rates[group]!)))
      faults.add(sheet.lines[k]!, 'age', `la référence n’a pas de taux pour l’âge ${years} et le sexe ${kind}`)
    return group ?? 0
  })
  faults.throwIfAny()
  refuseTwice(
    sheet,
    groups.map((group, k) => `${id.values[k]} ${group}`),
  )
  refuseEmpty(path, observed, id)
  return { territories: id.values, groups, people: people.values }
}

const refuseEmpty = (path: string, observed: Observed, id: IndexColumn): void => {
  const seen = new Set(id.values)
  const faults = createFaults(path)
  for (const [territory, name] of observed.territories.entries())
    if (!seen.has(territory)) faults.add(1, 'id', `il manque la population de «${NBSP}${name}${NBSP}»`)
  faults.throwIfAny()
}

/** `profession,activity`: acts of one professional in a year. */
export const readActivities = (path: string, professions: readonly (string | null)[]): number[] => {
  const profession = newIds()
  const activity = numbers(Number.MIN_VALUE)
  readSheet(path, { profession, activity })
  const faults = createFaults(path)
  const found = professions.map((name) => {
    const row = profession.index.get(name ?? '')
    if (row === undefined) faults.add(1, 'profession', `il manque l’activité de «${NBSP}${name}${NBSP}»`)
    return row === undefined ? Number.NaN : activity.values[row]!
  })
  faults.throwIfAny()
  return found
}
