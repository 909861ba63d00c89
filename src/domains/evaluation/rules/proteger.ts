/**
 * Small numbers, once for tables, charts, CSV and API: no published figure counts fewer than eleven persons, nor is made
 * of fewer than six professionals; and no hidden one can be found again from those shown.
 *
 * Figures stand on a line: quarters, years of the contract and civil years are all intervals between days, and they
 * overlap. With S(t) the sum up to day t, a figure over [a, b) is S(b) − S(a); S never goes down. What a reader can infer
 * is then a system of differences: its shortest paths give, for each hidden figure, exactly the least and the greatest
 * value that it can have. While these are too close, one more figure is hidden, the smallest that helps.
 */

/** SNDS usage for persons, and our own rule for professionals. */
export const PERSONNES_MIN = 11
export const PROFESSIONNELS_MIN = 6
/** A hidden figure keeps at least so many values that it could have, and a fifth of itself. */
const LARGEUR = 5
const PART = 0.2

export type Case = {
  cle: string
  /** Ranks of its bounds among all the bounds, `[de, a)`. */
  de: number
  a: number
  /** What adds up over the line: the number; of a share, its part and what is left of its whole. None: nothing does. */
  comptes: readonly number[]
  sensible: boolean
}

export type Fourchette = { min: number; max: number }

const isSmall = (value: number, least: number): boolean => value > 0 && value < least

/** A figure on persons is small by its part, and by what its part leaves out. */
export const isSensible = (
  petitsNombres: 'patients' | 'professionnels' | 'aucun',
  figure: { comptes: readonly number[]; contributeurs: number | null },
): boolean => {
  if (petitsNombres === 'aucun') return false
  if (petitsNombres === 'patients') return figure.comptes.some((value) => isSmall(value, PERSONNES_MIN))
  // Professionals whose names were erased are counted as nobody: fewer known hides more, never less.
  const value = figure.comptes[0] ?? 0
  return value > 0 && (figure.contributeurs ?? value) < PROFESSIONNELS_MIN
}

/** Longest differences that a reader can prove: `d[i][j]` is the greatest that S(j) − S(i) can be. */
const provable = (cases: readonly Case[], hidden: ReadonlySet<string>, rank: number): number[][] => {
  const size = Math.max(0, ...cases.map(({ a }) => a)) + 1
  const d = Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (_unused, j) => (i === j || j === i - 1 ? 0 : Number.POSITIVE_INFINITY)),
  )
  const most = (i: number, j: number, value: number) => {
    d[i]![j] = Math.min(d[i]![j]!, value)
  }
  for (const { cle, de, a, comptes } of cases) {
    const value = comptes[rank]
    if (value === undefined) continue
    if (!hidden.has(cle)) {
      most(de, a, value)
      most(a, de, -value)
      // A figure of zero is never hidden: one that is hidden is known to be at least one.
    } else if (comptes.length === 1) most(a, de, -1)
  }
  for (let k = 0; k < size; k++)
    for (let i = 0; i < size; i++) for (let j = 0; j < size; j++) most(i, j, d[i]![k]! + d[k]![j]!)
  return d
}

/** What a reader can infer of a figure that is hidden. */
export const fourchetteOf = (
  cases: readonly Case[],
  hidden: ReadonlySet<string>,
  { de, a }: Case,
  rank: number,
): Fourchette => {
  const d = provable(cases, hidden, rank)
  return { min: Math.max(0, -d[a]![de]!), max: d[de]![a]! }
}

const isNarrow = ({ min, max }: Fourchette, value: number): boolean => max - min < Math.max(LARGEUR, PART * value)

/** The first hidden figure that those shown give away, with the system that gives it. */
const findExposed = (cases: readonly Case[], hidden: ReadonlySet<string>): Case | undefined => {
  const ranks = Math.max(0, ...cases.map(({ comptes }) => comptes.length))
  for (let rank = 0; rank < ranks; rank++) {
    const d = provable(cases, hidden, rank)
    const exposed = cases.find(
      ({ cle, de, a, comptes }) =>
        hidden.has(cle) &&
        comptes[rank] !== undefined &&
        isNarrow({ min: Math.max(0, -d[a]![de]!), max: d[de]![a]! }, comptes[rank]!),
    )
    if (exposed) return exposed
  }
  return undefined
}

const sizeOf = ({ comptes }: Case): number => comptes.reduce((sum, value) => sum + value, 0)

/** Keys of the figures that are not shown. */
export const cacher = (cases: readonly Case[]): Set<string> => {
  const hidden = new Set(cases.filter(({ sensible }) => sensible).map(({ cle }) => cle))
  if (hidden.size === 0) return hidden
  for (;;) {
    const exposed = findExposed(cases, hidden)
    if (!exposed) return hidden
    // The shortest periods go first, so that years stay readable; of those, the smallest figure.
    const candidates = cases
      .filter((one) => !hidden.has(one.cle) && sizeOf(one) > 0)
      .toSorted((one, other) => one.a - one.de - (other.a - other.de) || sizeOf(one) - sizeOf(other))
    const helping = candidates.find((one) => {
      const tried = new Set([...hidden, one.cle])
      return !stillExposed(cases, tried, exposed)
    })
    const chosen = helping ?? candidates[0]
    if (!chosen) return new Set(cases.map(({ cle }) => cle))
    hidden.add(chosen.cle)
  }
}

const stillExposed = (cases: readonly Case[], hidden: ReadonlySet<string>, { de, a, comptes }: Case): boolean =>
  comptes.some((value, rank) => {
    const d = provable(cases, hidden, rank)
    return isNarrow({ min: Math.max(0, -d[a]![de]!), max: d[de]![a]! }, value)
  })
