/** Runs in a worker thread: one search, its progress, its answer. A flag that both sides see stops it. */
import { parentPort, workerData } from 'node:worker_threads'
import { buildFlowMatrix } from '../../../analysis/flows/index.ts'
import { buildGraph, checkDivision, containmentCeiling, designTerritories } from '../../../analysis/regions/index.ts'
import type { Ordre, Trouve } from './ordre.ts'

const { population, bords, flux, min, max, nombre, epci, verrous, graine, limite, arret } = workerData as Ordre
const start = performance.now()
const stop = new Int32Array(arret)
const borders = { a: bords.a, b: bords.b }
const kept = verrous ?? {}
const problem = {
  population,
  graph: buildGraph(population.length, borders),
  flows: buildFlowMatrix(population.length, flux.origine, flux.destination, flux.valeur),
  min,
  max,
  ...kept,
  ...(epci ? { preference: { group: epci, weight: 1 } } : {}),
}
let told = Number.NEGATIVE_INFINITY
const design = designTerritories(problem, {
  seed: graine,
  ...(nombre === null ? {} : { count: nombre }),
  progress: ({ sweep, count }) => {
    const elapsed = performance.now() - start
    if (elapsed - told > 150) parentPort?.postMessage({ passe: sweep, territoires: count })
    if (elapsed - told > 150) told = elapsed
    return elapsed < limite && Atomics.load(stop, 0) === 0
  },
})
const checked = checkDivision({ population, borders, min, max, ...kept }, design.territory)
if (checked.uncovered > 0 || checked.count !== design.count) throw new Error('the division does not cover the communes')
const { containment, violations, countReached, stopped, territory, count } = design
const ceiling = containmentCeiling(problem, count)
const share = (value: number): number | null => (Number.isNaN(value) ? null : value)
parentPort?.postMessage({
  trouve: {
    territoire: territory,
    nombre: count,
    parts: [...containment.inside].map((inside, t) => share(inside / containment.total[t]!)),
    partGardee: share(containment.mean),
    plafond: share(ceiling),
    hors: violations,
    nombreAtteint: countReached,
    arretee: stopped,
    communesSansFlux: containment.unitsWithoutFlow,
  } satisfies Trouve,
})
