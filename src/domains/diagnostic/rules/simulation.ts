/** Changes that somebody tries: a practice opens, closes or moves. Nothing is kept; it may travel in an address. */
export type Essai =
  | { genre: 'ouvre'; vers: string; nombre: number }
  | { genre: 'ferme'; de: string; nombre: number }
  | { genre: 'deplace'; de: string; vers: string; nombre: number }

type Differences = Map<string, number>
const add = (sums: Differences, code: string, n: number): void => {
  sums.set(code, (sums.get(code) ?? 0) + n)
}

/** Commune → more or fewer professionals. */
export const differencesOf = (
  essais: readonly Essai[],
  partants: readonly { commune: string; part: number }[] = [],
): Differences => {
  const sums: Differences = new Map()
  for (const { commune, part } of partants) add(sums, commune, -part)
  for (const essai of essais) {
    if (essai.genre !== 'ouvre') add(sums, essai.de, -essai.nombre)
    if (essai.genre !== 'ferme') add(sums, essai.vers, essai.nombre)
  }
  for (const [code, n] of sums) if (Math.abs(n) < 1e-9) sums.delete(code)
  return sums
}

/** Who leaves up to the end of a year. */
export const departsUntil = (
  departs: readonly { annee: number; parts: readonly { commune: string; part: number }[] }[],
  annee: number | null,
): { commune: string; part: number }[] =>
  annee === null ? [] : departs.filter((one) => one.annee <= annee).flatMap(({ parts }) => parts)

/** `34172:1,34032:-0.5` */
export const writeDifferences = (differences: ReadonlyMap<string, number>): string =>
  [...differences].map(([code, n]) => `${code}:${Number(n.toFixed(4))}`).join(',')
export const DIFFERENCES = /^\d[\dAB]\d{3}:-?\d{1,3}(\.\d{1,4})?(,\d[\dAB]\d{3}:-?\d{1,3}(\.\d{1,4})?)*$/
export const readDifferences = (text: string): Differences => {
  const sums: Differences = new Map()
  for (const piece of text.split(',')) {
    const [code, n] = piece.split(':')
    add(sums, code!, Number(n))
  }
  return sums
}
