/**
 * Where a commune is, and how far that can be trusted: its own point, else the mean of its postcode's communes, else of
 * its EPCI, else of its arrondissement. Everything but its own point is shown as « approchée ».
 */
export type Point = { lon: number; lat: number }
export type PositionQuality = 'propre' | 'code-postal' | 'epci' | 'arrondissement' | 'aucune'
export type PlacedCommune = Partial<Point> & { position: PositionQuality }
export type Placeable = {
  code: string
  codesPostaux: readonly string[]
  epci: string | null
  arrondissement: string | null
}

type Sums = Map<string, { lon: number; lat: number; count: number }>

const add = (sums: Sums, key: string | null, point: Point): void => {
  if (!key) return
  const sum = sums.get(key) ?? { lon: 0, lat: 0, count: 0 }
  sums.set(key, { lon: sum.lon + point.lon, lat: sum.lat + point.lat, count: sum.count + 1 })
}

const mean = (sums: Sums, keys: readonly (string | null)[]): Point | undefined => {
  const found = keys.flatMap((key) => (key ? (sums.get(key) ?? []) : []))
  const count = found.reduce((total, sum) => total + sum.count, 0)
  if (count === 0) return undefined
  const total = (axis: 'lon' | 'lat') => found.reduce((all, sum) => all + sum[axis], 0)
  return { lon: total('lon') / count, lat: total('lat') / count }
}

/** `points` holds the communes that have a point of their own. */
export const placeCommunes = (
  communes: readonly Placeable[],
  points: ReadonlyMap<string, Point>,
): Map<string, PlacedCommune> => {
  const byPostcode: Sums = new Map()
  const byEpci: Sums = new Map()
  const byArrondissement: Sums = new Map()
  for (const commune of communes) {
    const point = points.get(commune.code)
    if (!point) continue
    for (const postcode of commune.codesPostaux) add(byPostcode, postcode, point)
    add(byEpci, commune.epci, point)
    add(byArrondissement, commune.arrondissement, point)
  }
  const place = (commune: Placeable): PlacedCommune => {
    const own = points.get(commune.code)
    if (own) return { ...own, position: 'propre' }
    const postcode = mean(byPostcode, commune.codesPostaux)
    if (postcode) return { ...postcode, position: 'code-postal' }
    const epci = mean(byEpci, [commune.epci])
    if (epci) return { ...epci, position: 'epci' }
    const arrondissement = mean(byArrondissement, [commune.arrondissement])
    return arrondissement ? { ...arrondissement, position: 'arrondissement' } : { position: 'aucune' }
  }
  return new Map(communes.map((commune) => [commune.code, place(commune)]))
}

export const isApproximate = (position: PositionQuality | 'commune'): boolean => position !== 'propre'

const EARTH_RADIUS_KM = 6371.0088
const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** Great-circle distance in kilometres, as the crow flies. */
export const distanceKm = (from: Point, to: Point): number => {
  const dLat = radians(to.lat - from.lat)
  const dLon = radians(to.lon - from.lon)
  const half =
    Math.sin(dLat / 2) ** 2 + Math.cos(radians(from.lat)) * Math.cos(radians(to.lat)) * Math.sin(dLon / 2) ** 2
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(half)))
}
