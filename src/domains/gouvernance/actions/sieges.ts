/** Places in a college, given by name. */
import { newId } from '../../../kernel/ids.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import { toDate } from '../../../kernel/time.ts'
import { defineAction } from '../../../server/actions/action.ts'
import { membresContract } from '../contract-membres.ts'
import { changeSiege, deleteSiegeRow, insertSiege } from '../store/membres-store.ts'
import { settlePersonne } from './personne.ts'

const done = ok({ ok: true as const })
const constraints = {
  siege_overlap: 'siege-overlaps',
  siege_college: 'college-unknown',
  siege_dates: 'fin-before-debut',
} as const

export const createSiege = defineAction(membresContract.createSiege, {
  audit: 'siege.donner',
  constraints,
  run: async (ctx, { body: { collegeId, personne, debut } }) => {
    const { tx, cptsId, now } = ctx
    const settled = await settlePersonne(ctx, personne)
    if (!settled.ok) return settled
    const id = newId(now.epochMilliseconds)
    await insertSiege(tx, { cptsId, id, collegeId, ...settled.value, debut, creeLe: toDate(now) })
    return ok({ id })
  },
})

export const endSiege = defineAction(membresContract.endSiege, {
  audit: 'siege.finir',
  constraints,
  run: async ({ tx, cptsId }, { params, body: { fin, motif } }) =>
    (await changeSiege(tx, cptsId, params.siegeId, { fin, motifFin: motif })) ? done : refuse('siege-unknown'),
})

export const reopenSiege = defineAction(membresContract.reopenSiege, {
  audit: 'siege.rouvrir',
  constraints,
  run: async ({ tx, cptsId }, { params }) =>
    (await changeSiege(tx, cptsId, params.siegeId, { fin: null, motifFin: null })) ? done : refuse('siege-unknown'),
})

export const deleteSiege = defineAction(membresContract.deleteSiege, {
  audit: 'siege.effacer',
  run: async ({ tx, cptsId }, { params }) =>
    (await deleteSiegeRow(tx, cptsId, params.siegeId)) ? done : refuse('siege-unknown'),
})
