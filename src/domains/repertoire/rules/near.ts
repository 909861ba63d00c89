/** Communes around a point, by distance as the crow flies between the points that stand for them. */
export type Situe = { code: string; commune: string | null; lon: number | null; lat: number | null }
type Point = { lon: number; lat: number }

/** Degrees of a frame that surely holds everything within that distance: a degree of latitude is 111 km. */
export const frameAround = ({ lon, lat }: Point, km: number) => {
  const high = km / 110
  const wide = high / Math.max(0.2, Math.cos((lat * Math.PI) / 180))
  return { ouest: lon - wide, est: lon + wide, sud: lat - high, nord: lat + high }
}

/** The distance of each code; a city is as near as its nearest arrondissement. */
export const distancesOf = (
  places: readonly Situe[],
  km: number,
  distance: (place: Point) => number,
): Map<string, number> => {
  const found = new Map<string, number>()
  const note = (code: string, at: number) => found.set(code, Math.min(at, found.get(code) ?? Infinity))
  for (const { code, commune, lon, lat } of places) {
    if (lon === null || lat === null) continue
    const at = distance({ lon, lat })
    if (at > km) continue
    note(code, at)
    if (commune) note(commune, at)
  }
  return found
}
