/** The ground of access to care: the territory, the sites around it, and how far each is from the others. */
import { rowsByPoints } from '../../../analysis/travel/by-points.ts'
import { densityAround, speedsByDensity } from '../../../analysis/travel/speed.ts'
import { APL } from '../../../referentials/apl.ts'
import { TRAJETS } from '../../../referentials/trajets.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import {
  currentTerritoire,
  findCommunes,
  isApproximate,
  type KnownPlace,
  listCommunesWithin,
} from '../../territoire/index.ts'
import type { CommuneAcces } from '../contract.ts'

type Placed = KnownPlace & { lon: number; lat: number; population: number }
const isPlaced = (place: KnownPlace): place is Placed =>
  place.lon !== null && place.lat !== null && place.population !== null

/** How far one drives at most, in kilometres of great circle. */
const REACH_KM = (APL.paliers.bounds.at(-1)! / 60) * (Math.max(...TRAJETS.vitesses) / TRAJETS.detour)
/** From the territory to a site around, from there to who shares it, and the ground where their density is read. */
const AROUND_KM = 2 * REACH_KM + TRAJETS.rayon
const KM_PER_DEGREE = 111.2

const frameAround = (places: readonly Placed[]) => {
  const lons = places.map(({ lon }) => lon)
  const lats = places.map(({ lat }) => lat)
  const [sud, nord] = [Math.min(...lats) - AROUND_KM / KM_PER_DEGREE, Math.max(...lats) + AROUND_KM / KM_PER_DEGREE]
  const farthest = Math.max(Math.abs(sud), Math.abs(nord))
  const wide = AROUND_KM / (KM_PER_DEGREE * Math.cos((farthest * Math.PI) / 180))
  return { ouest: Math.min(...lons) - wide, est: Math.max(...lons) + wide, sud, nord }
}

const pointsOf = (places: readonly Placed[]) => ({
  lon: places.map(({ lon }) => lon),
  lat: places.map(({ lat }) => lat),
})

/** True for each place from which one of these sites is in reach. */
const withinReach = (places: readonly Placed[], speeds: Float64Array, isSite: (at: number) => boolean): boolean[] => {
  const sites = [...places.keys()].filter(isSite)
  if (sites.length === 0) return places.map(() => false)
  const travel = { detour: TRAJETS.detour, placeSpeeds: speeds, siteSpeeds: sites.map((at) => speeds[at]!) }
  const rows = rowsByPoints(
    pointsOf(places),
    pointsOf(sites.map((at) => places[at]!)),
    travel,
    APL.paliers.bounds.at(-1)!,
  )
  return places.map((_, at) => rows.fill(at) > 0)
}

export type Contour = { places: Placed[]; own: ReadonlySet<string>; sansPoint: string[] }

/** The territory, and every commune that may matter to it: where supply is looked for, and who shares it. */
export const readContour = async (ctx: Ctx): Promise<Contour> => {
  const territoire = await currentTerritoire(ctx)
  const own = new Set(territoire?.units.map(({ code }) => code) ?? [])
  const known = await findCommunes(ctx, [...own])
  const sansPoint = known.filter((place) => !isPlaced(place)).map(({ nom }) => nom)
  const placed = known.filter(isPlaced)
  const places = placed.length === 0 ? [] : (await listCommunesWithin(ctx, frameAround(placed))).filter(isPlaced)
  return { places, own, sansPoint }
}

export type CommuneDuTerrain = Omit<CommuneAcces, 'offre' | 'autre' | 'apl'>

/** The territory, the sites within reach of it, and all who reach those sites. */
export const groundOf = ({ places, own }: Contour, hasSupply: (code: string) => boolean): CommuneDuTerrain[] => {
  if (places.length === 0) return []
  const speeds = speedsByDensity(
    { floors: TRAJETS.seuils, speeds: TRAJETS.vitesses },
    densityAround(
      pointsOf(places),
      pointsOf(places),
      places.map(({ population }) => population),
      TRAJETS.rayon,
    ),
  )
  const isOwn = places.map(({ code, commune }) => own.has(code) || (commune !== null && own.has(commune)))
  const near = withinReach(places, speeds, (at) => isOwn[at]!)
  const isSite = places.map(({ code }, at) => isOwn[at]! || (near[at]! && hasSupply(code)))
  const kept = withinReach(places, speeds, (at) => isSite[at]!)
  return places.flatMap(({ code, nom, population, lon, lat, position }, at) =>
    kept[at]
      ? {
          code,
          nom,
          population,
          lon,
          lat,
          vitesse: speeds[at]!,
          propre: isOwn[at]!,
          approchee: isApproximate(position),
          site: isSite[at]!,
        }
      : [],
  )
}
