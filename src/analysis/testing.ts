/** For tests and benchmarks: seeded numbers, exact fractions, towns and villages as they are spread in France. */

/** Seeded pseudo-random numbers in [0, 1) (mulberry32). */
export const seeded = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Exact fractions of whole numbers of any size. */
export type Fraction = { readonly top: bigint; readonly bottom: bigint }
const divisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : divisor(b, a % b))
export const fraction = (top: bigint | number, bottom: bigint | number = 1n): Fraction => {
  const [t, b] = [BigInt(top), BigInt(bottom)]
  const common = divisor(t < 0n ? -t : t, b)
  return { top: t / common, bottom: b / common }
}
export const plus = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom)
export const times = (a: Fraction, b: Fraction): Fraction => fraction(a.top * b.top, a.bottom * b.bottom)
export const over = (a: Fraction, b: Fraction): Fraction => fraction(a.top * b.bottom, a.bottom * b.top)
export const sum = (values: readonly Fraction[]): Fraction => values.reduce(plus, fraction(0))

/** Nineteen digits of the fraction: far past what a double holds. */
export const toNumber = ({ top, bottom }: Fraction): number => {
  const digits = 10n ** 40n
  const whole = top / bottom
  return Number(whole) + Number(((top - whole * bottom) * digits) / bottom) / 1e40
}

/** The largest |a − b| / |b|, or |a| where b is 0. */
export const largestError = (found: ArrayLike<number>, expected: ArrayLike<number>): number => {
  let largest = 0
  for (let i = 0; i < expected.length; i++) {
    const gap = Math.abs(found[i]! - expected[i]!)
    largest = Math.max(largest, expected[i] === 0 ? gap : gap / Math.abs(expected[i]!))
    if (Number.isNaN(found[i]!)) return Number.POSITIVE_INFINITY
  }
  return largest
}

/**
 * Communes of a made-up France: as many a km² as there (one for 15.7), three in four spread evenly, one in four around
 * towns, populations from a hundred to a million with the mean of France. The side of the square follows their number.
 */
export const madeUpCommunes = (
  count: number,
  seed = 1,
): { lon: Float64Array; lat: Float64Array; people: Float64Array } => {
  const random = seeded(seed)
  const sideKm = Math.sqrt(count * 15.7)
  const [perLon, perLat] = [111.19 * Math.cos((46.5 * Math.PI) / 180), 111.19]
  const towns = Array.from({ length: Math.ceil(count / 300) }, () => [random() * sideKm, random() * sideKm] as const)
  const lon = new Float64Array(count)
  const lat = new Float64Array(count)
  const people = new Float64Array(count)
  const inside = (km: number) => Math.min(sideKm, Math.max(0, km))
  for (let i = 0; i < count; i++) {
    const town = random() < 0.25 ? towns[Math.floor(random() * towns.length)]! : undefined
    const spread = () => (random() + random() + random() - 1.5) * 20
    const x = town ? inside(town[0] + spread()) : random() * sideKm
    const y = town ? inside(town[1] + spread()) : random() * sideKm
    lon[i] = 2.5 + (x - sideKm / 2) / perLon
    lat[i] = 46.5 + (y - sideKm / 2) / perLat
    people[i] = Math.min(1_000_000, Math.round(100 / (1 - random()) ** 0.95))
  }
  return { lon, lat, people }
}
