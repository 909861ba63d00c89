/**
 * `--what-if`: practices that open, close or change. Nobody else's share changes, so only the places around them are
 * computed again.
 */
import { reachedDemand } from '../../analysis/catchment/access.ts'
import type { Links } from '../../analysis/catchment/links.ts'
import { choiceOf, squared } from '../../analysis/catchment/methods.ts'
import { applyEffects, catchmentsOf, changeOfSupply, type Effect, opening } from '../../analysis/catchment/what-if.ts'
import { NBSP } from '../../kernel/french.ts'
import { Fault } from '../fault.ts'
import type { Plan } from './catchment-method.ts'
import { knownIds, newIds, numbers, words } from './columns.ts'
import { createFaults, readSheet } from './sheet.ts'
import type { Demand, Supply } from './supply-demand.ts'

/** `site` is a row of the supply, or a row of the new sites when `isNew`. */
type Change = { site: number; isNew: boolean; profession: number; amount: number }
export type Changes = {
  readonly list: readonly Change[]
  /** Sites that the supply does not know: practices that open where there was none. */
  readonly sites: ReadonlyMap<string, number>
}

/** `id,supply` or `id,profession,supply`: the supply after the change, 0 for a practice that closes. */
export const readChanges = (path: string, plan: Plan, supply: Supply): Changes => {
  const fresh = newIds()
  const place: { site: number; isNew: boolean }[] = []
  const push = (cell: string): string | undefined => {
    const site = supply.ids.get(cell)
    if (site !== undefined) place.push({ site, isNew: false })
    else {
      const fault = fresh.index.has(cell) ? undefined : fresh.push(cell)
      if (fault) return fault
      place.push({ site: fresh.index.get(cell)!, isNew: true })
    }
  }
  const known = supply.professions
  const profession = known ? knownIds(new Map(known.map((name, p) => [name, p])), 'l’offre') : words()
  const amount = numbers()
  const sheet = readSheet(path, { id: { push }, ...(known ? { profession } : {}), supply: amount })
  const faults = createFaults(path)
  const seen = new Set<string>()
  const list = place.map((one, k) => {
    const change = { ...one, profession: known ? profession.values[k]! : 0, amount: amount.values[k]! }
    const key = `${one.site} ${one.isNew} ${change.profession}`
    if (seen.has(key)) faults.add(sheet.lines[k]!, 'id', 'ce site change déjà plus haut')
    seen.add(key)
    if (one.isNew && plan.method === '3sfca')
      faults.add(
        sheet.lines[k]!,
        'id',
        `ce site n’est pas dans l’offre, et avec 3sfca un site nouveau change le choix de chacun${NBSP}: mettez-le dans l’offre, à 0`,
      )
    return change
  })
  faults.throwIfAny()
  return { list, sites: fresh.index }
}

/** `toNew`: the links from the places to the new sites; none when there is no new site. */
export const effectOfChanges = (
  { list }: Changes,
  plan: Plan,
  supply: Supply,
  demand: Demand,
  links: Links,
  toNew: Links | null,
  access: readonly Float64Array[],
): Float64Array[] => {
  if (plan.method === 'fca') throw new Fault('--what-if ne vaut pas avec la méthode fca.')
  const choice = plan.method === '3sfca' ? choiceOf(links) : undefined
  const weighted = choice ? squared(links) : links
  const people = choice ? choice.map((value, place) => value * demand.amounts[place]!) : demand.amounts
  const reached = reachedDemand(weighted, people)
  const catchments = catchmentsOf(weighted, choice)
  const around = toNew && catchmentsOf(toNew)
  const effects = access.map((): Effect[] => [])
  for (const { site, isNew, profession, amount } of list) {
    if (!isNew) {
      const difference = amount - supply.amounts[profession]![site]!
      effects[profession]!.push(changeOfSupply(catchments, reached, site, difference))
      continue
    }
    const [from, to] = [around!.starts[site]!, around!.starts[site + 1]!]
    const [places, weights] = [around!.places.subarray(from, to), around!.weights.subarray(from, to)]
    effects[profession]!.push(opening(demand.amounts, places, weights, amount))
  }
  return access.map((values, p) => applyEffects(values, effects[p]!))
}

/** Rounding of the sums is no change. */
const moved = (before: number, after: number): number =>
  Math.abs(after - before) <= 1e-12 * Math.max(before, after) ? 0 : after - before

/** What a change does to the places of one profession: how many gain and lose, for how much of the demand. */
export const summariseChange = ({ list, amounts }: Demand, before: Float64Array, after: Float64Array, per: number) => {
  const sides = { gain: { places: 0, demand: 0 }, lose: { places: 0, demand: 0 }, same: { places: 0, demand: 0 } }
  const sums = { demand: 0, before: 0, after: 0 }
  let [largestGain, largestLoss, withoutBefore, withoutAfter] = [-1, -1, 0, 0]
  for (let place = 0; place < list.length; place++) {
    const people = amounts[place]!
    const change = moved(before[place]!, after[place]!)
    const side = change > 0 ? sides.gain : change < 0 ? sides.lose : sides.same
    side.places++
    side.demand += people
    sums.demand += people
    sums.before += people * before[place]!
    sums.after += people * after[place]!
    if (before[place] === 0) withoutBefore += people
    if (moved(0, after[place]!) === 0) withoutAfter += people
    const at = (k: number): number => (k < 0 ? 0 : moved(before[k]!, after[k]!))
    if (change > at(largestGain)) largestGain = place
    if (change < at(largestLoss)) largestLoss = place
  }
  const extreme = (place: number) =>
    place < 0 ? null : { id: list[place]!, ...pair(before[place]!, after[place]!, per) }
  const mean = (sum: number): number => (sums.demand === 0 ? 0 : sum / sums.demand)
  return {
    ...sides,
    mean: pair(mean(sums.before), mean(sums.after), per),
    demandWithoutAccess: { before: withoutBefore, after: withoutAfter },
    largestGain: extreme(largestGain),
    largestLoss: extreme(largestLoss),
  }
}

const pair = (before: number, after: number, per: number) => ({ before: before * per, after: after * per })
