/** The door of the room for the server and for later rooms. */
import type { Ctx } from '../../server/actions/action.ts'
import { readReading } from './actions/analyse.ts'
import { currentTerritoire } from './actions/read-territoire.ts'
import type { Frame } from './contours/prepare-contours.ts'
import { sizeClass } from './rules/taille.ts'
import {
  findCurrentCodes,
  findPlaces,
  findPlacesNamed,
  type KnownPlace,
  listCodesOf,
  listPlacesWithin,
} from './store/place-store.ts'

export {
  exportCsv as exportTerritoireCsv,
  exportGeoJson as exportTerritoireGeoJson,
} from './actions/export-territoire.ts'
export { proposeTerritoire } from './actions/propose-territoire.ts'
export { readCarte } from './actions/read-carte.ts'
export { type CptsEnPlace, listCptsEnPlace } from './actions/read-cpts.ts'
export { type CurrentTerritoire, currentTerritoire } from './actions/read-territoire.ts'
export {
  communesInFrame,
  communesOfDepartements,
  type MembresEpci,
  membersOfEpci,
  type Voisinage,
  voisinageOf,
} from './actions/read-voisinage.ts'
export { saveTerritoire } from './actions/save-territoire.ts'
export {
  downloadOutlines,
  GEO_ORIGIN,
  groupByDepartement,
  namesOfDepartements,
  type OutlineFault,
  sayOutlineFault,
  storeOutlines,
} from './actions/store-outlines.ts'
export { type ContourFault, type Outline, parseContours } from './contours/parse-contours.ts'
export { loadReferences } from './load/load-references.ts'
export { readDecoupage } from './load/read-packages.ts'
export { territoireRefusals } from './refusals.ts'
export { distanceKm, isApproximate, type Point, type PositionQuality } from './rules/positions.ts'
export { readGeometries } from './store/contour-store.ts'
export type { KnownPlace } from './store/place-store.ts'

export { sizeClass }

/** The class of a population, as this CPTS reads the bounds. */
export const tailleOf = async (ctx: Ctx, population: number): Promise<string> =>
  sizeClass(population, await readReading(ctx))

/** Of several at once. */
export const taillesOf = async (ctx: Ctx, populations: readonly number[]): Promise<string[]> => {
  const reading = await readReading(ctx)
  return populations.map((population) => sizeClass(population, reading))
}

/** A commune or an arrondissement by its INSEE code. */
export const findCommune = async (ctx: Pick<Ctx, 'tx'>, code: string): Promise<KnownPlace | undefined> =>
  (await findPlaces(ctx.tx, [code]))[0]

/** Those of a frame of degrees, with the point that stands for each; a city gives way to its arrondissements. */
export const listCommunesWithin = (ctx: Pick<Ctx, 'tx'>, frame: Frame): Promise<KnownPlace[]> =>
  listPlacesWithin(ctx.tx, frame)

/** Several at once, in the order of their codes. */
export const findCommunes = (ctx: Pick<Ctx, 'tx'>, codes: readonly string[]): Promise<KnownPlace[]> =>
  findPlaces(ctx.tx, codes)

/** All that bear exactly one of these names (folded) or codes. */
export const findCommunesNamed = (ctx: Pick<Ctx, 'tx'>, names: readonly string[]): Promise<KnownPlace[]> =>
  findPlacesNamed(ctx.tx, names)

/** The places of the territory in force: what a search by territory or by distance goes through. */
export const listCommunesOfTerritoire = async (ctx: Ctx, day?: string): Promise<KnownPlace[]> => {
  const territoire = await currentTerritoire(ctx, day)
  return territoire ? findPlaces(ctx.tx, [...new Set(territoire.units.map((unit) => unit.code))]) : []
}

/** The commune of today that each code stands for: a city for its arrondissements, the new one after a merger. */
export const readCommuneOf = async (
  ctx: Pick<Ctx, 'tx'>,
  codes: readonly string[],
): Promise<(code: string) => string> => {
  const current = await findCurrentCodes(ctx.tx, [...new Set(codes)])
  return (code) => current.get(code) ?? code
}

/** These places, with their arrondissements and the codes of before a merger. */
export const readCodesOf = (ctx: Pick<Ctx, 'tx'>, codes: readonly string[]): Promise<string[]> =>
  listCodesOf(ctx.tx, codes)

/** The codes by which the files of others may name the places of the territory in force. */
export const listCodesOfTerritoire = async (ctx: Ctx): Promise<string[]> =>
  listCodesOf(
    ctx.tx,
    (await listCommunesOfTerritoire(ctx)).map(({ code }) => code),
  )
