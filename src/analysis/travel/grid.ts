/**
 * Points in square cells of latitude and longitude, laid out cell by cell (a counting sort): who is within a distance
 * is read in a few runs of memory. For this dense work it beats a tree several times.
 */
import { checkPoints, EARTH_KM, type Points, toSphere } from './great-circle.ts'

export type Grid = {
  /** Points in the order of the cells, west to east then south to north. */
  readonly order: Uint32Array
  /** Their unit vectors, in that order. */
  readonly xyz: Float64Array
  /** Points of the cell `c` stand from `starts[c]` to `starts[c + 1]`, excluded. */
  readonly starts: Uint32Array
  readonly west: number
  readonly south: number
  /** Side of a cell in degrees. */
  readonly side: number
  readonly columns: number
  readonly rows: number
  /** The least cosine of a latitude in each row of cells. */
  readonly cosines: Float64Array
}

const DEGREE_KM = (EARTH_KM * Math.PI) / 180
const RADIAN = Math.PI / 180
/** Cells would otherwise outnumber points where a territory is scattered over the oceans. */
const MOST_CELLS = 4_000_000

const extent = (values: ArrayLike<number>): [min: number, max: number] => {
  let [min, max] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!
    if (value < min) min = value
    if (value > max) max = value
  }
  return values.length === 0 ? [0, 0] : [min, max]
}

/** `km` is the distance that will be asked, about; it only sets the size of the cells. */
export const gridOf = (points: Points, km: number): Grid => {
  checkPoints(points)
  const { lon, lat } = points
  const [west, east] = extent(lon)
  const [south, north] = extent(lat)
  let side = Math.max(km / 3, 0.1) / DEGREE_KM
  const steps = (length: number) => Math.floor(length / side) + 1
  while (steps(east - west) * steps(north - south) > MOST_CELLS) side *= 1.5
  const [columns, rows] = [steps(east - west), steps(north - south)]
  const count = lon.length
  const cells = new Uint32Array(count)
  const starts = new Uint32Array(columns * rows + 1)
  for (let i = 0; i < count; i++) {
    const cell = Math.floor((lat[i]! - south) / side) * columns + Math.floor((lon[i]! - west) / side)
    cells[i] = cell
    starts[cell + 1]!++
  }
  for (let c = 0; c < columns * rows; c++) starts[c + 1]! += starts[c]!
  const next = starts.slice()
  const order = new Uint32Array(count)
  const own = toSphere(points)
  const xyz = new Float64Array(count * 3)
  for (let i = 0; i < count; i++) {
    const k = next[cells[i]!]!++
    order[k] = i
    xyz[k * 3] = own[i * 3]!
    xyz[k * 3 + 1] = own[i * 3 + 1]!
    xyz[k * 3 + 2] = own[i * 3 + 2]!
  }
  const cosines = Float64Array.from({ length: rows }, (_, row) => {
    const widest = Math.max(Math.abs(south + row * side), Math.abs(south + (row + 1) * side))
    return Math.cos(Math.min(90, widest) * RADIAN)
  })
  return { order, xyz, starts, west, south, side, columns, rows, cosines }
}

/** A hair more than the distance: the runs are a first sieve, and rounding must not lose a point on the edge. */
const MARGIN = 1e-7

/**
 * Half of the longitudes, in degrees, where a row of cells `apart` degrees of latitude away may hold points within the
 * chord `square`; below 0 where it holds none. Haversine formula: sin²(Δlon / 2) is what the latitudes leave, over the two
 * cosines; of the row, the least cosine is taken. sin(x) ≥ x·(1 − x² / 6), and asin(x) ≤ x·(1 + x² / 5) up to ½.
 */
const reachInLongitude = (square: number, apart: number, cosines: number): number => {
  const half = (apart * RADIAN) / 2
  const inLatitude = half * (1 - (half * half) / 6)
  const left = square / 4 - inLatitude * inLatitude
  if (left < 0) return -1
  const sine = Math.sqrt(left / cosines)
  if (sine <= 0.5) return (2 * sine * (1 + (sine * sine) / 5)) / RADIAN + MARGIN
  return sine < 1 ? (2 * Math.asin(sine)) / RADIAN + MARGIN : 180
}

/** Room for all that `runsAround` may write. */
export const runsFor = (grid: Grid): Uint32Array => new Uint32Array(grid.rows * 6)

/**
 * Writes in `runs` where points within `km` of a place may stand: pairs (from, to) in the order of the grid, one for
 * each row of cells, two where the 180th meridian is crossed. `square` is the chord of `km`, squared. Gives the number of
 * entries written.
 */
export const runsAround = (
  grid: Grid,
  lon: number,
  lat: number,
  km: number,
  square: number,
  runs: Uint32Array,
): number => {
  const { starts, west, south, side, columns, rows, cosines } = grid
  const degrees = km / DEGREE_KM + MARGIN
  const low = Math.max(0, Math.floor((lat - degrees - south) / side))
  const high = Math.min(rows - 1, Math.floor((lat + degrees - south) / side))
  const cosine = Math.cos(lat * RADIAN)
  const edge = square * (1 + 1e-9)
  let written = 0
  for (let row = low; row <= high; row++) {
    const bottom = south + row * side
    const apart = Math.max(0, bottom - lat, lat - bottom - side) - MARGIN
    const wide = reachInLongitude(edge, Math.max(0, apart), cosine * cosines[row]!)
    if (wide < 0) continue
    const first = row * columns
    if (lon - wide >= -180 && lon + wide <= 180) {
      const left = Math.max(0, Math.floor((lon - wide - west) / side))
      const right = Math.min(columns - 1, Math.floor((lon + wide - west) / side))
      if (right < left) continue
      runs[written++] = starts[first + left]!
      runs[written++] = starts[first + right + 1]!
      continue
    }
    let done = -1
    for (let turn = -360; turn <= 360; turn += 360) {
      const left = Math.max(done + 1, Math.floor((lon + turn - wide - west) / side))
      const right = Math.min(columns - 1, Math.floor((lon + turn + wide - west) / side))
      if (right < left) continue
      runs[written++] = starts[first + left]!
      runs[written++] = starts[first + right + 1]!
      done = right
    }
  }
  return written
}
