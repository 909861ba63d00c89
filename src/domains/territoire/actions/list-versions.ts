import { ok } from '../../../kernel/result.ts'
import { defineAction } from '../../../server/actions/action.ts'
import { territoireContract } from '../contract.ts'
import { sizeClass } from '../rules/taille.ts'
import { totalPopulation, type Unit } from '../rules/unites.ts'
import { differenceOf, inForce } from '../rules/versions.ts'
import { listUnits, listVersions as readVersions } from '../store/territoire-store.ts'
import { readReading } from './analyse.ts'
import { todayOf } from './today.ts'

const brief = (units: readonly Unit[]) => units.map(({ nom, population }) => ({ nom, population }))

export const listVersions = defineAction(territoireContract.listVersions, {
  audit: 'territoire.lire-versions',
  run: async (ctx) => {
    const versions = await readVersions(ctx.tx, ctx.cptsId)
    const all = Map.groupBy(await listUnits(ctx.tx, ctx.cptsId), (unit) => unit.versionId)
    const reading = await readReading(ctx)
    const current = inForce(versions, await todayOf(ctx))
    return ok({
      versions: versions.map((version, index) => {
        const units = all.get(version.id) ?? []
        const before = versions[index - 1]
        const change = differenceOf(before ? (all.get(before.id) ?? []) : [], units)
        const population = totalPopulation(units)
        return {
          ...version,
          population,
          taille: sizeClass(population, reading),
          unites: units.length,
          enVigueur: version.id === current?.id,
          arrivees: before ? brief(change.arrivees) : [],
          departs: before ? brief(change.departs) : [],
          populationAvant: before ? change.populationAvant : null,
        }
      }),
    })
  },
})
