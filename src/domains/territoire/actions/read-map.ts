import { ok } from '../../../kernel/result.ts'
import { defineAction } from '../../../server/actions/action.ts'
import { territoireContract } from '../contract.ts'
import { listDepartements } from '../store/place-store.ts'
import { listPublished } from '../store/territoire-store.ts'
import { drawCommunes } from './draw-communes.ts'
import { todayOf } from './today.ts'

export const readMap = defineAction(territoireContract.readMap, {
  audit: 'territoire.lire-carte',
  run: async (ctx, { query }) => {
    const { communes, bare, sources, tronque } = await drawCommunes(ctx, query)
    const published = await listPublished(
      ctx.tx,
      ctx.cptsId,
      communes.map(({ code }) => code),
      await todayOf(ctx),
    )
    const holder = new Map(published.map(({ code, cptsNom }) => [code, cptsNom]))
    return ok({
      communes: communes.map((commune) => ({ ...commune, cpts: holder.get(commune.code) ?? null })),
      departementsSansContour: await listDepartements(ctx.tx, [...new Set(bare.map((row) => row.departement))]),
      sources,
      tronque,
    })
  },
})
