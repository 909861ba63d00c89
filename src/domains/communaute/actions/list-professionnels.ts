import { ok } from '../../../kernel/result.ts'
import { defineAction } from '../../../server/actions/action.ts'
import { communauteContract } from '../contract.ts'
import { filterProfessionnels } from '../rules/filter-professionnels.ts'
import { readResumes } from './fiches.ts'

export const listProfessionnels = defineAction(communauteContract.listProfessionnels, {
  audit: 'professionnel.lister',
  run: async (ctx, { query }) => {
    const { today, actifDepuis, resumes } = await readResumes(ctx)
    const kept = filterProfessionnels(resumes, query)
    return ok({
      aujourdhui: today,
      actifDepuis,
      total: kept.length,
      adherents: kept.filter((one) => one.adherent).length,
      actifs: kept.filter((one) => one.actif).length,
      professionnels: kept.slice(query.depuis, query.depuis + query.limite),
    })
  },
})
