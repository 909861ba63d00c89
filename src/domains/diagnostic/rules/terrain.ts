/** The ground of a reading: the communes of the territory, and the zones in which they lie. */
import { FRANCE, type ZoneGenre } from './geographie.ts'

export type Maille = {
  code: string
  nom: string
  population: number | null
  epci: string | null
  bassin: string | null
  departement: string
  region: string
}
export type CommuneDuTerritoire = Maille & {
  /** Share of the commune that is of the territory, by declared population; one for a whole commune. */
  part: number
  lon: number | null
  lat: number | null
}
export type ZoneVue = { cle: string; genre: ZoneGenre; code: string; nom: string }
export type Terrain = {
  population: number
  depuis: string
  communes: CommuneDuTerritoire[]
  /** Communes of the same EPCI and bassins de vie, outside of the territory. */
  dehors: Maille[]
  /** EPCI, bassins de vie, départements, régions, France; of each kind, the one of most inhabitants first. */
  zones: ZoneVue[]
}

export const cleDeZone = (genre: ZoneGenre, code: string): string => `${genre} ${code}`
export const TERRITOIRE = 'territoire'
export const GENRES_AUTOUR = ['epci', 'bassin-de-vie', 'departement', 'region', 'france'] as const
export type GenreAutour = (typeof GENRES_AUTOUR)[number]

export const zoneDe = (maille: Maille, genre: GenreAutour): string | null => {
  if (genre === 'france') return FRANCE
  if (genre === 'bassin-de-vie') return maille.bassin
  return maille[genre]
}

/** Of each kind, the zones of the territory, that of most of its inhabitants first. */
export const zonesDuTerritoire = (communes: readonly CommuneDuTerritoire[], genre: GenreAutour): string[] => {
  const weights = new Map<string, number>()
  for (const commune of communes) {
    const code = zoneDe(commune, genre)
    if (code) weights.set(code, (weights.get(code) ?? 0) + commune.part * (commune.population ?? 0))
  }
  return [...weights].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).map(([code]) => code)
}

/** The EPCI that has the very communes of the territory: what is published of it is of the territory too. */
export const epciDuTerritoire = ({ communes, dehors, zones }: Terrain): ZoneVue | null => {
  const epci = zones.filter(({ genre }) => genre === 'epci')
  const [only] = epci
  if (!only || epci.length > 1) return null
  const isWhole = communes.every((one) => one.epci === only.code && one.part === 1)
  return isWhole && !dehors.some((one) => one.epci === only.code) ? only : null
}

type UniteLue = { code: string; partie: string; population: number }

/** Shares of communes by what the territory holds of them: whole communes, arrondissements, named parts. */
export const partsDesCommunes = (
  units: readonly UniteLue[],
  communeOf: (code: string) => string,
  populationOf: (commune: string) => number | null,
): Map<string, number> => {
  const held = new Map<string, { population: number; whole: boolean }>()
  for (const { code, partie, population } of units) {
    const commune = communeOf(code)
    const known = held.get(commune) ?? { population: 0, whole: false }
    held.set(commune, {
      population: known.population + population,
      whole: known.whole || (commune === code && partie === ''),
    })
  }
  return new Map(
    [...held].map(([commune, { population, whole }]) => {
      const all = populationOf(commune)
      return [commune, whole || !all ? 1 : Math.min(1, population / all)] as const
    }),
  )
}
