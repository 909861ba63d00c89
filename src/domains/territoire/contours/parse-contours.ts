/** Reads a GeoJSON or a TopoJSON of communes. Nothing of the file is trusted; errors name the file and the place in it. */
import type { Feature, FeatureCollection, Geometry, MultiPolygon, Polygon } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { ok, type Result, refuse } from '../../../kernel/result.ts'

export type Outline = { code: string; geometry: Polygon | MultiPolygon }
export type ContourFault = 'contours-unreadable' | 'contours-not-geo' | 'contours-without-code' | 'contours-not-wgs84'

/** Names that the code of a commune bears in the usual files. */
const CODE_NAMES = ['code', 'codgeo', 'insee', 'insee_com', 'code_insee', 'insee_arm', 'com', 'id']

const codeOf = (properties: Record<string, unknown> | null): string | undefined => {
  const lower = new Map(Object.entries(properties ?? {}).map(([name, value]) => [name.toLowerCase(), value]))
  for (const name of CODE_NAMES) {
    const value = lower.get(name)
    const code = typeof value === 'number' ? String(value).padStart(5, '0') : value
    if (typeof code === 'string' && /^[0-9][0-9AB][0-9]{3}$/.test(code)) return code
  }
  return undefined
}

const isPolygon = (geometry: Geometry | null): geometry is Polygon | MultiPolygon =>
  geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon'

const ringsOf = (geometry: Polygon | MultiPolygon): unknown[] =>
  geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()

const isWgs84 = (geometry: Polygon | MultiPolygon): boolean =>
  ringsOf(geometry).every(
    (ring) =>
      Array.isArray(ring) &&
      ring.length >= 4 &&
      ring.every(
        (point) =>
          Array.isArray(point) &&
          Number.isFinite(point[0]) &&
          Number.isFinite(point[1]) &&
          Math.abs(point[0] as number) <= 180 &&
          Math.abs(point[1] as number) <= 90,
      ),
  )

/** Line of the text where reading stopped, as the engine tells it. */
const lineOf = (error: unknown, text: string): number => {
  const message = (error as Error).message
  const told = /line (\d+)/.exec(message)?.[1]
  if (told) return Number(told)
  const at = /position (\d+)/.exec(message)?.[1]
  return at ? text.slice(0, Number(at)).split('\n').length : text.split('\n').length
}

const featuresOf = (data: unknown): Feature[] | undefined => {
  const { type } = (data ?? {}) as { type?: string }
  if (type === 'FeatureCollection') {
    const { features } = data as FeatureCollection
    return Array.isArray(features) ? features : undefined
  }
  if (type === 'Feature') return [data as Feature]
  if (type !== 'Topology') return undefined
  const topology = data as Topology
  return Object.values(topology.objects ?? {}).flatMap((object) => {
    const read = feature(topology, object as GeometryCollection) as Feature | FeatureCollection
    return read.type === 'FeatureCollection' ? read.features : [read]
  })
}

const safeFeatures = (data: unknown): Feature[] | undefined => {
  try {
    return featuresOf(data)
  } catch {
    // Arcs that do not exist, objects that are not geometries: a broken topology.
    return undefined
  }
}

export const parseContours = (text: string, name: string): Result<Outline[], ContourFault> => {
  let data: unknown
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    return refuse('contours-unreadable', { fichier: name, ligne: lineOf(error, text) })
  }
  const features = safeFeatures(data)
  if (!features) return refuse('contours-not-geo', { fichier: name })
  const outlines: Outline[] = []
  for (const [index, one] of features.entries()) {
    if (!isPolygon(one?.geometry ?? null)) continue
    const code = codeOf(one.properties) ?? codeOf({ id: one.id })
    const place = () => ({ fichier: name, rang: index + 1, ligne: lineOfFeature(text, index) })
    if (!code) return refuse('contours-without-code', place())
    if (!isWgs84(one.geometry as Polygon)) return refuse('contours-not-wgs84', { ...place(), code })
    outlines.push({ code, geometry: one.geometry as Polygon | MultiPolygon })
  }
  return outlines.length > 0 ? ok(outlines) : refuse('contours-not-geo', { fichier: name })
}

/** The line where the feature of this rank begins; 1 for a TopoJSON, whose objects stand on one line. */
const lineOfFeature = (text: string, rank: number): number => {
  const starts = [...text.matchAll(/"type"\s*:\s*"Feature"/g)]
  const at = starts[rank]?.index
  return at === undefined ? 1 : text.slice(0, at).split('\n').length
}
