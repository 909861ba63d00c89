import { ok, refuse } from '../../../kernel/result.ts'
import { defineAction } from '../../../server/actions/action.ts'
import { findCpts } from '../../comptes/index.ts'
import { registreContract } from '../contract.ts'
import { readPageMark, writePageMark } from '../rules/page-mark.ts'
import { countActes, listActeIds, readExtent } from '../store/list-store.ts'
import { toFilters } from './filters.ts'
import { readSummaries } from './view.ts'

export const listActes = defineAction(registreContract.listActes, {
  audit: 'registre.lire',
  run: async (ctx, { query }) => {
    const after = query.apres ? readPageMark(query.apres) : undefined
    if (after === null) return refuse('page-mark-unreadable')
    const zone = (await findCpts(ctx.tx, ctx.cptsId))?.zone ?? 'Europe/Paris'
    const filters = toFilters(query, zone)
    const marks = await listActeIds(ctx.tx, ctx.cptsId, filters, { after, limit: query.limite + 1 })
    const page = marks.slice(0, query.limite)
    const last = page.at(-1)
    const extent = await readExtent(ctx.tx, ctx.cptsId)
    return ok({
      actes: await readSummaries(
        ctx.tx,
        ctx.cptsId,
        page.map(({ id }) => id),
      ),
      total: await countActes(ctx.tx, ctx.cptsId, filters),
      suite: last && marks.length > page.length ? writePageMark(last) : null,
      registre: { actes: extent.nombre, depuis: extent.depuis?.toISOString() ?? null, zone },
    })
  },
})
