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
import { type Changes, effectOfChanges, readChanges, summariseChange } from './what-if.ts'
import { TOO_LARGE, writeRows } from './write-result.ts'
import { writeWithSummary } from './write-with-summary.ts'

export type CatchmentOptions = DecayOptions &
  CostOptions &
  SupplyOptions & { demand: string; ageWeights?: string; whatIf?: string; summary?: string; per?: string; out?: string }
type Tell = (line: string) => void

type Ids = ReadonlyMap<string, number>
/** A list of journeys may lead to places of demand (FCA) or to new sites (--what-if) too: what is `aside` is left out. */
const sideOf = (what: string, path: string, ids: Ids, aside?: Ids): Side => ({
  ids,
  where: `${what} (${path})`,
  ...(aside ? { aside } : {}),
})

/** Links from the places of demand to the sites of `to`. */
const linksTo = (options: CatchmentOptions, plan: Plan, demand: Demand, to: Side, tell: Tell): Links => {
  const from = sideOf('la demande', options.demand, demand.ids)
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
  if (options.summary !== undefined && (options.whatIf === undefined || options.out === undefined))
    throw new Fault('--summary demande --what-if et --out.')
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
      sideOf('la demande', options.demand, demand.ids, supply.ids),
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
  const changes = options.whatIf === undefined ? null : readChanges(options.whatIf, plan, supply)
  const aside = plan.method === 'fca' ? demand.ids : changes?.sites
  const to = sideOf('l’offre', options.supply, supply.ids, aside)
  const links = linksTo(options, plan, demand, to, tell)
  const { access, idle } = sayOverflow(() => compute(options, plan, supply, demand, links, tell))
  tellIdle(plan.method, idle, tell)
  const after = changes && afterChanges(options, plan, supply, demand, links, access, changes)
  const heads = ['id', ...(supply.professions ? ['profession'] : []), 'access', ...(after ? ['after', 'change'] : [])]
  const rows = rowsOf(supply, demand, access, after, per)
  if (after && options.summary !== undefined) {
    const summary = summaryOf(supply, demand, access, after, per)
    writeWithSummary({ out: options.out!, summary: options.summary }, heads, rows, summary)
  } else writeRows(options.out, heads, rows)
  const places = count(demand.list.length, 'lieu', 'lieux')
  tell(`${places}, ${count(supply.list.length, 'site')}, ${count(countLinks(links), 'trajet')} à portée.`)
}

/** The geometry of the new sites alone is added to the one that is there. */
const afterChanges = (
  options: CatchmentOptions,
  plan: Plan,
  supply: Supply,
  demand: Demand,
  links: Links,
  access: readonly Float64Array[],
  changes: Changes,
): Float64Array[] => {
  const isNew = changes.sites.size > 0
  const side = sideOf('la liste des sites nouveaux', options.whatIf!, changes.sites, supply.ids)
  const toNew = isNew ? linksTo(options, plan, demand, side, () => undefined) : null
  if (toNew && options.costs !== undefined) refuseUnknown(options, changes, toNew)
  return effectOfChanges(changes, plan, supply, demand, links, toNew, access)
}

/** A name that is neither in the supply nor in the journeys is more likely misspelt than out of everybody's reach. */
const refuseUnknown = ({ costs, whatIf }: CatchmentOptions, { sites }: Changes, links: Links): void => {
  const led = new Set(links.sites)
  const lost = [...sites].filter(([, site]) => !led.has(site)).map(([id]) => `«${NBSP}${id}${NBSP}»`)
  if (lost.length > 0)
    throw new Fault(
      `${whatIf}${NBSP}: ${lost.slice(0, 5).join(', ')}${lost.length > 5 ? '…' : ''}${NBSP}: ni dans l’offre, ni avec un trajet à portée dans ${costs}.`,
    )
}

const summaryOf = (
  supply: Supply,
  demand: Demand,
  access: readonly Float64Array[],
  after: readonly Float64Array[],
  per: number,
) =>
  access.map((before, p) => ({
    ...(supply.professions ? { profession: supply.professions[p]! } : {}),
    ...summariseChange(demand, before, after[p]!, per),
  }))

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
