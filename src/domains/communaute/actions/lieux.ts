import { newId } from '../../../kernel/ids.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import { toDate } from '../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { communauteContract } from '../contract.ts'
import { insertLieux, removeLieux, updateLieuRow } from '../store/lieu-store.ts'
import { findProfessionnelRow, tryRemoving } from '../store/professionnel-store.ts'
import { checkLieu } from './checked-input.ts'
import { readToday } from './today.ts'

const done = ok({ ok: true as const })

export const createLieu = defineAction(communauteContract.createLieu, {
  audit: 'lieu.creer',
  run: async (ctx, { params, body }) => {
    const { tx, cptsId, now } = ctx
    const { professionnelId } = params
    if (!(await findProfessionnelRow(tx, cptsId, professionnelId))) return refuse('professionnel-unknown')
    const lieu = await checkLieu(tx, cptsId, body)
    if (!lieu.ok) return lieu
    const { zone } = await readToday(ctx)
    const id = newId(now.epochMilliseconds)
    await insertLieux(tx, [{ cptsId, id, professionnelId, zone, creeLe: toDate(now), ...lieu.value }])
    return ok({ id })
  },
})

/** A place that has just been added by mistake: gone, or closed when something has used it since. */
export const takeBackLieu = async ({ tx, cptsId, now }: Pick<Ctx, 'tx' | 'cptsId' | 'now'>, lieuId: string) => {
  const gone = await tryRemoving(tx, () => removeLieux(tx, cptsId, [lieuId]))
  if (!gone) await updateLieuRow(tx, cptsId, lieuId, { fermeLe: toDate(now) })
}

export const updateLieu = defineAction(communauteContract.updateLieu, {
  audit: 'lieu.corriger',
  run: async ({ tx, cptsId }, { params, body }) => {
    const lieu = await checkLieu(tx, cptsId, body)
    if (!lieu.ok) return lieu
    return (await updateLieuRow(tx, cptsId, params.lieuId, lieu.value)) ? done : refuse('lieu-unknown')
  },
})

export const closeLieu = defineAction(communauteContract.closeLieu, {
  audit: 'lieu.fermer',
  run: async ({ tx, cptsId, now }, { params, body }) => {
    const change = { fermeLe: body.ferme ? toDate(now) : null }
    return (await updateLieuRow(tx, cptsId, params.lieuId, change)) ? done : refuse('lieu-unknown')
  },
})
