/** Runs in a worker thread: the desk goes on while years are played. */
import { parentPort, workerData } from 'node:worker_threads'
import { slotsFor, supplyMeter } from '../../../analysis/sizing/index.ts'
import type { Mesure, Ordre } from './ordre.ts'

const { problem, cible, aujourdhui, grille, maximum } = workerData as Ordre
const measure = supplyMeter(problem)
parentPort?.postMessage({
  aujourdhui: aujourdhui >= 1 ? measure(aujourdhui) : null,
  courbe: grille.map(measure),
  besoin: slotsFor(measure, cible, maximum),
} satisfies Mesure)
