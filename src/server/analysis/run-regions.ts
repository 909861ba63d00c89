/** A division into territories, from files to files, with its summary and a check that does not trust it. */
import {
  checkDivision,
  containmentCeiling,
  type Design,
  designExactly,
  designTerritories,
  listFront,
  type Progress,
} from '../../analysis/regions/index.ts'
import { count, NBSP } from '../../kernel/french.ts'
import { Fault } from '../fault.ts'
import { type RegionsFiles, type RegionsInput, readRegions } from './read-regions.ts'
import { solverOf } from './solve-partitioning.ts'
import { writeWithSummary } from './write-with-summary.ts'

export type RegionsOrder = RegionsFiles & {
  count?: number
  floor?: number
  front?: boolean
  exact?: boolean
  seed: number
  sweeps: number
  /** Seconds after which the search stops with what it has. */
  limit?: number
  out: string
  summary?: string
}

type Found = { design: Design; how: Record<string, unknown>; front?: Design[] }

/** `isStopped` is asked at each pass: what was found by then is kept. */
export const runRegions = async (
  order: RegionsOrder,
  say: (line: string) => void,
  isStopped: () => boolean = () => false,
): Promise<void> => {
  checkOrder(order)
  const input = readRegions(order)
  const found = order.exact
    ? await findExactly(order, input)
    : find(order, input, tellProgress(order.limit, say, isStopped))
  const summary = summarise(order, input, found)
  const territory = found.design.territory
  writeWithSummary(
    order,
    ['id', 'territory'],
    input.ids.map((id, i) => [id, territory[i]! + 1]),
    summary,
  )
}

const checkOrder = ({ min, max, count: number, floor, front, exact }: RegionsOrder): void => {
  if (min > max) throw new Fault(`--min (${min}) dépasse --max (${max}).`)
  const ways = [number !== undefined && '--count', floor !== undefined && '--floor', front && '--front'].filter(Boolean)
  if (ways.length > 1) throw new Fault(`Choisissez entre ${ways.join(' et ')}.`)
  if (exact && (front || floor !== undefined)) throw new Fault('--exact se demande seul ou avec --count.')
}

const find = (order: RegionsOrder, { problem }: RegionsInput, progress: Progress): Found => {
  const { seed, sweeps } = order
  if (!order.front && order.floor === undefined) {
    const number = order.count === undefined ? {} : { count: order.count }
    const design = designTerritories(problem, { seed, sweeps, progress, ...number })
    return { design, how: { countReached: design.countReached, stopped: design.stopped } }
  }
  const floor = order.floor === undefined ? {} : { floor: order.floor }
  const front = listFront(problem, { seed, sweeps, progress, ...floor })
  const reached = order.floor === undefined ? {} : { floorReached: front.floorReached }
  return {
    design: order.floor === undefined ? front.points[0]! : front.points.at(-1)!,
    how: { ...reached, stopped: front.stopped },
    front: front.points,
  }
}

const findExactly = async (order: RegionsOrder, { problem }: RegionsInput): Promise<Found> => {
  const solve = await solverOf()
  const exact = designExactly(problem, solve, order.count === undefined ? {} : { count: order.count })
  if (exact.outcome === 'too-large') throw new Fault('Ce cas est trop grand pour une solution exacte. Retirez --exact.')
  if (exact.outcome === 'infeasible')
    throw new Fault(`Aucun découpage ne respecte ces bornes${NBSP}: c’est démontré. Rien n’a été écrit.`)
  return { design: exact.design, how: { optimal: true, candidates: exact.candidates } }
}

/** Progress goes beside the result; the clock of the machine is read here, never in the search. */
const tellProgress = (limit: number | undefined, say: (line: string) => void, isStopped: () => boolean): Progress => {
  const start = performance.now()
  let told = Number.NEGATIVE_INFINITY
  return ({ sweep, count: number }) => {
    const seconds = (performance.now() - start) / 1000
    const isTime = seconds - told >= 1
    if (isTime) told = seconds
    if (isTime) say(`${count(number, 'territoire')}, passe ${sweep}, ${seconds.toFixed(1).replace('.', ',')}${NBSP}s`)
    return !isStopped() && (limit === undefined || seconds < limit)
  }
}

const share = (value: number): number | null => (Number.isNaN(value) ? null : Math.round(value * 1e6) / 1e6)

const summarise = (order: RegionsOrder, input: RegionsInput, { design, how, front }: Found) => {
  const { problem, ids, borders, bridges, forbidden } = input
  const { lock, existing, population, min, max } = problem
  const more = {
    ...(bridges ? { bridges } : {}),
    ...(forbidden ? { forbidden } : {}),
    ...(lock ? { lock } : {}),
    ...(existing ? { existing } : {}),
  }
  const checked = checkDivision({ population, borders, min, max, ...more }, design.territory)
  const { containment } = design
  return {
    units: ids.length,
    count: design.count,
    bounds: { min, max },
    flows: input.source,
    containment: {
      mean: share(containment.mean),
      least: share(containment.least),
      leastTerritory: containment.leastTerritory + 1,
      ceilingAtThisCount: share(containmentCeiling(problem, design.count)),
      unitsWithoutFlow: containment.unitsWithoutFlow,
      outsideFlow: input.outside,
    },
    ...how,
    seed: order.seed,
    check: {
      uncovered: checked.uncovered,
      under: checked.under.length,
      over: checked.over.length,
      inPieces: checked.inPieces.length,
      scatteredLocks: checked.scatteredLocks.length,
      mixedTerritories: checked.mixedTerritories.length,
      enteredLocks: checked.enteredLocks.length,
    },
    ...(problem.preference ? { epci: wholeGroups(problem.preference.group, design.territory) } : {}),
    violations: design.violations.map(({ territory, kind, inhabitants, reason }) => ({
      territory: territory + 1,
      kind,
      inhabitants,
      reason,
      sentence: REASONS[reason],
    })),
    ...(front ? { front: front.map(pointOf) } : {}),
  }
}

/** How many groups there are, and how many stand in one territory. */
const wholeGroups = (group: Int32Array, territory: Int32Array): { total: number; whole: number } => {
  const first = new Map<number, number>()
  const cut = new Set<number>()
  group.forEach((label, i) => {
    if (label < 0) return
    if (!first.has(label)) first.set(label, territory[i]!)
    else if (first.get(label) !== territory[i]) cut.add(label)
  })
  return { total: first.size, whole: first.size - cut.size }
}

const pointOf = ({ count: number, containment, violations }: Design) => ({
  count: number,
  mean: share(containment.mean),
  least: share(containment.least),
  violations: violations.length,
})

const REASONS: Record<Design['violations'][number]['reason'], string> = {
  isolated: 'Tout ce qui se touche ici compte moins d’habitants que le minimum\u00a0: une île, ou une enclave.',
  'unit-too-large': 'Une seule unité dépasse le maximum.',
  'held-together': 'Des unités que le minimum oblige à rester ensemble dépassent le maximum.',
  range: 'Aucun nombre entier de territoires ne convient aux habitants de cet ensemble d’un seul tenant.',
  closed: 'Une CPTS existante, fermée aux autres communes, est telle quelle hors de ses bornes.',
  locked: 'Des unités verrouillées l’imposent ou s’y opposent.',
  unproved: 'La recherche n’a rien trouvé de mieux\u00a0; il n’est pas démontré que rien n’existe.',
}
