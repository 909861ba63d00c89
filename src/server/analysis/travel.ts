/** `maillage analysis travel`: the list of journeys that `analysis catchment` reads, by a routing engine or by points. */
import { collectReach, type Reach } from '../../analysis/catchment/reach.ts'
import { count, NBSP } from '../../kernel/french.ts'
import { Fault } from '../fault.ts'
import { openCache } from '../travel/cache.ts'
import type { Point, RoutingEngine } from '../travel/engine.ts'
import { osrm } from '../travel/osrm.ts'
import { fillTable } from '../travel/sparse-table.ts'
import { valhalla } from '../travel/valhalla.ts'
import { newIds } from './columns.ts'
import { allRowsOfPoints, readPoints, type Side } from './costs.ts'
import { readAmount } from './options.ts'
import { readSheet } from './sheet.ts'
import { readDemand } from './supply-demand.ts'
import { writeRows } from './write-result.ts'

export type TravelOptions = {
  points: string
  from?: string
  to?: string
  cutoff: string
  osrm?: string
  valhalla?: string
  profile?: string
  batch?: string
  cache?: string
  speed?: string
  detour?: string
  demand?: string
  out?: string
}
type Tell = (line: string) => void

const readAddress = (option: string, text: string): string => {
  if (!URL.canParse(text) || !/^https?:/.test(text))
    throw new Fault(`${option}${NBSP}: «${NBSP}${text}${NBSP}» n’est pas une adresse http ou https.`)
  return text.replace(/\/+$/, '')
}

const engineOf = (options: TravelOptions): RoutingEngine | null => {
  if (options.osrm !== undefined && options.valhalla !== undefined)
    throw new Fault('--osrm et --valhalla ne vont pas ensemble.')
  const most = options.batch === undefined ? undefined : Math.floor(readAmount('--batch', options.batch))
  if (most !== undefined && most < 2) throw new Fault('--batch vaut au moins 2.')
  if (options.osrm !== undefined) return osrm(readAddress('--osrm', options.osrm), options.profile, most)
  if (options.valhalla !== undefined)
    return valhalla(readAddress('--valhalla', options.valhalla), options.profile, most)
  for (const name of ['profile', 'batch', 'cache'] as const)
    if (options[name] !== undefined) throw new Fault(`--${name} ne vaut qu’avec --osrm ou --valhalla.`)
  return null
}

/** The identifiers of a side: those of a file with a column `id`, or all the points. */
const sideOf = (path: string | undefined, all: ReadonlyMap<string, number>, points: string): Side => {
  if (path === undefined) return { ids: all, where: points }
  const id = newIds()
  readSheet(path, { id })
  return { ids: id.index, where: path }
}

const pointsOf = (side: Side, located: ReturnType<typeof readPoints>): Point[] =>
  [...side.ids.keys()].map((id) => {
    const row = located.index.get(id)
    if (row === undefined) throw new Fault(`${located.path}${NBSP}: il manque le point de «${NBSP}${id}${NBSP}».`)
    return { lon: located.points.lon[row]!, lat: located.points.lat[row]! }
  })

function* rowsOf(reach: Reach, from: Side, to: Side, costOf: (i: number, k: number) => number | null) {
  const [origins, destinations] = [[...from.ids.keys()], [...to.ids.keys()]]
  for (let i = 0; i < reach.demands; i++)
    for (let k = reach.starts[i]!; k < reach.starts[i + 1]!; k++) {
      const cost = costOf(i, k)
      if (cost !== null) yield [origins[i]!, destinations[reach.sites[k]!]!, cost]
    }
}

export const runTravel = async (options: TravelOptions, tell: Tell): Promise<void> => {
  const engine = engineOf(options)
  const cutoff = readAmount('--cutoff', options.cutoff)
  const located = readPoints(options.points)
  const from = sideOf(options.from, located.index, options.points)
  const to = sideOf(options.to, located.index, options.points)
  const heads = ['origin', 'destination', 'cost']
  if (!engine) {
    if (options.speed === undefined && options.demand === undefined)
      throw new Fault('Donnez --osrm, --valhalla, --speed, ou --demand pour une vitesse selon la densité.')
    const demand = options.demand === undefined ? null : readDemand(options.demand, undefined)
    const people = [...from.ids.keys()].map((id) => demand?.amounts[demand.ids.get(id) ?? -1] ?? 0)
    const reach = collectReach(allRowsOfPoints(options, from, to, people, cutoff, tell))
    writeRows(
      options.out,
      heads,
      rowsOf(reach, from, to, (_, k) => reach.costs[k]!),
    )
    tell(`${count(reach.sites.length, 'trajet')} à portée.`)
    return
  }
  if (options.speed !== undefined || options.detour !== undefined || options.demand !== undefined)
    throw new Fault('--speed, --detour et --demand ne vont pas avec un moteur d’itinéraire.')
  const cache = openCache(options.cache, engine.signature)
  const [sources, targets] = [pointsOf(from, located), pointsOf(to, located)]
  const progress = (done: number, total: number) => tell(`  ${done}/${total}${NBSP}lieux`)
  const { near, pairs, requests } = await fillTable(engine, cache, sources, targets, cutoff, progress)
  const costOf = (i: number, k: number): number | null => {
    const seconds = cache.get(sources[i]!, targets[near.sites[k]!]!)
    return seconds === null || seconds === undefined || seconds > cutoff * 60 ? null : seconds / 60
  }
  writeRows(options.out, heads, rowsOf(near, from, to, costOf))
  tell(`${count(pairs, 'trajet demandé', 'trajets demandés')} en ${count(requests, 'requête')}.`)
}
