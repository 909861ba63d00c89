/** Who lies along the border of a territory: communes that touch it, and the CPTS that hold them. */
import type { Pair } from './graphe.ts'
import type { Published } from './recouvrement.ts'

export type Neighbour = { code: string; longueur: number }
export type NeighbourCpts = { cptsId: string; cptsNom: string; codes: string[] }

/** Communes that share a border with the territory, the longest border first. */
export const neighbours = (chosen: readonly string[], pairs: readonly Pair[]): Neighbour[] => {
  const inside = new Set(chosen)
  const lengths = new Map<string, number>()
  for (const { a, b, longueur } of pairs) {
    if (inside.has(a) === inside.has(b)) continue
    const code = inside.has(a) ? b : a
    lengths.set(code, (lengths.get(code) ?? 0) + longueur)
  }
  return [...lengths]
    .map(([code, longueur]) => ({ code, longueur }))
    .sort((x, y) => y.longueur - x.longueur || x.code.localeCompare(y.code))
}

export const neighbourCpts = (around: readonly Neighbour[], published: readonly Published[]): NeighbourCpts[] => {
  const codes = new Set(around.map((neighbour) => neighbour.code))
  const found = new Map<string, NeighbourCpts>()
  for (const { cptsId, cptsNom, code } of published) {
    if (!codes.has(code)) continue
    const entry = found.get(cptsId) ?? { cptsId, cptsNom, codes: [] }
    if (!entry.codes.includes(code)) entry.codes.push(code)
    found.set(cptsId, entry)
  }
  return [...found.values()].sort((x, y) => x.cptsNom.localeCompare(y.cptsNom, 'fr'))
}
