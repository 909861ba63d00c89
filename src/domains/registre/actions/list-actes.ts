import { ok, refuse } from '../../../kernel/result.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { findCpts } from '../../comptes/index.ts'
import { type ActeSummary, registreContract } from '../contract.ts'
import { sayWhere } from '../labels.ts'
import { cutMarked } from '../rules/marked.ts'
import { readPageMark, writePageMark } from '../rules/page-mark.ts'
import { markWords, START, STOP } from '../store/highlight-store.ts'
import { countActes, listActeIds, readExtent } from '../store/list-store.ts'
import { toFilters } from './filters.ts'
import { readSummaries } from './view.ts'

/** The page, with where the words that were looked for stand. */
const readMarked = async (
  { tx, cptsId }: Pick<Ctx, 'tx' | 'cptsId'>,
  ids: readonly string[],
  query: string | undefined,
): Promise<ActeSummary[]> => {
  const actes = await readSummaries(tx, cptsId, ids)
  if (!query) return actes
  const marked = await markWords(tx, cptsId, ids, query)
  return actes.map((acte) => ({
    ...acte,
    trouve: marked
      .filter(({ acteId }) => acteId === acte.id)
      .map(({ cle, texte }) => ({ ou: sayWhere(cle), morceaux: cutMarked(texte, START, STOP) })),
  }))
}

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
      actes: await readMarked(
        ctx,
        page.map(({ id }) => id),
        filters.recherche,
      ),
      total: await countActes(ctx.tx, ctx.cptsId, filters),
      suite: last && marks.length > page.length ? writePageMark(last) : null,
      registre: { actes: extent.nombre, depuis: extent.depuis?.toISOString() ?? null, zone },
    })
  },
})
