/**
 * Points in square cells of latitude and longitude, laid out cell by cell (a counting sort): who is within a distance
 * is read in a few runs of memory. For this dense work it beats a tree several times.
 */
import { checkPoints, EARTH_KM, type Points, toSphere } from './great-circle.ts'

export type Grid = {
  /** Points in the order of the cells, west to east then south to north. */
  readonly order: Uint32Array
  readonly xyz: Float64Array
  /** Points of the cell `c` stand from `starts[c]` to `starts[c + 1]`, excluded. */
  readonly starts: Uint32Array
  readonly west: number
  readonly south: number
  /** Side of a cell in degrees. */
  readonly side: number
  readonly columns: number
  readonly rows: number
}

const DEGREE_KM = (EARTH_KM * Math.PI) / 180
/** Cells would otherwise outnumber points where a territory is scattered over the oceans. */
const MOST_CELLS = 4_000_000

const extent = (values: ArrayLike<number>): [min: number, max: number] => {
  let [min, max] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (let i = 0; i < values.length; i++) {
    min = Math.min(min, values[i]!)
    max = Math.max(max, values[i]!)
  }
  return [min, max]
}

/** `km` is the distance that will be asked, about; it only sets the size of the cells. */
export const gridOf = (points: Points, km: number): Grid => {
  checkPoints(points)
  const { lon, lat } = points
  const [west, east] = extent(lon)
  const [south, north] = extent(lat)
  let side = Math.max(km / 3, 0.1) / DEGREE_KM
  const cells = () => (Math.floor((east - west) / side) + 1) * (Math.floor((north - south) / side) + 1)
  while (cells() > MOST_CELLS) side *= 1.5
  const columns = lon.length === 0 ? 0 : Math.floor((east - west) / side) + 1
  const rows = lon.length === 0 ? 0 : Math.floor((north - south) / side) + 1
  const cellOf = (i: number) => Math.floor((lat[i]! - south) / side) * columns + Math.floor((lon[i]! - west) / side)
  const starts = new Uint32Array(columns * rows + 1)
  for (let i = 0; i < lon.length; i++) starts[cellOf(i) + 1]!++
  for (let c = 0; c < columns * rows; c++) starts[c + 1]! += starts[c]!
  const next = starts.slice()
  const order = new Uint32Array(lon.length)
  for (let i = 0; i < lon.length; i++) order[next[cellOf(i)]!++] = i
  const own = toSphere(points)
  const xyz = new Float64Array(lon.length * 3)
  for (let k = 0; k < order.length; k++) xyz.set(own.subarray(order[k]! * 3, order[k]! * 3 + 3), k * 3)
  return { order, xyz, starts, west, south, side, columns, rows }
}

/** Half of the longitudes within an angle of a latitude, in degrees: 180 when a pole is within it. */
const reachInLongitude = (lat: number, degrees: number): number => {
  if (Math.abs(lat) + degrees >= 90) return 180
  return (Math.asin(Math.sin((degrees * Math.PI) / 180) / Math.cos((lat * Math.PI) / 180)) * 180) / Math.PI
}

/** A hair more than the distance: the runs are a first sieve, and rounding must not lose a point on the edge. */
const MARGIN = 1e-7

/**
 * Writes in `runs` where points within `km` of a place may stand: pairs (from, to) in the order of the grid, one for each
 * row of cells. Gives the number of entries written. The 180th meridian is crossed; `runs` is enlarged as needed.
 */
export const runsAround = (grid: Grid, lon: number, lat: number, km: number, runs: number[]): number => {
  const { starts, west, south, side, columns, rows } = grid
  const degrees = km / DEGREE_KM + MARGIN
  const wide = reachInLongitude(lat, degrees) + MARGIN
  const low = Math.max(0, Math.floor((lat - degrees - south) / side))
  const high = Math.min(rows - 1, Math.floor((lat + degrees - south) / side))
  let written = 0
  for (let row = low; row <= high; row++) {
    let done = -1
    for (let turn = -360; turn <= 360; turn += 360) {
      const left = Math.max(done + 1, Math.floor((lon + turn - wide - west) / side))
      const right = Math.min(columns - 1, Math.floor((lon + turn + wide - west) / side))
      if (right < left) continue
      runs[written++] = starts[row * columns + left]!
      runs[written++] = starts[row * columns + right + 1]!
      done = right
    }
  }
  return written
}
