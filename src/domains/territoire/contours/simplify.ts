/** Outlines light enough to be drawn: borders are simplified once for the two communes that share them. */
import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson'
import { feature } from 'topojson-client'
import { topology } from 'topojson-server'
import { presimplify, simplify } from 'topojson-simplify'
import type { GeometryCollection, Topology } from 'topojson-specification'
import type { Outline } from './parse-contours.ts'

/** Smallest triangle that is kept, in square degrees: about 55 m by 55 m at our latitudes. */
const LEAST_TRIANGLE = 3.5e-7

const round = (position: Position): Position => [
  Math.round(position[0]! * 1e5) / 1e5,
  Math.round(position[1]! * 1e5) / 1e5,
]

const polygonsOf = (geometry: Polygon | MultiPolygon): Position[][][] =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates

/** Islets and lakes that simplification flattened are dropped; a unit never disappears. */
const clean = (geometry: Polygon | MultiPolygon): Position[][][] =>
  polygonsOf(geometry).flatMap((rings) => {
    const kept = rings.map((ring) => ring.map(round)).filter((ring) => new Set(ring.map(String)).size >= 3)
    return kept.length > 0 && kept[0]!.length >= 4 ? [kept] : []
  })

const shapeOf = (polygons: Position[][][]): Polygon | MultiPolygon =>
  polygons.length === 1
    ? { type: 'Polygon', coordinates: polygons[0]! }
    : { type: 'MultiPolygon', coordinates: polygons }

export const simplifyOutlines = (outlines: readonly Outline[]): Map<string, Polygon | MultiPolygon> => {
  const collection: FeatureCollection<Polygon | MultiPolygon> = {
    type: 'FeatureCollection',
    features: outlines.map(({ code, geometry }) => ({
      type: 'Feature',
      properties: { code },
      geometry: shapeOf(polygonsOf(geometry).map((rings) => rings.map((ring) => ring.map(round)))),
    })),
  }
  const light = simplify(
    presimplify(topology({ communes: collection }) as Topology<{ communes: GeometryCollection<{ code: string }> }>),
    LEAST_TRIANGLE,
  )
  const read = feature(light, light.objects.communes) as FeatureCollection<Polygon | MultiPolygon>
  return new Map(
    read.features.map((one, index) => {
      const polygons = clean(one.geometry)
      return [
        outlines[index]!.code,
        shapeOf(polygons.length > 0 ? polygons : polygonsOf(collection.features[index]!.geometry)),
      ]
    }),
  )
}
