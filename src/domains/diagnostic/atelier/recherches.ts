/**
 * Searches of this process: each in a thread of its own, with limits of time and memory. They live in memory only: the
 * same question gives the same answer, so that one that is forgotten is asked again.
 */
import { Worker } from 'node:worker_threads'
import type { KnownPlace } from '../../territoire/index.ts'
import type { MethodeRecherche, VerrouDit } from '../contract-atelier.ts'
import type { Ordre, Trouve } from './ordre.ts'

const WORKER = new URL('./recherche-worker.ts', import.meta.url)
const LIMITS = { milliseconds: 30_000, grace: 30_000, memoryMb: 1024, kept: 24, together: 2 }

export type Recherche = {
  id: string
  cptsId: string
  methode: MethodeRecherche
  communes: readonly KnownPlace[]
  /** The CPTS in place that holds each commune, in the same order. */
  retenues: readonly (VerrouDit | null)[]
  bords: readonly (readonly [number, number])[]
  etat: 'en-cours' | 'finie' | 'arretee' | 'echouee'
  passe: number
  territoires: number
  /** Of `performance.now()`. */
  debut: number
  fin: number | null
  limite: number
  trouve: Trouve | null
  stop: () => void
}

const known = new Map<string, Recherche>()
const running = () => [...known.values()].filter(({ etat }) => etat === 'en-cours')

/** One at a time for a CPTS, two for the machine. */
export const mayStart = (cptsId: string): boolean =>
  running().length < LIMITS.together && !running().some((one) => one.cptsId === cptsId)

const forgetOldest = () => {
  for (const [id, { etat }] of known) {
    if (known.size < LIMITS.kept) return
    if (etat !== 'en-cours') known.delete(id)
  }
}

type Told = { passe: number; territoires: number } | { trouve: Trouve }

export const startSearch = (
  asked: Pick<Recherche, 'id' | 'cptsId' | 'methode' | 'communes' | 'retenues' | 'bords'>,
  ordre: Omit<Ordre, 'limite' | 'arret'>,
): void => {
  forgetOldest()
  const arret = new SharedArrayBuffer(4)
  const worker = new Worker(WORKER, {
    workerData: { ...ordre, limite: LIMITS.milliseconds, arret } satisfies Ordre,
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: LIMITS.memoryMb },
  })
  worker.unref()
  const recherche: Recherche = {
    ...asked,
    etat: 'en-cours',
    passe: 0,
    territoires: 0,
    debut: performance.now(),
    fin: null,
    limite: LIMITS.milliseconds / 1000,
    trouve: null,
    stop: () => Atomics.store(new Int32Array(arret), 0, 1),
  }
  const finish = (etat: Recherche['etat'], trouve: Trouve | null = null) => {
    if (recherche.etat !== 'en-cours') return
    Object.assign(recherche, { etat, trouve, fin: performance.now() })
    clearTimeout(timer)
    void worker.terminate()
  }
  const timer = setTimeout(() => finish('echouee'), LIMITS.milliseconds + LIMITS.grace).unref()
  worker.on('message', (told: Told) => {
    if ('trouve' in told) finish(told.trouve.arretee ? 'arretee' : 'finie', told.trouve)
    else Object.assign(recherche, told)
  })
  worker.once('error', () => finish('echouee'))
  worker.once('exit', () => finish('echouee'))
  known.set(recherche.id, recherche)
}

export const findSearch = (cptsId: string, id: string): Recherche | undefined => {
  const found = known.get(id)
  return found?.cptsId === cptsId ? found : undefined
}

export const secondsOf = ({ debut, fin }: Recherche): number => ((fin ?? performance.now()) - debut) / 1000
