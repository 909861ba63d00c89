/** From degrees to the units of a drawing: a local plane, true enough for a territory of a hundred kilometres. */
export type LonLat = readonly [lon: number, lat: number]
export type XY = [x: number, y: number]
export type Frame = { ouest: number; sud: number; est: number; nord: number }

const KM_PER_DEGREE = 111.2

export const frameOfPoints = (points: readonly LonLat[]): Frame => ({
  ouest: points.reduce((least, [lon]) => Math.min(least, lon), Number.POSITIVE_INFINITY),
  est: points.reduce((most, [lon]) => Math.max(most, lon), Number.NEGATIVE_INFINITY),
  sud: points.reduce((least, [, lat]) => Math.min(least, lat), Number.POSITIVE_INFINITY),
  nord: points.reduce((most, [, lat]) => Math.max(most, lat), Number.NEGATIVE_INFINITY),
})

export type Projection = { place: (point: LonLat) => XY; width: number; height: number; unitsPerKm: number }

/** The frame in the middle of a picture of that width, with a margin; the height follows, within bounds. */
export const fitFrame = (frame: Frame, width: number, heights: { least: number; most: number }): Projection => {
  const shrink = Math.cos((((frame.sud + frame.nord) / 2) * Math.PI) / 180)
  const wide = Math.max((frame.est - frame.ouest) * shrink * KM_PER_DEGREE, 1)
  const tall = Math.max((frame.nord - frame.sud) * KM_PER_DEGREE, 1)
  const margin = 0.1
  const unitsPerKm = Math.min((width * (1 - 2 * margin)) / wide, (heights.most * (1 - 2 * margin)) / tall)
  const height = Math.min(heights.most, Math.max(heights.least, (tall * unitsPerKm) / (1 - 2 * margin)))
  const [middleLon, middleLat] = [(frame.ouest + frame.est) / 2, (frame.sud + frame.nord) / 2]
  const round = (value: number): number => Math.round(value * 10) / 10
  return {
    width,
    height: Math.round(height),
    unitsPerKm,
    place: ([lon, lat]) => [
      round(width / 2 + (lon - middleLon) * shrink * KM_PER_DEGREE * unitsPerKm),
      round(height / 2 - (lat - middleLat) * KM_PER_DEGREE * unitsPerKm),
    ],
  }
}
