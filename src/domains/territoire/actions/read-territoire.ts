import { ok, refuse } from '../../../kernel/result.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { territoireContract } from '../contract.ts'
import { totalPopulation, type Unit } from '../rules/unites.ts'
import { inForce } from '../rules/versions.ts'
import { findPlaces } from '../store/place-store.ts'
import { listUnits, listVersions, type Version } from '../store/territoire-store.ts'
import { analyse } from './analyse.ts'
import type { Resolved } from './resolve-units.ts'
import { todayOf } from './today.ts'

/** A version by its id, or the one in force that day. */
export const findVersion = async (
  ctx: Ctx,
  wanted: { version?: string | undefined; jour?: string | undefined },
): Promise<Version | undefined> => {
  const versions = await listVersions(ctx.tx, ctx.cptsId)
  if (wanted.version) return versions.find((version) => version.id === wanted.version)
  return inForce(versions, wanted.jour ?? (await todayOf(ctx)))
}

/** A saved version keeps the names and the populations of the day it was saved. */
export const resolveVersion = async (ctx: Ctx, version: Version | undefined): Promise<Resolved> => {
  const units: Unit[] = version ? await listUnits(ctx.tx, ctx.cptsId, version.id) : []
  const places = await findPlaces(ctx.tx, [...new Set(units.map((unit) => unit.code))])
  return { units, places: new Map(places.map((place) => [place.code, place])) }
}

export const readTerritoire = defineAction(territoireContract.readTerritoire, {
  audit: 'territoire.lire',
  run: async (ctx, { query }) => {
    const version = await findVersion(ctx, query)
    if (query.version && !version) return refuse('version-unknown')
    const resolved = await resolveVersion(ctx, version)
    return ok({ version: version ?? null, analyse: await analyse(ctx, resolved, query.jour ?? (await todayOf(ctx))) })
  },
})

export type CurrentTerritoire = { versionId: string; depuis: string; population: number; units: Unit[] }

/** For other rooms: what the CPTS covers that day, today by default. */
export const currentTerritoire = async (ctx: Ctx, day?: string): Promise<CurrentTerritoire | null> => {
  const version = await findVersion(ctx, { jour: day })
  if (!version) return null
  const units = await listUnits(ctx.tx, ctx.cptsId, version.id)
  return { versionId: version.id, depuis: version.depuis, population: totalPopulation(units), units }
}
