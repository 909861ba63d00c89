/** From raw outlines of one département to what the base keeps: simplified shapes, borders, frames. */
import type { MultiPolygon, Polygon } from 'geojson'
import type { Pair } from '../rules/graphe.ts'
import { findBorders, type Segments } from './borders.ts'
import type { Outline } from './parse-contours.ts'
import { simplifyOutlines } from './simplify.ts'

export type Frame = { ouest: number; sud: number; est: number; nord: number }
export type PreparedOutline = Frame & {
  code: string
  geometrie: Polygon | MultiPolygon
  bord: Segments
  bord_longueur: number
}
export type Prepared = { outlines: PreparedOutline[]; pairs: Pair[] }
export type KnownBorder = { code: string; bord: Segments }

export const frameOf = (geometry: Polygon | MultiPolygon): Frame => {
  const frame = { ouest: 180, sud: 90, est: -180, nord: -90 }
  const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()
  for (const [lon, lat] of rings.flat() as [number, number][]) {
    frame.ouest = Math.min(frame.ouest, lon)
    frame.est = Math.max(frame.est, lon)
    frame.sud = Math.min(frame.sud, lat)
    frame.nord = Math.max(frame.nord, lat)
  }
  return frame
}

/** The frame that holds all of them; an empty one when there is nothing. */
export const frameAround = (frames: readonly Frame[]): Frame => ({
  ouest: Math.min(...frames.map((frame) => frame.ouest)),
  sud: Math.min(...frames.map((frame) => frame.sud)),
  est: Math.max(...frames.map((frame) => frame.est)),
  nord: Math.max(...frames.map((frame) => frame.nord)),
})

/**
 * `parents` gives the commune of a municipal arrondissement: the two hold the same ground and are not neighbours.
 * `known` are the borders of départements imported before.
 */
export const prepareContours = (
  outlines: readonly Outline[],
  known: readonly KnownBorder[],
  parents: Readonly<Record<string, string>> = {},
): Prepared => {
  const single = [...new Map(outlines.map((outline) => [outline.code, outline])).values()]
  // A commune that is there whole and in arrondissements is bordered once by each: two readings, then one list.
  const whole = single.filter(({ code }) => !(code in parents))
  const split = single.filter(({ code }) => !single.some((other) => parents[other.code] === code))
  const first = findBorders(whole, known)
  const second = split.length === whole.length ? first : findBorders(split, known)
  const pairs = new Map([...first.pairs, ...second.pairs].map((pair) => [`${pair.a} ${pair.b}`, pair]))
  const shapes = simplifyOutlines(single)
  return {
    pairs: [...pairs.values()].filter((pair) => pair.longueur > 0),
    outlines: single.map(({ code, geometry }) => {
      const border = first.outer.get(code) ?? second.outer.get(code) ?? { segments: [], metres: 0 }
      return {
        code,
        geometrie: shapes.get(code)!,
        bord: border.segments,
        bord_longueur: Math.round(border.metres),
        ...frameOf(geometry),
      }
    }),
  }
}
