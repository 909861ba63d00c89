/** Which territory of a division is that of this CPTS: the one where most of its inhabitants are. */
import type { Ctx } from '../../../server/actions/action.ts'
import { currentTerritoire, findCommunes } from '../../territoire/index.ts'

/** Inhabitants of the territory in force, by whole commune. */
export const ownInhabitants = async (ctx: Ctx): Promise<Map<string, number>> => {
  const units = (await currentTerritoire(ctx))?.units ?? []
  const places = await findCommunes(ctx, [...new Set(units.map(({ code }) => code))])
  const cities = new Map(places.map(({ code, commune }) => [code, commune]))
  const own = new Map<string, number>()
  for (const { code, population } of units) {
    const commune = cities.get(code) ?? code
    own.set(commune, (own.get(commune) ?? 0) + population)
  }
  return own
}

/** Its rank among these groups of communes, -1 where none of them holds anybody. */
export const findOwn = (groups: readonly (readonly string[])[], own: ReadonlyMap<string, number>): number => {
  let [best, most] = [-1, 0]
  groups.forEach((codes, rank) => {
    const held = codes.reduce((sum, code) => sum + (own.get(code) ?? 0), 0)
    if (held > most) [best, most] = [rank, held]
  })
  return best
}
