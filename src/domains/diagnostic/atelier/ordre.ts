/** What a search is asked, and what it answers: plain arrays that cross to the thread and back. */
import type { Existing, Violation } from '../../../analysis/regions/index.ts'

export type Ordre = {
  /** Inhabitants of each commune. */
  population: Float64Array
  bords: { a: Int32Array; b: Int32Array }
  /** Destination -1: outside of the communes. */
  flux: { origine: Int32Array; destination: Int32Array; valeur: Float64Array }
  min: number
  max: number
  nombre: number | null
  /** The EPCI of each commune, -1 for none; null where one does not mind cutting them. */
  epci: Int32Array | null
  /** CPTS in place, by commune (-1 for none) and what each is bound to; null where none is kept. */
  verrous: { lock: Int32Array; existing: Existing[] } | null
  graine: number
  /** Milliseconds. */
  limite: number
  /** One integer: 1 to stop. */
  arret: SharedArrayBuffer
}

export type Trouve = {
  territoire: Int32Array
  nombre: number
  parts: (number | null)[]
  partGardee: number | null
  plafond: number | null
  hors: Violation[]
  nombreAtteint: boolean
  arretee: boolean
  communesSansFlux: number
}
