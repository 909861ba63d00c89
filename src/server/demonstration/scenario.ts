/**
 * The year of the demonstration, drawn from a seed: who calls when, for what, and how it ends. Plainly invented, in
 * believable proportions; the figures of the board come from what the actions then do with it, never from here.
 */
import type { Random } from '../../kernel/random.ts'
import { Temporal } from '../../kernel/time.ts'

export type Call = {
  at: Temporal.Instant
  appelant: 'patient' | 'proche' | 'professionnel' | 'regulation'
  trancheAge: '0-1' | '2-5' | '6-15' | '16-29' | '30-64' | '65-79' | '80-plus'
  motif: string
  degre: 'jour' | '24h' | '48h'
  contraintes: string[]
  commune: string
  /** How it ends when no appointment is made of it. */
  orientation: 'orientee-15' | 'orientee-sas' | 'doublon' | 'retiree' | 'conseil' | null
  /** What becomes of the appointment. */
  issue: 'honore' | 'absent' | 'annule'
  /** Draws a slot among the first ones: the caller cannot always take the first. */
  choice: number
}

type Weighted<T> = readonly (readonly [T, number])[]

export const draw = <T>(random: Random, choices: Weighted<T>): T => {
  const total = choices.reduce((sum, [, weight]) => sum + weight, 0)
  let left = random() * total
  for (const [value, weight] of choices) {
    left -= weight
    if (left < 0) return value
  }
  return choices.at(-1)![0]
}

/** Poisson by inversion: means here stay under thirty. */
export const poisson = (random: Random, mean: number): number => {
  const limit = Math.exp(-mean)
  let product = random()
  let n = 0
  while (product > limit) {
    product *= random()
    n++
  }
  return n
}

const APPELANTS: Weighted<Call['appelant']> = [
  ['patient', 62],
  ['proche', 21],
  ['regulation', 11],
  ['professionnel', 6],
]
const AGES: Weighted<Call['trancheAge']> = [
  ['0-1', 5],
  ['2-5', 9],
  ['6-15', 11],
  ['16-29', 15],
  ['30-64', 34],
  ['65-79', 17],
  ['80-plus', 9],
]
const DEGRES: Weighted<Call['degre']> = [
  ['jour', 34],
  ['24h', 41],
  ['48h', 25],
]
const ORIENTATIONS: Weighted<Call['orientation']> = [
  [null, 905],
  ['orientee-15', 18],
  ['orientee-sas', 14],
  ['doublon', 9],
  ['retiree', 26],
  ['conseil', 28],
]
const ISSUES: Weighted<Call['issue']> = [
  ['honore', 922],
  ['absent', 43],
  ['annule', 35],
]
const CONTRAINTES: Weighted<string | null> = [
  [null, 70],
  ['sans-voiture', 9],
  ['apres-18h', 7],
  ['matin', 6],
  ['ne-se-deplace-pas', 4],
  ['mobilite-reduite', 3],
  ['interprete', 1],
]
const MOTIFS: Weighted<string> = [
  ['fievre', 15],
  ['toux', 14],
  ['gorge-oreille', 13],
  ['ventre', 9],
  ['vomissements-diarrhee', 7],
  ['urinaire', 8],
  ['peau', 7],
  ['plaie-traumatisme', 5],
  ['dos-articulation', 8],
  ['tete-vertige', 5],
  ['yeux', 3],
  ['moral-anxiete', 3],
  ['maladie-chronique', 4],
  ['sortie-hospitalisation', 2],
  ['traitement-en-cours', 4],
  ['autre', 3],
]
/** Coughs and fevers of winter, summer's calm: a factor on the number of calls, month by month. */
const SEASON = [1.28, 1.22, 1.08, 0.96, 0.9, 0.86, 0.82, 0.78, 0.92, 1.02, 1.1, 1.24]
/** Monday is heavy, Saturday is a morning, Sunday belongs to the permanence des soins. */
const WEEKDAY = [1.42, 1.12, 1.02, 1.04, 1.16, 0.42, 0]
const HOURS: Weighted<number> = [
  [8, 20],
  [9, 19],
  [10, 14],
  [11, 11],
  [12, 4],
  [13, 5],
  [14, 9],
  [15, 8],
  [16, 7],
  [17, 6],
  [18, 3],
]
const MEAN_WEEKDAY = WEEKDAY.reduce((sum, factor) => sum + factor, 0) / 7

export type ScenarioOptions = {
  zone: string
  /** Communes of the territory, weighted by their population. */
  communes: Weighted<string>
  callsPerYear: number
  /** How far the use of the desk had grown on that day: 0 at the opening, 1 once known. */
  uptake: (day: Temporal.PlainDate) => number
}

/** The calls of one day, in order. */
export const callsOfDay = (random: Random, day: Temporal.PlainDate, options: ScenarioOptions): Call[] => {
  const weekday = WEEKDAY[day.dayOfWeek - 1]! / MEAN_WEEKDAY
  const mean = (options.callsPerYear / 365) * weekday * SEASON[day.month - 1]! * options.uptake(day)
  const calls = Array.from({ length: mean === 0 ? 0 : poisson(random, mean) }, () => drawCall(random, day, options))
  return calls.sort((a, b) => Temporal.Instant.compare(a.at, b.at))
}

const drawCall = (random: Random, day: Temporal.PlainDate, options: ScenarioOptions): Call => {
  const morningOnly = day.dayOfWeek === 6
  const drawn = draw(random, HOURS)
  const hour = morningOnly ? 8 + (drawn % 4) : drawn
  const minute = Math.floor(random() * 60)
  const second = Math.floor(random() * 60)
  const trancheAge = draw(random, AGES)
  const contrainte = draw(random, CONTRAINTES)
  return {
    at: day.toZonedDateTime({ timeZone: options.zone, plainTime: { hour, minute, second } }).toInstant(),
    appelant: trancheAge === '0-1' || trancheAge === '2-5' ? 'proche' : draw(random, APPELANTS),
    trancheAge,
    motif: trancheAge === '0-1' && random() < 0.3 ? 'nourrisson' : draw(random, MOTIFS),
    degre: draw(random, DEGRES),
    contraintes: contrainte ? [contrainte] : [],
    commune: draw(random, options.communes),
    orientation: draw(random, ORIENTATIONS),
    issue: draw(random, ISSUES),
    choice: random(),
  }
}
