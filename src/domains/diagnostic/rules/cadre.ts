/** A frame in degrees that holds places, with a margin. */
export type Cadre = { ouest: number; sud: number; est: number; nord: number }

const tidy = (value: number): number => Number(value.toFixed(3))

/** Null where no place has a position. */
export const frameOf = (
  places: readonly { lon: number | null; lat: number | null }[],
  around: number,
): Cadre | null => {
  const lons = places.flatMap(({ lon }) => lon ?? [])
  const lats = places.flatMap(({ lat }) => lat ?? [])
  if (lons.length === 0 || lats.length === 0) return null
  return {
    ouest: tidy(Math.min(...lons) - around),
    sud: tidy(Math.min(...lats) - around),
    est: tidy(Math.max(...lons) + around),
    nord: tidy(Math.max(...lats) + around),
  }
}
