/**
 * A line of the variable part as real contracts write it: in euros, done or not done, or in steps. No rate and no pro rata:
 * what is due is the amount of the best step that was reached, or nothing. A bound counts as reached: no text read says
 * whether bounds are inclusive, and the annexes print « ≤ 50 ».
 */
import { sumOf } from '../../../kernel/money.ts'
import type { Sens } from '../../../referentials/indicateurs/index.ts'

export const FORMES_LIGNE = ['paliers', 'fait'] as const
export type FormeLigne = (typeof FORMES_LIGNE)[number]

/** `seuil` is the figure from which the step is reached, going the way of the line. */
export type Palier = { seuil: number; centimes: number; nom: string }
export type Bareme = { sens: Sens; paliers: readonly Palier[] }

/** « Done » is an indicator that says 1. */
export const FAIT = 1

const isAsGood = (sens: Sens, valeur: number, seuil: number): boolean =>
  sens === 'hausse' ? valeur >= seuil : valeur <= seuil

/** From the easiest step to the hardest. */
export const rangerPaliers = <P extends { seuil: number }>({
  sens,
  paliers,
}: {
  sens: Sens
  paliers: readonly P[]
}): P[] => paliers.toSorted((a, b) => (sens === 'hausse' ? a.seuil - b.seuil : b.seuil - a.seuil))

export const FAUTES_PALIERS = ['aucun', 'deux-fois', 'desordre'] as const
export type FautePaliers = (typeof FAUTES_PALIERS)[number]

/** A step that asks more gives more: otherwise two readings of the line would give two amounts. */
export const fauteDesPaliers = (bareme: Bareme): FautePaliers | null => {
  const paliers = rangerPaliers(bareme)
  if (paliers.length === 0) return 'aucun'
  if (new Set(paliers.map(({ seuil }) => seuil)).size < paliers.length) return 'deux-fois'
  return paliers.every(({ centimes }, i) => i === 0 || paliers[i - 1]!.centimes < centimes) ? null : 'desordre'
}

/** The most that a line can bring. */
export const meilleurDe = ({ paliers }: Pick<Bareme, 'paliers'>): number =>
  Math.max(0, ...paliers.map(({ centimes }) => centimes))

export type Jugement = {
  /** Null: no step is reached, or nothing is known. */
  atteint: Palier | null
  /** One of the steps, or zero; null while no figure is known. */
  estime: number | null
  /** The nearest step that would bring more, what is missing to reach it, and what it adds. */
  prochain: { palier: Palier; reste: number; gain: number } | null
}

/** What is missing, without the dust of binary fractions: four decimals, as figures are kept. */
const gapBetween = (a: number, b: number): number => Math.round(Math.abs(a - b) * 10_000) / 10_000

export const juger = (bareme: Bareme, valeur: number | null): Jugement => {
  if (valeur === null) return { atteint: null, estime: null, prochain: null }
  const paliers = rangerPaliers(bareme)
  const atteint = paliers.findLast(({ seuil }) => isAsGood(bareme.sens, valeur, seuil)) ?? null
  const estime = atteint?.centimes ?? 0
  const next = paliers.find(({ seuil }) => !isAsGood(bareme.sens, valeur, seuil))
  return {
    atteint,
    estime,
    prochain: next ? { palier: next, reste: gapBetween(next.seuil, valeur), gain: next.centimes - estime } : null,
  }
}

/** Below zero: the best steps do not fill the envelope of the mission; above: they promise more than it holds. */
export const ecartEnveloppe = (lignes: readonly Pick<Bareme, 'paliers'>[], enveloppe: number): number =>
  sumOf(lignes.map(meilleurDe)) - enveloppe

/** Of the lines of one mission. */
export type EstimeDesLignes = {
  lignes: number
  /** No figure, and nothing granted: counted for nothing. */
  sansValeur: number
  accordees: number
  /** Granted where it is known, estimated elsewhere; null while nothing is known of any line. */
  centimes: number | null
}

export const estimerMission = (
  lignes: readonly { estime: number | null; accorde: number | null }[],
): EstimeDesLignes => {
  const known = lignes.map(({ estime, accorde }) => accorde ?? estime)
  return {
    lignes: lignes.length,
    sansValeur: known.filter((one) => one === null).length,
    accordees: lignes.filter(({ accorde }) => accorde !== null).length,
    centimes: known.every((one) => one === null) ? null : sumOf(known.map((one) => one ?? 0)),
  }
}

/** What was granted to a mission as a whole, once every line of it was judged. */
export const accordeDesLignes = ({ lignes, accordees, centimes }: EstimeDesLignes): number | null =>
  lignes > 0 && accordees === lignes ? centimes : null
