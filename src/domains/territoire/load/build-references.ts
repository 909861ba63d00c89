/** From the packages to the rows of the reference tables. Pure: it reads nothing and writes nothing. */
import { type PlacedCommune, type Point, placeCommunes } from '../rules/positions.ts'
import {
  pointsOfArrondissements,
  pointsOfCommunes,
  type RawCity,
  type RawCommune,
  type RawEpci,
  type RawZone,
} from './read-packages.ts'

type Row = Record<string, unknown>
export type ReferenceRows = Record<
  'region' | 'departement' | 'epci' | 'commune' | 'arrondissement_municipal' | 'commune_ancienne',
  Row[]
>

/** INSEE writes a typewriter's apostrophe; people read ours. */
const typographic = (nom: string): string => nom.replaceAll("'", '’')

/**
 * Vintage of the populations of the package: municipal population 2023, in force on 1 January 2026; Mayotte is of 2017;
 * the overseas collectivities have censuses of their own, whose year the package does not say.
 */
const vintageOf = (departement: string): string => {
  if (departement === '976') return '2017'
  return departement.length === 3 && !/^97[1-4]$/.test(departement) ? 'non précisé' : '2023'
}

const communeRow = (commune: RawCommune, epci: string | null, place: PlacedCommune): Row => ({
  code: commune.code,
  nom: typographic(commune.nom),
  departement: commune.departement,
  region: commune.region,
  epci,
  arrondissement: commune.arrondissement ?? null,
  population: commune.population ?? null,
  millesime: commune.population === undefined ? null : vintageOf(commune.departement),
  codes_postaux: commune.codesPostaux ?? [],
  lon: place.lon ?? null,
  lat: place.lat ?? null,
  position: place.position,
})

const arrondissementRow = (unit: RawCommune, own: Point | undefined, parent: PlacedCommune | undefined): Row => ({
  code: unit.code,
  nom: typographic(unit.nom).replace(/ Arrondissement$/, ' arrondissement'),
  commune: unit.commune,
  population: unit.population ?? 0,
  millesime: '2023',
  codes_postaux: unit.codesPostaux ?? [],
  lon: own?.lon ?? parent?.lon,
  lat: own?.lat ?? parent?.lat,
  position: own ? 'propre' : 'commune',
})

/** What each old code or name became. A code kept by the new commune is told only under its old name. */
const ancienRows = (all: readonly RawCommune[], current: readonly RawCommune[]): Row[] => {
  const rows = new Map<string, Row>()
  for (const commune of current)
    for (const code of commune.anciensCodes ?? [])
      rows.set(`${code} ${commune.code}`, { code, nom: null, nature: 'fusionnee', commune: commune.code })
  const alive = new Set(current.map((commune) => commune.code))
  for (const old of all) {
    if (old.type !== 'commune-deleguee' && old.type !== 'commune-associee') continue
    if (!old.chefLieu || !alive.has(old.chefLieu)) continue
    const nature = old.type === 'commune-deleguee' ? 'deleguee' : 'associee'
    rows.set(`${old.code} ${old.chefLieu}`, {
      code: old.code,
      nom: typographic(old.nom),
      nature,
      commune: old.chefLieu,
    })
  }
  return [...rows.values()]
}

const epciRows = (epcis: readonly RawEpci[], population: ReadonlyMap<string, number>): Row[] =>
  epcis.map(({ code, nom, type, membres }) => ({
    code,
    nom: typographic(nom),
    type,
    population: membres.reduce((total, member) => total + (population.get(member.code) ?? 0), 0),
  }))

export const buildReferences = (
  source: { communes: RawCommune[]; epci: RawEpci[]; departements: RawZone[]; regions: RawZone[] },
  cities: readonly RawCity[],
): ReferenceRows => {
  const current = source.communes.filter((commune) => commune.type === 'commune-actuelle')
  const arrondissements = source.communes.filter((commune) => commune.type === 'arrondissement-municipal')
  const epciOf = new Map(source.epci.flatMap((epci) => epci.membres.map((member) => [member.code, epci.code] as const)))
  const placed = placeCommunes(
    current.map((commune) => ({
      code: commune.code,
      codesPostaux: commune.codesPostaux ?? [],
      epci: epciOf.get(commune.code) ?? null,
      arrondissement: commune.arrondissement ?? null,
    })),
    pointsOfCommunes(current, cities),
  )
  const own = pointsOfArrondissements(cities)
  return {
    region: source.regions.map(({ code, nom }) => ({ code, nom: typographic(nom) })),
    departement: source.departements.map(({ code, nom, region }) => ({ code, nom: typographic(nom), region })),
    epci: epciRows(source.epci, new Map(current.map((commune) => [commune.code, commune.population ?? 0]))),
    commune: current.map((commune) => communeRow(commune, epciOf.get(commune.code) ?? null, placed.get(commune.code)!)),
    arrondissement_municipal: arrondissements.map((unit) =>
      arrondissementRow(unit, own.get(unit.code), placed.get(unit.commune ?? '')),
    ),
    commune_ancienne: ancienRows(source.communes, current),
  }
}
