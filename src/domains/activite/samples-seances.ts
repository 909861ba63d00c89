/** The shape of what a year of meetings is told with: series, and what was said at each. */
import type { Mission } from '../../referentials/echeances.ts'
import type { QualiteActe } from '../../referentials/qualites-acte.ts'
import type { ActiviteSaisie } from './contract.ts'

/** What was decided or left to do, and how many days after. */
export type Apres = readonly [texte: string, jours: number | null]

export type Seance = {
  titre: string
  /** Weeks before today; below zero it is still to come. */
  semaines: number
  points?: readonly string[]
  decisions?: readonly Apres[]
  suites?: readonly Apres[]
  note?: string
  faits?: Readonly<Record<string, number>>
  lignePublique?: string
  /** Nobody signed with a phone: a list was copied, and the sheet is still awaited. */
  sansFeuille?: boolean
  aDistance?: boolean
}

export type Serie = {
  genre: ActiviteSaisie['genre']
  mission: Mission | null
  groupe: string | null
  /** 1 is Monday. */
  jour: number
  debut: string
  fin: string
  /** At least and at most. */
  personnes: readonly [number, number]
  lieu: string
  /** Rank of its commune in the territory. */
  commune: number
  /** Of the first ones who came. */
  qualites?: readonly QualiteActe[]
  seances: readonly Seance[]
}
