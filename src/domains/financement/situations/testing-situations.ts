/** Reads the tables of situations that a treasurer writes, for tests. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { BAREMES, cleCellule } from '../../../referentials/baremes/index.ts'
import { MISSIONS, type Mission } from '../../../referentials/echeances.ts'
import type { Sens } from '../../../referentials/indicateurs/index.ts'
import type { Taille } from '../../../referentials/tailles.ts'
import type { Changement } from '../rules/annonce.ts'
import { type AnneeCrise, anneesDepuis, type Baremes, type Contrat, plusTot } from '../rules/contrat.ts'

type Contracted = {
  debut: string
  mois: number
  fin?: string
  taille: Taille
  tailles?: Record<string, [string, Taille][]>
  missions: Partial<Record<Mission, string>>
  crise: AnneeCrise[]
  criseReconnue?: number[]
  accorde?: Record<string, Partial<Record<Mission, number>>>
}
export type Situation = {
  situation: string
  explication: string
  contrat: Contracted
  annees: Record<string, { fixe: number; variable: number; siCrise: number }>
  versements: Record<string, number>
}

type Told<T> = { situation: string; explication: string } & T
export type LigneDite = Told<{
  sens: Sens
  paliers: Record<string, number>
  resultats: { valeur: number | null; estime: number | null; prochain?: number; reste?: number; gain?: number }[]
}>
export type Inconnu = number | '?'
export type PartDite = Told<{
  enveloppe: number
  /** The most that it brings, what it is worth, what was granted. */
  lignes: [number, Inconnu, Inconnu][]
  ecart: number
  estime: Inconnu
  versee: number
  accordee?: boolean
}>
export type AnnonceDite = Told<{
  sens: Sens
  depart: number | null
  cible: number | null
  changement: Changement | null
  dit: string[]
}>

/** Dates stay text: a civil day has no hour. */
const read = <T>(file: string): T[] =>
  parse(readFileSync(join(import.meta.dirname, file), 'utf8'), { schema: 'core' }) as T[]

export const readSituations = (file: string): Situation[] => read(file)
export const readLignes = (): LigneDite[] => read('lignes.yaml')
export const readParts = (): PartDite[] => read('parts-variables.yaml')
export const readAnnonces = (): AnnonceDite[] => read('annonces.yaml')

export const cents = (euros: number): number => Math.round(euros * 100)

export const SHIPPED: Baremes = new Map(
  BAREMES.map(({ reference, nom, cellules }) => [
    reference,
    { nom, cellules: new Map(cellules.map((one) => [cleCellule(one), one])) },
  ]),
)

export const contratOf = (said: Contracted): Contrat => ({
  debut: said.debut,
  annees: anneesDepuis(said.debut, said.mois).map(({ rang, du, au }) => ({
    rang,
    du,
    au,
    fin: plusTot(au, said.fin ?? au),
    tailles: (said.tailles?.[rang] ?? [[du, said.taille]]).map(([depuis, taille]) => ({ depuis, taille })),
    bareme: 'avenant-2',
    crise: said.crise[rang - 1] ?? 'aucune',
    criseReconnue: said.criseReconnue?.includes(rang) ?? false,
    montants: [],
    variables: Object.entries(said.accorde?.[rang] ?? {}).map(([mission, euros]) => ({
      mission: mission as Mission,
      taux: null,
      accorde: cents(euros),
    })),
  })),
  missions: MISSIONS.map((mission) => ({ mission, debut: said.missions[mission] ?? null, demarree: true })),
  reglages: { delaiVariable: 3, prorataVariable: true },
})
