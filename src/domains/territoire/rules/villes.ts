/** The three cities whose municipal arrondissements can be units of a territory: their codes follow one another. */
const CITIES: Record<string, { first: number; count: number }> = {
  '75056': { first: 75_101, count: 20 },
  '69123': { first: 69_381, count: 9 },
  '13055': { first: 13_201, count: 16 },
}

export const arrondissementsOf = (city: string): string[] => {
  const { first, count } = CITIES[city] ?? { first: 0, count: 0 }
  return Array.from({ length: count }, (_, i) => String(first + i))
}

const cities = new Map(
  Object.keys(CITIES).flatMap((city) => arrondissementsOf(city).map((code) => [code, city] as const)),
)
/** The city of an arrondissement; undefined for any other code. */
export const cityOf = (code: string): string | undefined => cities.get(code)
