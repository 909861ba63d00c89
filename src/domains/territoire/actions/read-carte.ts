/** The territory in force as outlines, with what lies around it: for the documents of later rooms. */
import type { Ctx } from '../../../server/actions/action.ts'
import type { Carte, CommuneDessinee } from '../../../server/documents/carte/draw-carte.ts'
import { findPlaces } from '../store/place-store.ts'
import { type DrawnCommune, drawCommunes } from './draw-communes.ts'
import { currentTerritoire } from './read-territoire.ts'

/** Degrees around: some fifteen kilometres. */
const AROUND = 0.15

type Ring = [number, number][]
type Geometry = { type: 'Polygon'; coordinates: Ring[] } | { type: 'MultiPolygon'; coordinates: Ring[][] }

const ringsOf = (geometry: Geometry | null): Ring[] => {
  if (!geometry) return []
  return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()
}

const drawnOf = (commune: DrawnCommune, own: ReadonlySet<string>, schematic: boolean): CommuneDessinee => ({
  code: commune.code,
  nom: commune.nom,
  propre: own.has(commune.code),
  population: commune.population,
  contours: schematic || commune.trace === 'officiel' ? ringsOf(commune.geometrie as Geometry | null) : [],
  point: commune.lon === null || commune.lat === null ? null : [commune.lon, commune.lat],
})

/** Null while the CPTS has no territory. A part of a commune is drawn as its commune. */
export const readCarte = async (ctx: Ctx, day?: string): Promise<Carte | null> => {
  const territoire = await currentTerritoire(ctx, day)
  const codes = [...new Set(territoire?.units.map(({ code }) => code) ?? [])]
  const places = (await findPlaces(ctx.tx, codes)).flatMap(({ lon, lat }) =>
    lon === null || lat === null ? [] : [{ lon, lat }],
  )
  if (places.length === 0) return null
  const [lons, lats] = [places.map(({ lon }) => lon), places.map(({ lat }) => lat)]
  const frame = {
    ouest: Math.min(...lons) - AROUND,
    est: Math.max(...lons) + AROUND,
    sud: Math.min(...lats) - AROUND,
    nord: Math.max(...lats) + AROUND,
  }
  const own = new Set(codes)
  const { communes, sources } = await drawCommunes(ctx, frame)
  const schematic = communes.some(({ code, trace }) => own.has(code) && trace === 'schematique')
  const kept = communes.filter(({ code, trace }) => own.has(code) || trace !== 'aucun')
  return {
    communes: kept.map((commune) => drawnOf(commune, own, schematic)),
    schematique: schematic,
    source: sources.length > 0 ? sources.join(', ') : 'points des communes, IGN',
  }
}
