/** Flows as lines: bent to the right of where they go, wide where they leave and thin where they arrive. */
import type { FeatureCollection, LineString } from 'geojson'
import type { Position } from './geometry.ts'
import type { MapLink } from './map-types.ts'

const PIECES = 18
/** How far the middle stands aside, as a share of the way. */
const BEND = 0.16
/** What is left of the width at the end. */
const THIN = 0.15

/** On a plane where a degree of longitude is as long as one of latitude. */
const bent = (from: Position, to: Position): Position[] => {
  const shrink = Math.cos((((from[1] + to[1]) / 2) * Math.PI) / 180)
  const [dx, dy] = [(to[0] - from[0]) * shrink, to[1] - from[1]]
  const aside: Position = [(from[0] + to[0]) / 2 + (dy * BEND) / shrink, (from[1] + to[1]) / 2 - dx * BEND]
  return Array.from({ length: PIECES + 1 }, (_, k): Position => {
    const t = k / PIECES
    const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2]
    return [a * from[0] + b * aside[0] + c * to[0], a * from[1] + b * aside[1] + c * to[1]]
  })
}

export const linesOf = (links: readonly MapLink[]): FeatureCollection<LineString> => ({
  type: 'FeatureCollection',
  features: links.flatMap(({ from, to, width, hue }) => {
    const points = bent(from, to)
    return points.slice(1).map((end, k) => ({
      type: 'Feature' as const,
      properties: { hue, width: width * (1 - (1 - THIN) * ((k + 0.5) / PIECES)) },
      geometry: { type: 'LineString' as const, coordinates: [points[k]!, end] },
    }))
  }),
})
