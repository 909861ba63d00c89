/** `maillage analysis catchment`: from files to files; the numbers are those of src/analysis. */
import { Overflow, twoStep } from '../../analysis/catchment/access.ts'
import { twoStepOfMany } from '../../analysis/catchment/access-many.ts'
import { countLinks, type Links } from '../../analysis/catchment/links.ts'
import { floating, threeStep } from '../../analysis/catchment/methods.ts'
import { rowsOfReach } from '../../analysis/catchment/reach.ts'
import { count, NBSP } from '../../kernel/french.ts'
import { APL } from '../../referentials/apl.ts'
import { sayProvenance } from '../../referentials/provenance.ts'
import { Fault } from '../fault.ts'
import { type DecayOptions, linksOf, type Plan, readPlan } from './catchment-method.ts'
import { type CostOptions, countApart, readPairs, rowsOfPoints, type Side } from './costs.ts'
import { readAmount } from './options.ts'
import { type Demand, readDemand, readSupply, type Supply, type SupplyOptions } from './supply-demand.ts'
import { effectOfChanges } from './what-if.ts'
import { TOO_LARGE, writeRows } from './write-result.ts'

export type CatchmentOptions = DecayOptions &
  CostOptions &
  SupplyOptions & { demand: string; ageWeights?: string; whatIf?: string; per?: string; out?: string }
type Tell = (line: string) => void

type Table = { readonly ids: ReadonlyMap<string, number> }
/** FCA reads the sites and the places of demand in one list: what is not of one table is of the other. */
const sideOf = (what: string, path: string, { ids }: Table, other?: Table): Side => ({
  ids,
  where: `${what} (${path})`,
  ...(other ? { aside: other.ids } : {}),
})

/** Links from the places of demand to the sites of `to`. */
const linksTo = (options: CatchmentOptions, plan: Plan, demand: Demand, to: Side, tell: Tell): Links => {
  const from = sideOf('la demande', options.demand, demand)
  if (options.costs !== undefined) {
    const self = options.self === undefined ? undefined : readAmount('--self', options.self, true)
    const reach = readPairs(options.costs, from, to, plan.cutoff, self)
    const apart = countApart(reach, from, to)
    if (apart > 0)
      tell(
        `${count(apart, 'lieu n’a', 'lieux n’ont')} pas de trajet à portée vers le site du même nom${NBSP}: ce qui n’est pas listé est hors de portée (--self 0 les réunit).`,
      )
    return linksOf(plan, rowsOfReach(reach))
  }
  if (plan.cutoff === undefined) throw new Fault('--points demande --cutoff (minutes).')
  return linksOf(
    plan,
    rowsOfPoints({ ...options, points: options.points! }, from, to, demand.amounts, plan.cutoff, tell),
  )
}

const refuseTogether = (options: CatchmentOptions): void => {
  if ((options.costs === undefined) === (options.points === undefined))
    throw new Fault('Donnez les temps de trajet par --costs, ou les points par --points.')
  if (options.costs !== undefined && (options.speed !== undefined || options.detour !== undefined))
    throw new Fault('--speed et --detour ne valent qu’avec --points.')
  if (options.points !== undefined && options.self !== undefined) throw new Fault('--self ne vaut qu’avec --costs.')
  if (options.method === 'fca' && options.whatIf !== undefined)
    throw new Fault('--what-if ne vaut pas avec la méthode fca.')
}

type Found = { readonly access: Float64Array[]; readonly idle: number }

const compute = (
  options: CatchmentOptions,
  plan: Plan,
  supply: Supply,
  demand: Demand,
  links: Links,
  tell: Tell,
): Found => {
  if (plan.method === 'fca') {
    const toPlaces = linksTo(
      options,
      plan,
      demand,
      sideOf('la demande', options.demand, demand, supply),
      () => undefined,
    )
    if (countLinks(toPlaces) === 0)
      throw new Fault('--method fca demande aussi les trajets entre lieux de demande, d’un lieu à lui-même compris.')
    const each = supply.amounts.map((amounts) => floating(links, toPlaces, amounts, demand.amounts))
    return { access: each.map(({ access }) => access), idle: Math.max(...each.map(({ idle }) => idle)) }
  }
  if (plan.method === '3sfca') {
    const each = supply.amounts.map((amounts) => threeStep(links, amounts, demand.amounts))
    return { access: each.map(({ access }) => access), idle: Math.max(...each.map(({ idle }) => idle)) }
  }
  if (supply.amounts.length === 1) {
    const { access, idle } = twoStep(links, supply.amounts[0]!, demand.amounts)
    return { access: [access], idle }
  }
  const { access, idle } = twoStepOfMany(links, supply.amounts, demand.amounts)
  tell(`${count(access.length, 'profession')} sur la même géométrie.`)
  return { access, idle: Math.max(...idle) }
}

const tellIdle = (method: Plan['method'], idle: number, tell: Tell): void => {
  if (idle === 0) return
  const what =
    method === 'fca'
      ? count(idle, 'lieu a une offre à portée et aucune demande', 'lieux ont une offre à portée et aucune demande')
      : count(idle, 'site n’a aucune demande à portée', 'sites n’ont aucune demande à portée')
  tell(`${what}${NBSP}: ${method === 'fca' ? 'leur accès est donné à 0' : 'leur offre ne compte pour personne'}.`)
}

const sayOverflow = <T>(work: () => T): T => {
  try {
    return work()
  } catch (error) {
    throw error instanceof Overflow ? new Fault(TOO_LARGE) : error
  }
}

export const runCatchment = (options: CatchmentOptions, tell: Tell): void => {
  refuseTogether(options)
  const plan = readPlan(options)
  const per = options.per === undefined ? 1 : readAmount('--per', options.per)
  const supply = readSupply(options)
  const demand = readDemand(options.demand, options.ageWeights)
  if (plan.method === 'apl' && options.steps === undefined)
    tell(`Paliers de l’APL, version ${APL.version}${NBSP}: ${sayProvenance(APL.provenancePaliers)}.`)
  const to = sideOf('l’offre', options.supply, supply, plan.method === 'fca' ? demand : undefined)
  const links = linksTo(options, plan, demand, to, tell)
  const { access, idle } = sayOverflow(() => compute(options, plan, supply, demand, links, tell))
  tellIdle(plan.method, idle, tell)
  const after =
    options.whatIf === undefined ? null : effectOfChanges(options.whatIf, plan, supply, demand, links, access)
  const heads = ['id', ...(supply.professions ? ['profession'] : []), 'access', ...(after ? ['after', 'change'] : [])]
  writeRows(options.out, heads, rowsOf(supply, demand, access, after, per))
  const places = count(demand.list.length, 'lieu', 'lieux')
  tell(`${places}, ${count(supply.list.length, 'site')}, ${count(countLinks(links), 'trajet')} à portée.`)
}

function* rowsOf(
  supply: Supply,
  demand: Demand,
  access: readonly Float64Array[],
  after: readonly Float64Array[] | null,
  per: number,
): Generator<(string | number)[]> {
  for (const [p, values] of access.entries())
    for (const [place, id] of demand.list.entries()) {
      const row: (string | number)[] = supply.professions ? [id, supply.professions[p]!] : [id]
      row.push(values[place]! * per)
      if (after) row.push(after[p]![place]! * per, (after[p]![place]! - values[place]!) * per)
      yield row
    }
}
