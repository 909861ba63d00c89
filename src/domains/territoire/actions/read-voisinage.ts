/** For other rooms that compute on communes: which ones, who touches whom, which EPCI they make. */
import type { Ctx } from '../../../server/actions/action.ts'
import type { Frame } from '../contours/prepare-contours.ts'
import type { Pair } from '../rules/graphe.ts'
import { listContours, listPairs } from '../store/contour-store.ts'
import { type KnownPlace, listCommunesIn, listCommunesOf, listMembersOf } from '../store/place-store.ts'

/** Borders between these units, and those of them whose outline is known: of the others nothing is. */
export type Voisinage = { pairs: Pair[]; withContour: ReadonlySet<string> }

export const voisinageOf = async (ctx: Pick<Ctx, 'tx'>, codes: readonly string[]): Promise<Voisinage> => {
  const inside = new Set(codes)
  const contours = await listContours(ctx.tx, codes)
  const pairs = await listPairs(ctx.tx, codes)
  return {
    pairs: pairs.filter(({ a, b }) => inside.has(a) && inside.has(b)),
    withContour: new Set(contours.map(({ code }) => code)),
  }
}

export const communesOfDepartements = (ctx: Pick<Ctx, 'tx'>, departements: readonly string[]): Promise<KnownPlace[]> =>
  listCommunesOf(ctx.tx, departements)

export const communesInFrame = (ctx: Pick<Ctx, 'tx'>, frame: Frame): Promise<KnownPlace[]> =>
  listCommunesIn(ctx.tx, frame)

export type MembresEpci = { code: string; nom: string; communes: string[] }
export const membersOfEpci = (ctx: Pick<Ctx, 'tx'>, epci: readonly string[]): Promise<MembresEpci[]> =>
  listMembersOf(ctx.tx, epci)
