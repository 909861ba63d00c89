/** Where a search is: in the territory, in a commune, or around a commune or a structure of the CPTS. */
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { findStructure } from '../../communaute/index.ts'
import {
  distanceKm,
  findCommune,
  listCodesOfTerritoire,
  listCommunesWithin,
  readCodesOf,
  readCommuneOf,
} from '../../territoire/index.ts'
import { distancesOf, frameAround } from '../rules/near.ts'

type Wanted = {
  commune?: string | undefined
  structure?: string | undefined
  rayon: number
  territoire: 'oui' | 'non'
}
export type Around = {
  /** Null: anywhere. */
  codes: string[] | null
  origine: string | null
  /** In kilometres; null when distances are not counted, or not known. */
  kmOf: (codes: readonly string[]) => number | null
  distances: Map<string, number>
}
type Origin = { nom: string; code: string | null; point: { lon: number; lat: number } | null }

const originOf = async (
  ctx: Ctx,
  { commune, structure }: Wanted,
): Promise<Result<Origin | null, 'commune-unknown' | 'structure-unknown'>> => {
  if (structure) {
    const known = await findStructure(ctx.tx, ctx.cptsId, structure)
    return known ? ok({ nom: known.nom, code: known.commune, point: known.point }) : refuse('structure-unknown')
  }
  if (!commune) return ok(null)
  const code = (await readCommuneOf(ctx, [commune]))(commune)
  const place = await findCommune(ctx, code)
  if (!place) return refuse('commune-unknown', { code: commune })
  const { lon, lat } = place
  return ok({ nom: place.nom, code, point: lon === null || lat === null ? null : { lon, lat } })
}

/** Old codes and arrondissements are as far as the commune that they are now part of. */
const withOthers = async (ctx: Ctx, near: ReadonlyMap<string, number>): Promise<Map<string, number>> => {
  const codes = await readCodesOf(ctx, [...near.keys()])
  const communeOf = await readCommuneOf(ctx, codes)
  return new Map(codes.map((code) => [code, near.get(code) ?? near.get(communeOf(code)) ?? 0]))
}

export const readAround = async (
  ctx: Ctx,
  wanted: Wanted,
): Promise<Result<Around, 'commune-unknown' | 'structure-unknown'>> => {
  const found = await originOf(ctx, wanted)
  if (!found.ok) return found
  const origin = found.value
  const own = wanted.territoire === 'oui' ? await listCodesOfTerritoire(ctx) : null
  if (!origin) {
    const distances = new Map((own ?? []).map((code) => [code, 0]))
    return ok({ codes: own, origine: null, kmOf: () => null, distances })
  }
  const { point, code, nom } = origin
  const near = new Map<string, number>(code === null ? [] : [[code, 0]])
  if (point && wanted.rayon > 0) {
    const places = await listCommunesWithin(ctx, frameAround(point, wanted.rayon))
    for (const [one, km] of distancesOf(places, wanted.rayon, (place) => distanceKm(point, place))) near.set(one, km)
  }
  const all = await withOthers(ctx, near)
  const inside = own && new Set(own)
  const distances = inside ? new Map([...all].filter(([one]) => inside.has(one))) : all
  const kmOf = (codes: readonly string[]) => {
    const known = codes.flatMap((one) => distances.get(one) ?? [])
    return known.length > 0 ? Math.round(Math.min(...known) * 10) / 10 : null
  }
  return ok({ codes: [...distances.keys()], origine: nom, kmOf, distances })
}
