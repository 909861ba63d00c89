/** The ground of the territory in force: its communes, what lies around them, the zones that hold them. */
import type { Ctx } from '../../../server/actions/action.ts'
import { currentTerritoire } from '../../territoire/index.ts'
import {
  cleDeZone,
  GENRES_AUTOUR,
  type GenreAutour,
  partsDesCommunes,
  type Terrain,
  zonesDuTerritoire,
} from '../rules/terrain.ts'
import { listCommunesMeres, listMailles, listMaillesAutour, listNomsDeZones } from '../store/lecture-store.ts'

/** Null while the CPTS has no territory. */
export const readTerrain = async (ctx: Ctx): Promise<Terrain | null> => {
  const territoire = await currentTerritoire(ctx)
  if (!territoire || territoire.units.length === 0) return null
  const meres = await listCommunesMeres(
    ctx.tx,
    territoire.units.map(({ code }) => code),
  )
  const communeOf = (code: string) => meres.get(code) ?? code
  const mailles = await listMailles(ctx.tx, [...new Set(territoire.units.map(({ code }) => communeOf(code)))])
  const populations = new Map(mailles.map(({ code, population }) => [code, population]))
  const parts = partsDesCommunes(territoire.units, communeOf, (code) => populations.get(code) ?? null)
  const communes = mailles.map(({ millesime: _, ...maille }) => ({ ...maille, part: parts.get(maille.code) ?? 1 }))
  const codes = (genre: GenreAutour) => zonesDuTerritoire(communes, genre)
  const [epci, bassins] = [codes('epci'), codes('bassin-de-vie')]
  const dehors = await listMaillesAutour(ctx.tx, { epci, bassins, sauf: communes.map(({ code }) => code) })
  const noms = await listNomsDeZones(ctx.tx, { epci, 'bassin-de-vie': bassins })
  const nameOf = (genre: GenreAutour, code: string) => (genre === 'france' ? 'France' : (noms[genre].get(code) ?? code))
  return {
    population: territoire.population,
    depuis: territoire.depuis,
    communes,
    dehors,
    zones: GENRES_AUTOUR.flatMap((genre) =>
      codes(genre).map((code) => ({ cle: cleDeZone(genre, code), genre, code, nom: nameOf(genre, code) })),
    ),
  }
}
