/** For other rooms that compute on communes: the CPTS of the installation that cover some of them today. */
import type { Ctx } from '../../../server/actions/action.ts'
import { findPlaces } from '../store/place-store.ts'
import { listCovering } from '../store/territoire-store.ts'
import { todayOf } from './today.ts'

/** `communes`: whole ones. `enPartie`: those of which it covers an arrondissement or a named part only. */
export type CptsEnPlace = { cptsId: string; nom: string; communes: string[]; enPartie: string[] }

/** In the order of their names. */
export const listCptsEnPlace = async (ctx: Ctx, codes: readonly string[]): Promise<CptsEnPlace[]> => {
  const rows = await listCovering(ctx.tx, codes, await todayOf(ctx))
  const places = await findPlaces(ctx.tx, [...new Set(rows.map(({ code }) => code))])
  const cities = new Map(places.map(({ code, commune }) => [code, commune]))
  return [...Map.groupBy(rows, ({ cptsId }) => cptsId)].map(([cptsId, of]) => {
    const parts = of.filter(({ code, partie }) => partie !== '' || (cities.get(code) ?? null) !== null)
    const whole = new Set(of.filter((one) => !parts.includes(one)).map(({ code }) => code))
    return {
      cptsId,
      nom: of[0]!.cptsNom,
      communes: [...whole],
      enPartie: [...new Set(parts.map(({ code }) => cities.get(code) ?? code))].filter((code) => !whole.has(code)),
    }
  })
}
