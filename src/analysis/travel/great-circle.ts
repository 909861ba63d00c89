/**
 * Great-circle distances on a sphere of 6 371.0088 km, the mean radius of the IUGG (Moritz, 2000): within 0.5 % of
 * the ellipsoid, far under what a detour factor ignores.
 */
export const EARTH_KM = 6371.0088
const RADIAN = Math.PI / 180

/** Longitudes and latitudes in degrees, WGS 84, one each a point. */
export type Points = { readonly lon: ArrayLike<number>; readonly lat: ArrayLike<number> }

/** Throws RangeError outside of ±180 and ±90 degrees, or when a coordinate is not a number. */
export const checkPoints = ({ lon, lat }: Points): void => {
  if (lon.length !== lat.length) throw new RangeError(`${lon.length} longitudes for ${lat.length} latitudes`)
  for (let i = 0; i < lon.length; i++)
    if (!(Math.abs(lon[i]!) <= 180 && Math.abs(lat[i]!) <= 90))
      throw new RangeError(`no point at longitude ${lon[i]}, latitude ${lat[i]}`)
}

/** Points of the unit sphere, x, y, z side by side: a chord says a distance without trigonometry. */
export const toSphere = ({ lon, lat }: Points): Float64Array => {
  const xyz = new Float64Array(lon.length * 3)
  for (let i = 0; i < lon.length; i++) {
    const around = Math.cos(lat[i]! * RADIAN)
    xyz[i * 3] = around * Math.cos(lon[i]! * RADIAN)
    xyz[i * 3 + 1] = around * Math.sin(lon[i]! * RADIAN)
    xyz[i * 3 + 2] = Math.sin(lat[i]! * RADIAN)
  }
  return xyz
}

/** Squared chords under this (201 km) have the series below, and spare an arc sine a pair. */
export const NEAR = 0.001

/**
 * The square of the angle of a near chord, from its square: 4·asin²(c / 2) by its series, whose next term is under 3e-16
 * of the result. Never above the true one, and never under the square of the chord, for any chord.
 */
export const squaredAngle = (square: number): number =>
  square * (1 + square * (1 / 12 + square * (1 / 90 + square / 560)))

/** The angle of any chord, from its square. */
export const angleOfChord = (square: number): number =>
  square <= NEAR ? Math.sqrt(squaredAngle(square)) : 2 * Math.asin(Math.min(1, Math.sqrt(square) / 2))

/** The square of the chord of a distance in kilometres; 4, the longest, beyond half of the Earth. */
export const chordOfKm = (km: number): number => (km >= EARTH_KM * Math.PI ? 4 : (2 * Math.sin(km / EARTH_KM / 2)) ** 2)

/** Kilometres between two points of two lists. For a few pairs: the haversine formula, exact near zero. */
export const kmBetween = (a: Points, i: number, b: Points, j: number): number => {
  const dLat = ((b.lat[j]! - a.lat[i]!) * RADIAN) / 2
  const dLon = ((b.lon[j]! - a.lon[i]!) * RADIAN) / 2
  const across = Math.cos(a.lat[i]! * RADIAN) * Math.cos(b.lat[j]! * RADIAN)
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(Math.sin(dLat) ** 2 + across * Math.sin(dLon) ** 2)))
}
