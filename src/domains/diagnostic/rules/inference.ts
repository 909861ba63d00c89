/**
 * What a reader can infer of a figure that is not shown, from those that are. Cells of the same sums stand for each
 * other: they are one unknown of the system. Two of them often suffice to see that both are free, without solving it.
 */
import { openSystem } from './simplexe.ts'

export type Compte = { valeur: number; plafond: number }
/** One thing that adds up: a numerator, a denominator, what is left of it. Null: it has no value, and is in no sum. */
export type Rang = { lire: (cle: string) => Compte | null; entier: boolean }
export type Atome = { cle: string; montre: boolean }
export type Somme = { cle: string; parts: ReadonlyMap<string, number> }
/** What can be proved, and what was known before any sum: `bas` and `haut`. */
export type Intervalle = { min: number; max: number; bas: number; haut: number; valeur: number }

type Cellule = Compte & { cle: string; bas: number }
/** With the totals of its cells. */
type Classe = Compte & { cellules: Cellule[]; parts: readonly number[]; bas: number }
const INFINI = Number.POSITIVE_INFINITY

export const openInference = (
  { atomes, sommes }: { atomes: readonly Atome[]; sommes: readonly Somme[] },
  rang: Rang,
  hidden: ReadonlySet<string>,
) => {
  const classes = classesOf(atomes, sommes, rang, hidden)
  const placeOf = new Map(
    classes.flatMap((group) => group.cellules.map((cell) => [cell.cle, { group, cell }] as const)),
  )
  const published = sommes.flatMap(({ cle }, rank) => (hidden.has(cle) ? [] : [rank]))
  let solved: Solved | undefined
  const bounds = (weights: readonly number[]): { min: number; max: number } => {
    solved ??= solve(classes, published)
    return solved(weights)
  }

  const ofAtome = (cle: string): Intervalle | null => {
    const place = placeOf.get(cle)
    if (!place) return null
    const { group, cell } = place
    const { valeur, bas, plafond: haut } = cell
    // What the others of its class hold, at least and at most.
    const lowest = group.bas - bas
    const highest = haut === INFINI ? capOf(group, cell) : group.plafond - haut
    if (published.every((rank) => group.parts[rank] === 0)) return { min: bas, max: haut, bas, haut, valeur }
    // An exchange with another of the same sums changes none of them.
    const rest = group.valeur - valeur
    const min = Math.max(bas, valeur - (highest - rest))
    const max = Math.min(haut, valeur + (rest - lowest))
    if (max - min >= ENOUGH) return { min, max, bas, haut, valeur }
    const whole = bounds(classes.map((one) => (one === group ? 1 : 0)))
    return { min: Math.max(bas, whole.min - highest), max: Math.min(haut, whole.max - lowest), bas, haut, valeur }
  }

  const ofSomme = (cle: string): Intervalle | null => {
    const rank = sommes.findIndex((somme) => somme.cle === cle)
    const { parts } = sommes[rank]!
    let [valeur, known] = [0, 0]
    for (const [atome, part] of parts) {
      const read = rang.lire(atome)
      if (!read) continue
      valeur += part * read.valeur
      if (!placeOf.has(atome)) known += part * read.valeur
    }
    if (valeur === 0) return null
    const whole = bounds(classes.map((one) => one.parts[rank]!))
    return { min: known + whole.min, max: known + whole.max, bas: 0, haut: INFINI, valeur }
  }
  return { ofAtome, ofSomme }
}

/** Wider than any that is asked for: no need to solve. */
const ENOUGH = 24
const capOf = ({ cellules }: Classe, but: Cellule): number =>
  cellules.reduce((sum, cell) => (cell === but ? sum : sum + cell.plafond), 0)

type Signature = { cle: string; parts: readonly number[] }
const known = new WeakMap<readonly Somme[], Map<string, Signature>>()

/** The share of an atom in each sum; the same atoms are asked for again and again of the same sums. */
const signatureOf = (sommes: readonly Somme[], cle: string): Signature => {
  const of = known.get(sommes) ?? new Map<string, Signature>()
  known.set(sommes, of)
  const found = of.get(cle)
  if (found) return found
  const parts = sommes.map((somme) => somme.parts.get(cle) ?? 0)
  const made = { cle: parts.join(), parts }
  of.set(cle, made)
  return made
}

const classesOf = (
  atomes: readonly Atome[],
  sommes: readonly Somme[],
  rang: Rang,
  hidden: ReadonlySet<string>,
): Classe[] => {
  const classes = new Map<string, Classe>()
  for (const { cle, montre } of atomes) {
    if (montre && !hidden.has(cle)) continue
    const read = rang.lire(cle)
    if (!read) continue
    const signature = signatureOf(sommes, cle)
    // A count of zero is shown: one that is hidden is known to be at least one.
    const bas = montre && rang.entier ? Math.min(1, read.valeur) : 0
    let group = classes.get(signature.cle)
    if (!group) {
      group = { cellules: [], parts: signature.parts, valeur: 0, plafond: 0, bas: 0 }
      classes.set(signature.cle, group)
    }
    group.cellules.push({ ...read, cle, bas })
    group.valeur += read.valeur
    group.plafond += read.plafond
    group.bas += bas
  }
  return [...classes.values()]
}

type Solved = (weights: readonly number[]) => { min: number; max: number }

/** Unknowns are what each class has above its least; those with a greatest have one more equation. */
const solve = (classes: readonly Classe[], published: readonly number[]): Solved => {
  const lowest = classes.map(({ bas }) => bas)
  const highest = classes.map(({ plafond }) => plafond)
  const capped = highest.flatMap((value, k) => (value === INFINI ? [] : [k]))
  const excess = classes.map(({ valeur, bas }) => valeur - bas)
  const rows = published.filter((rank) => classes.some(({ parts }) => parts[rank] !== 0))
  const slack = capped.map(() => 0)
  const equations = [
    ...rows.map((rank) => [...classes.map(({ parts }) => parts[rank]!), ...slack]),
    ...capped.map((k, i) => [...classes.map((_, j) => Number(j === k)), ...capped.map((_, j) => Number(j === i))]),
  ]
  const values = [
    ...rows.map((rank) => classes.reduce((sum, { parts }, k) => sum + parts[rank]! * excess[k]!, 0)),
    ...capped.map((k) => highest[k]! - lowest[k]!),
  ]
  const system = openSystem(classes.length + capped.length, equations, values)
  return (weights) => {
    const wide = [...weights, ...slack]
    const offset = weights.reduce((sum, weight, k) => sum + weight * lowest[k]!, 0)
    return { min: offset + system.least(wide), max: offset + system.greatest(wide) }
  }
}
