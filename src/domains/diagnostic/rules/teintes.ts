/** Five shades for the values of communes: as many communes in each, and the same shades in the map and its legend. */
const SHADES = ['#eaf3ee', '#cbe2d8', '#a6cfc0', '#7eb8a6', '#559a86'] as const
export const NO_VALUE = '#d9d6cc'

export type Classe = { de: number; a: number; shade: string; communes: number }

/** Shares of the values under each bound. */
const QUINTILES = [0.2, 0.4, 0.6, 0.8]

/**
 * Bounds at quintiles; fewer shades where values repeat. Where most places have the lowest value (none of a kind), it has
 * a shade of its own and the others share the rest.
 */
export const classesOf = (values: readonly number[]): Classe[] => {
  const sorted = [...values].sort((a, b) => a - b)
  if (sorted.length === 0) return []
  const lowest = sorted[0]!
  const above = sorted.filter((value) => value > lowest)
  const isMostlyLowest = above.length < sorted.length / 2
  const spread = isMostlyLowest ? above : sorted
  const bounds = QUINTILES.flatMap((share) => spread[Math.floor(share * spread.length)] ?? [])
  const cuts = [...new Set([...(isMostlyLowest ? above.slice(0, 1) : []), ...bounds])].filter((cut) => cut > lowest)
  const edges = [lowest, ...cuts].slice(0, SHADES.length)
  return edges.map((de, k) => {
    const next = edges[k + 1]
    const inside = sorted.filter((value) => value >= de && (next === undefined || value < next))
    const shade = edges.length === 1 ? SHADES[2] : SHADES[Math.round((k * (SHADES.length - 1)) / (edges.length - 1))]!
    return { de, a: inside.at(-1) ?? de, shade, communes: inside.length }
  })
}

export const shadeOf = (classes: readonly Classe[], value: number | null): string =>
  value === null ? NO_VALUE : (classes.findLast(({ de }) => value >= de)?.shade ?? NO_VALUE)
