/** `--what-if`: practices that open, close or change, on sites that are known; only the places around are computed again. */
import { reachedDemand } from '../../analysis/catchment/access.ts'
import type { Links } from '../../analysis/catchment/links.ts'
import { choiceOf, squared } from '../../analysis/catchment/methods.ts'
import { applyEffects, catchmentsOf, changeOfSupply, type Effect } from '../../analysis/catchment/what-if.ts'
import { Fault } from '../fault.ts'
import type { Plan } from './catchment-method.ts'
import { knownIds, numbers, words } from './columns.ts'
import { createFaults, readSheet } from './sheet.ts'
import type { Demand, Supply } from './supply-demand.ts'

type Change = { site: number; profession: number; amount: number }

/** `id,supply` or `id,profession,supply`: the supply after the change, 0 for a practice that closes. */
const readChanges = (path: string, supply: Supply): Change[] => {
  const id = knownIds(supply.ids, 'l’offre')
  const known = supply.professions
  const profession = known ? knownIds(new Map(known.map((name, p) => [name, p])), 'l’offre') : words()
  const amount = numbers()
  const sheet = readSheet(path, { id, ...(known ? { profession } : {}), supply: amount })
  const faults = createFaults(path)
  const seen = new Set<string>()
  const changes = id.values.map((site, k) => {
    const one = { site, profession: known ? profession.values[k]! : 0, amount: amount.values[k]! }
    const key = `${one.site} ${one.profession}`
    if (seen.has(key)) faults.add(sheet.lines[k]!, 'id', 'ce site change déjà plus haut')
    seen.add(key)
    return one
  })
  faults.throwIfAny()
  return changes
}

export const effectOfChanges = (
  path: string,
  plan: Plan,
  supply: Supply,
  demand: Demand,
  links: Links,
  access: readonly Float64Array[],
): Float64Array[] => {
  if (plan.method === 'fca') throw new Fault('--what-if ne vaut pas avec la méthode fca.')
  const changes = readChanges(path, supply)
  const choice = plan.method === '3sfca' ? choiceOf(links) : undefined
  const weighted = choice ? squared(links) : links
  const people = choice ? choice.map((value, place) => value * demand.amounts[place]!) : demand.amounts
  const reached = reachedDemand(weighted, people)
  const catchments = catchmentsOf(weighted, choice)
  const effects = access.map((): Effect[] => [])
  for (const { site, profession, amount } of changes) {
    const difference = amount - supply.amounts[profession]![site]!
    effects[profession]!.push(changeOfSupply(catchments, reached, site, difference))
  }
  return access.map((values, p) => applyEffects(values, effects[p]!))
}
