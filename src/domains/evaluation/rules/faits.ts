/** What the other rooms know, in the shape that indicators count. Rooms give it by their doors; rules only read it. */
import type { Periode } from './periodes.ts'

export type ActeMesure = {
  id: string
  genre: string
  mission: string | null
  ficheActionId: string | null
  /** Milliseconds. */
  debut: number
  faits: Readonly<Record<string, unknown>>
  presences: number
  minutes: number
  grade: 'declaree' | 'signee' | 'calculee' | 'externe'
  professionnels: readonly string[]
}
export type MesureDemandes = {
  demandes: number
  denominateur: number
  sous24h: number
  sous48h: number
  sansReponse: number
  honores: number
  absents: number
  /** Hours. */
  delaiMedian: number | null
}
export type MesureMembres = { professionnels: number; adherents: number; actifs: number; adherentsActifs: number }

export type Faits = {
  /** From the first day that any counter reads. */
  actes: readonly ActeMesure[]
  /** Start of a civil day, in milliseconds. */
  instantOf: (jour: string) => number
  demandes: (periode: Periode) => MesureDemandes | null
  membres: (periode: Periode) => MesureMembres | null
  population: (periode: Periode) => number | null
  fiches: readonly { mission: string | null; etat: string }[]
}

export type ValeurExterne = {
  id: string
  code: string
  debut: string
  fin: string
  valeur: number
  numerateur: number | null
  denominateur: number | null
  source: string
  millesime: string
}
