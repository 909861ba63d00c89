/** The audit trail as people read it, and whether it is whole. */
import { ok } from '../../../kernel/result.ts'
import { defineAction } from '../../../server/actions/action.ts'
import { checkJournal } from '../../../server/journal/check-journal.ts'
import { readSealing } from '../../../server/journal/read-sealing.ts'
import { comptesContract } from '../contract.ts'
import { findLastVerification, noteVerification, listJournal as readJournal } from '../store/journal-store.ts'
import { nameLines } from './traces.ts'

const PAGE = 100

export const listJournal = defineAction(comptesContract.listJournal, {
  audit: 'journal.lire',
  run: async (ctx, { query }) => {
    const rows = await readJournal(ctx.tx, ctx.cptsId, { before: query.avant, objet: query.objet }, PAGE)
    const lignes = await nameLines(ctx, rows)
    return ok({ lignes, suite: rows.length === PAGE ? Number(rows.at(-1)!.id) : null })
  },
})

export const readSceau = defineAction(comptesContract.readSceau, {
  audit: 'journal.lire',
  run: async (ctx) => {
    const last = await findLastVerification(ctx.tx, ctx.cptsId)
    const [line] = last ? await nameLines(ctx, [last.row]) : []
    const verification =
      last && line ? { le: line.le, acteur: line.acteur, conforme: last.rupture === null, rupture: last.rupture } : null
    return ok({ ...(await readSealing(ctx)), verification })
  },
})

/** A break is an answer, not a refusal: it is written down as well. */
export const verifyJournal = defineAction(comptesContract.verifyJournal, {
  audit: 'journal.verifier',
  run: async (ctx) => {
    const { lignes, sceaux, rupture } = await checkJournal(ctx)
    const broken = rupture?.sequence ?? null
    await noteVerification(ctx.tx, broken)
    return ok({ lignes, sceaux, rupture: broken })
  },
})
