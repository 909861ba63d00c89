/**
 * Small numbers of a territory, once for tables, maps, charts, CSV and documents: no figure on fewer than eleven persons,
 * nor on fewer than six professionals, and none that can be found again from those shown with it.
 *
 * Communes are shown beside sums that hold them: the territory, EPCI, bassins de vie, départements, région, France. These
 * cross each other, and what lies outside of the territory is not shown. What a reader can infer of a hidden figure is
 * the least and the greatest value that agree with all the sums: while they are too close, one more figure is hidden.
 */
import { type Intervalle, openInference, type Rang } from './inference.ts'

export const SEUILS = { personnes: 11, professionnels: 6 } as const
export type Secret = keyof typeof SEUILS
/** A hidden figure keeps at least so many values that it could have. */
export const LARGEUR = 5

/** What one indicator says of each zone, from one source, for one period. */
export type Colonne = {
  secret: Secret
  /** Percent of a whole: what is left of the whole is protected too. */
  estPart: boolean
  /** By key of an atom: what was observed. A zone that is missing here is in no sum. */
  valeurs: ReadonlyMap<string, { numerateur: number; denominateur: number | null }>
}
/**
 * Atoms are the communes, shown or not, and what is left of a sum outside of all of them. `sommes`: what is published of
 * them together, with the share of each (one, but for a commune that is only partly of the territory).
 */
export type Ensemble = {
  atomes: readonly { cle: string; montre: boolean }[]
  sommes: readonly { cle: string; parts: ReadonlyMap<string, number>; derniere?: boolean }[]
  /** Columns of one family: a zone is hidden in all of them, or in none. */
  colonnes: readonly Colonne[]
}

/** What adds up by itself: the numerator, the denominator, what is left of it. */
type RangSecret = Rang & { secret: Secret | null }

const ranksOf = ({ secret, estPart, valeurs }: Colonne): RangSecret[] => {
  const read = (of: (n: number, d: number | null) => number, capped: boolean) => (cle: string) => {
    const found = valeurs.get(cle)
    if (!found) return null
    return {
      valeur: Math.max(0, of(found.numerateur, found.denominateur)),
      plafond: capped ? Math.max(found.denominateur ?? 0, found.numerateur) : Number.POSITIVE_INFINITY,
    }
  }
  const isRatio = [...valeurs.values()].some(({ denominateur }) => denominateur !== null)
  return [
    { secret, entier: !isRatio, lire: read((n) => n, estPart) },
    ...(estPart ? [{ secret, entier: false, lire: read((n, d) => (d ?? n) - n, true) }] : []),
    ...(isRatio ? [{ secret: null, entier: false, lire: read((_, d) => d ?? 0, false) }] : []),
  ]
}

const isSmall = (valeur: number, secret: Secret | null): boolean =>
  secret !== null && valeur > 0 && valeur < SEUILS[secret]

/** Whether a figure is small by itself: for what stands alone, beside no sum. */
export const estPetit = (
  secret: Secret | null,
  estPart: boolean,
  { numerateur, denominateur }: { numerateur: number; denominateur: number | null },
): boolean =>
  isSmall(numerateur, secret) || (estPart && denominateur !== null && isSmall(denominateur - numerateur, secret))

type Cible = { cle: string; montre: boolean; somme: boolean }

const sumOf = (parts: ReadonlyMap<string, number>, rang: RangSecret): number => {
  let sum = 0
  for (const [cle, part] of parts) sum += part * (rang.lire(cle)?.valeur ?? 0)
  return sum
}

/** Keys of the atoms and of the sums that are not shown. */
export const cacher = (ensemble: Ensemble): Set<string> => {
  const rangs = ensemble.colonnes.flatMap(ranksOf)
  const small = (value: (rang: RangSecret) => number | undefined) =>
    rangs.some((rang) => isSmall(value(rang) ?? 0, rang.secret))
  const hidden = new Set<string>()
  const guarded: Cible[] = []
  for (const { cle, montre } of ensemble.atomes) {
    if (!small((rang) => rang.lire(cle)?.valeur)) continue
    if (montre) hidden.add(cle)
    else guarded.push({ cle, montre, somme: false })
  }
  for (const { cle, parts } of ensemble.sommes) if (small((rang) => sumOf(parts, rang))) hidden.add(cle)
  while (hidden.size + guarded.length > 0) {
    const exposed = findExposed(ensemble, rangs, hidden, guarded)
    if (!exposed) break
    const chosen = chooseMore(ensemble, hidden, exposed)
    if (chosen === undefined) return new Set([...ensemble.atomes, ...ensemble.sommes].map(({ cle }) => cle))
    hidden.add(chosen)
  }
  return hidden
}

type Exposed = { cible: Cible; rang: RangSecret }

/** Enough values left, and some of them not small: a reader cannot even tell that a hidden figure is. */
const isSafe = ({ min, max, bas, haut, valeur }: Intervalle, { secret }: RangSecret): boolean =>
  max - min >= Math.min(LARGEUR, haut - bas) - 1e-6 &&
  (!isSmall(valeur, secret) || max >= Math.min(SEUILS[secret!], haut) - 1e-6)

const targetsOf = ({ atomes, sommes }: Ensemble, hidden: ReadonlySet<string>, guarded: readonly Cible[]): Cible[] => [
  ...atomes.filter(({ cle }) => hidden.has(cle)).map(({ cle, montre }) => ({ cle, montre, somme: false })),
  ...sommes.filter(({ cle }) => hidden.has(cle)).map(({ cle }) => ({ cle, montre: true, somme: true })),
  ...guarded,
]

type Inference = ReturnType<typeof openInference>

const isExposed = (inference: Inference, rang: RangSecret, { cle, somme }: Cible): boolean => {
  const read = somme ? inference.ofSomme(cle) : inference.ofAtome(cle)
  return read !== null && !isSafe(read, rang)
}

const findExposed = (
  ensemble: Ensemble,
  rangs: readonly RangSecret[],
  hidden: ReadonlySet<string>,
  guarded: readonly Cible[],
): Exposed | undefined => {
  const targets = targetsOf(ensemble, hidden, guarded)
  for (const rang of rangs) {
    const inference = openInference(ensemble, rang, hidden)
    const cible = targets.find((one) => isExposed(inference, rang, one))
    if (cible) return { cible, rang }
  }
  return undefined
}

/** How many candidates are tried before the first one is taken. */
const TRIED = 12

/** For a commune, a neighbour in the same sums, the smallest; for what lies outside, the smallest sum that holds it. */
const chooseMore = (ensemble: Ensemble, hidden: ReadonlySet<string>, { cible, rang }: Exposed): string | undefined => {
  const published = ensemble.sommes.filter(({ cle }) => !hidden.has(cle))
  const own = cible.somme ? ensemble.sommes.find(({ cle }) => cle === cible.cle)! : null
  const isIn = ({ parts }: { parts: ReadonlyMap<string, number> }): boolean =>
    own ? [...own.parts.keys()].some((one) => parts.has(one)) : parts.has(cible.cle)
  const holding = published.filter(isIn)
  const countOf = (cle: string): number => rang.lire(cle)?.valeur ?? 0
  const communes = ensemble.atomes
    .filter(({ cle, montre }) => montre && !hidden.has(cle) && countOf(cle) > 0)
    .map(({ cle }) => ({
      cle,
      shared: own ? Number(own.parts.has(cle)) : holding.filter(({ parts }) => parts.has(cle)).length,
      value: countOf(cle),
    }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared || a.value - b.value)
    .map(({ cle }) => cle)
  const sums = holding
    .map(({ cle, parts, derniere }) => ({ cle, derniere: derniere ?? false, value: sumOf(parts, rang) }))
    .sort((a, b) => Number(a.derniere) - Number(b.derniere) || a.value - b.value)
    .map(({ cle }) => cle)
  const inOrder = cible.montre
    ? [...communes.slice(0, TRIED), ...sums, ...communes.slice(TRIED)]
    : [...sums, ...communes]
  const helping = inOrder.slice(0, 2 * TRIED).find((cle) => {
    const tried = openInference(ensemble, rang, new Set([...hidden, cle]))
    return !isExposed(tried, rang, cible)
  })
  return helping ?? inOrder[0] ?? published[0]?.cle
}
