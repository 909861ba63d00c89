/** What the base knows of a territory and of what lies around it, read once for every question asked of it. */
import type { Ctx } from '../../../server/actions/action.ts'
import { frameAround } from '../contours/prepare-contours.ts'
import type { Pair } from '../rules/graphe.ts'
import { cityOf } from '../rules/villes.ts'
import { listContours, listPairs, readFrame } from '../store/contour-store.ts'
import { findPlaces, type KnownPlace } from '../store/place-store.ts'
import type { Resolved } from './resolve-units.ts'

export type Named = { code: string; nom: string }
/** What is read once and used by each part of the answer. */
export type Ground = {
  codes: string[]
  withContour: Set<string>
  pairs: Pair[]
  frame: { around: { code: string; ouvert: boolean }[]; bare: { code: string; departement: string }[] } | null
  places: Map<string, KnownPlace>
}

export const readGround = async (ctx: Ctx, { units, places }: Resolved): Promise<Ground> => {
  const codes = [...new Set(units.map((unit) => unit.code))]
  const contours = await listContours(ctx.tx, codes)
  const withContour = new Set(contours.map(({ code }) => code))
  const isComplete = codes.length > 0 && withContour.size === codes.length
  const frame = isComplete ? await readFrame(ctx.tx, frameAround(contours)) : null
  const pairs = await listPairs(ctx.tx, [...new Set([...codes, ...(frame?.around ?? []).map(({ code }) => code)])])
  return { codes, withContour, pairs, frame, places: await completePlaces(ctx, places, codes, pairs, frame) }
}

/** Names of all that the answer may speak of. */
const completePlaces = async (
  ctx: Ctx,
  known: Map<string, KnownPlace>,
  codes: string[],
  pairs: Pair[],
  frame: Ground['frame'],
): Promise<Map<string, KnownPlace>> => {
  const inside = new Set(codes)
  const touching = pairs.filter(({ a, b }) => inside.has(a) || inside.has(b)).flatMap(({ a, b }) => [a, b])
  const wanted = new Set([...touching, ...(frame?.around ?? []).map(({ code }) => code)])
  const found = await findPlaces(
    ctx.tx,
    [...wanted].filter((code) => !known.has(code)),
  )
  return new Map([...known, ...found.map((place) => [place.code, place] as const)])
}

export const nameOf =
  (ground: Ground) =>
  (code: string): Named => ({ code, nom: ground.places.get(code)?.nom ?? code })

/** A city chosen by its arrondissements is chosen: it cannot be a hole in itself. */
export const withCities = (ground: Ground): string[] => [
  ...new Set([...ground.codes, ...ground.codes.flatMap((code) => cityOf(code) ?? [])]),
]
