import type { FileAnswer } from '../../../kernel/contract.ts'
import { toCsv } from '../../../kernel/csv.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { territoireContract } from '../contract.ts'
import { isApproximate } from '../rules/positions.ts'
import type { Unit } from '../rules/unites.ts'
import { readGeometries } from '../store/contour-store.ts'
import type { Version } from '../store/territoire-store.ts'
import { findVersion, resolveVersion } from './read-territoire.ts'
import type { Resolved } from './resolve-units.ts'

type Loaded = Resolved & { version: Version }

const load = async (ctx: Ctx, version: string | undefined): Promise<Result<Loaded, 'version-unknown'>> => {
  const found = await findVersion(ctx, { version })
  return found ? ok({ ...(await resolveVersion(ctx, found)), version: found }) : refuse('version-unknown')
}

const rowOf = (unit: Unit, { places, version }: Loaded) => {
  const place = places.get(unit.code)
  return {
    code: unit.code,
    nom: unit.nom,
    nature: unit.nature,
    partie: unit.partie,
    departement: place?.departement ?? '',
    epci: place?.epci?.nom ?? '',
    population: unit.population,
    millesime: unit.millesime,
    lon: place?.lon ?? null,
    lat: place?.lat ?? null,
    position: place && !isApproximate(place.position) ? 'propre' : 'approchée',
    depuis: version.depuis,
    jusqu: version.jusqu ?? '',
  }
}

const fileName = ({ version }: Loaded, extension: string): string => `territoire-${version.depuis}.${extension}`

export const exportCsv = defineAction(territoireContract.exportCsv, {
  audit: 'territoire.exporter',
  run: async (ctx, { query }): Promise<Result<FileAnswer, 'version-unknown'>> => {
    const loaded = await load(ctx, query.version)
    if (!loaded.ok) return loaded
    const rows = loaded.value.units.map((unit) => rowOf(unit, loaded.value))
    const heads = Object.keys(rows[0] ?? {})
    const body = toCsv(
      heads,
      rows.map((row) => Object.values(row)),
    )
    return ok({ name: fileName(loaded.value, 'csv'), type: 'text/csv; charset=utf-8', body })
  },
})

export const exportGeoJson = defineAction(territoireContract.exportGeoJson, {
  audit: 'territoire.exporter',
  run: async (ctx, { query }): Promise<Result<FileAnswer, 'version-unknown'>> => {
    const loaded = await load(ctx, query.version)
    if (!loaded.ok) return loaded
    const shapes = await readGeometries(
      ctx.tx,
      loaded.value.units.map((unit) => unit.code),
    )
    const features = loaded.value.units.map((unit) => {
      const { lon, lat, ...properties } = rowOf(unit, loaded.value)
      const point = lon === null || lat === null ? null : { type: 'Point', coordinates: [lon, lat] }
      return { type: 'Feature', properties, geometry: shapes.get(unit.code) ?? point }
    })
    const body = JSON.stringify({ type: 'FeatureCollection', features })
    return ok({ name: fileName(loaded.value, 'geojson'), type: 'application/geo+json', body })
  },
})
