/** Five shades for the values of communes: as many communes in each, and the same shades in the map and its legend. */
const SHADES = ['#eaf3ee', '#cbe2d8', '#a6cfc0', '#7eb8a6', '#559a86'] as const
export const NO_VALUE = '#d9d6cc'

export type Classe = { de: number; a: number; shade: string; communes: number }

/** Bounds at quintiles; fewer shades where values repeat. */
export const classesOf = (values: readonly number[]): Classe[] => {
  const sorted = [...values].sort((a, b) => a - b)
  if (sorted.length === 0) return []
  const bounds = [0.2, 0.4, 0.6, 0.8].map(
    (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!,
  )
  const cuts = [...new Set(bounds)].filter((bound) => bound > sorted[0]!)
  const edges = [sorted[0]!, ...cuts]
  return edges.map((de, k) => {
    const next = edges[k + 1]
    const inside = sorted.filter((value) => value >= de && (next === undefined || value < next))
    const shade = edges.length === 1 ? SHADES[2] : SHADES[Math.round((k * (SHADES.length - 1)) / (edges.length - 1))]!
    return { de, a: inside.at(-1) ?? de, shade, communes: inside.length }
  })
}

export const shadeOf = (classes: readonly Classe[], value: number | null): string =>
  value === null ? NO_VALUE : (classes.findLast(({ de }) => value >= de)?.shade ?? NO_VALUE)
