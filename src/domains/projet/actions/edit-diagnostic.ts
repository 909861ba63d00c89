/** Needs and priorities, objectives, texts. Each change opens the draft, or is refused once the projet was sent. */
import { newId } from '../../../kernel/ids.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import { toDate } from '../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { parcoursContract } from '../contract-parcours.ts'
import { rankedOf } from '../rules/priorites.ts'
import {
  deleteBesoinRow,
  deleteObjectifRow,
  insertBesoin,
  insertObjectif,
  listBesoinRows,
  rankBesoins,
  saveTexteRow,
  setBesoinsOfObjectif,
  updateBesoinRow,
  updateObjectifRow,
  voteBesoins,
} from '../store/diagnostic-store.ts'
import { readDay } from './load-vie.ts'
import { ensureDraft } from './open-draft.ts'

const done = ok({ ok: true as const })
/** The letter and the charter live their own life: they are written between two versions too, and compared. */
const ASIDE = /^(lettre|charte)-/

/** A priority that left makes another order, which nobody voted. */
const closeRanks = async ({ tx, cptsId }: Pick<Ctx, 'tx' | 'cptsId'>): Promise<void> => {
  const ranked = rankedOf(await listBesoinRows(tx, cptsId))
  if (ranked.some(({ priorite }, index) => priorite !== index + 1))
    await rankBesoins(
      tx,
      cptsId,
      ranked.map(({ id }) => id),
    )
}

export const createBesoin = defineAction(parcoursContract.createBesoin, {
  audit: 'besoin.ecrire',
  run: async (ctx, { body }) => {
    const draft = await ensureDraft(ctx)
    if (!draft.ok) return draft
    const id = newId(ctx.now.epochMilliseconds)
    await insertBesoin(ctx.tx, { cptsId: ctx.cptsId, id, ...body, creeLe: toDate(ctx.now) })
    return ok({ id })
  },
})

export const updateBesoin = defineAction(parcoursContract.updateBesoin, {
  audit: 'besoin.corriger',
  run: async (ctx, { params: { besoinId }, body }) => {
    const draft = await ensureDraft(ctx)
    if (!draft.ok) return draft
    // Only a need is a priority: what becomes a strength leaves the order.
    const rank = body.axe === 'besoin' ? {} : { priorite: null, voteLe: null }
    if (!(await updateBesoinRow(ctx.tx, ctx.cptsId, besoinId, { ...body, ...rank }))) return refuse('besoin-unknown')
    await closeRanks(ctx)
    return done
  },
})

export const deleteBesoin = defineAction(parcoursContract.deleteBesoin, {
  audit: 'besoin.effacer',
  run: async (ctx, { params: { besoinId } }) => {
    const draft = await ensureDraft(ctx)
    if (!draft.ok) return draft
    if (!(await deleteBesoinRow(ctx.tx, ctx.cptsId, besoinId))) return refuse('besoin-unknown')
    await closeRanks(ctx)
    return done
  },
})

export const orderPriorites = defineAction(parcoursContract.orderPriorites, {
  audit: 'priorite.ordonner',
  run: async (ctx, { body: { besoins: ids } }) => {
    const draft = await ensureDraft(ctx)
    if (!draft.ok) return draft
    const known = new Set(
      (await listBesoinRows(ctx.tx, ctx.cptsId)).filter(({ axe }) => axe === 'besoin').map(({ id }) => id),
    )
    if (new Set(ids).size !== ids.length || ids.some((id) => !known.has(id))) return refuse('besoin-unknown')
    await rankBesoins(ctx.tx, ctx.cptsId, ids)
    return done
  },
})

export const votePriorites = defineAction(parcoursContract.votePriorites, {
  audit: 'priorite.voter',
  run: async (ctx, { body: { le } }) => {
    const draft = await ensureDraft(ctx)
    if (!draft.ok) return draft
    if (le !== null && le > (await readDay(ctx)).toString()) return refuse('vote-in-the-future')
    return (await voteBesoins(ctx.tx, ctx.cptsId, le)) > 0 ? done : refuse('no-priority-to-vote')
  },
})

const besoin_unknown = { objectif_besoin_cpts_id_besoin_id_fkey: 'besoin-unknown' } as const

export const createObjectif = defineAction(parcoursContract.createObjectif, {
  audit: 'objectif.ecrire',
  constraints: besoin_unknown,
  run: async (ctx, { body: { besoins, ...columns } }) => {
    const draft = await ensureDraft(ctx)
    if (!draft.ok) return draft
    const { tx, cptsId, now } = ctx
    const id = newId(now.epochMilliseconds)
    await insertObjectif(tx, { cptsId, id, ...columns, creeLe: toDate(now) })
    await setBesoinsOfObjectif(tx, cptsId, id, besoins)
    return ok({ id })
  },
})

export const updateObjectif = defineAction(parcoursContract.updateObjectif, {
  audit: 'objectif.corriger',
  constraints: besoin_unknown,
  run: async (ctx, { params: { objectifId }, body: { besoins, ...columns } }) => {
    const draft = await ensureDraft(ctx)
    if (!draft.ok) return draft
    if (!(await updateObjectifRow(ctx.tx, ctx.cptsId, objectifId, columns))) return refuse('objectif-missing')
    await setBesoinsOfObjectif(ctx.tx, ctx.cptsId, objectifId, besoins)
    return done
  },
})

export const deleteObjectif = defineAction(parcoursContract.deleteObjectif, {
  audit: 'objectif.effacer',
  run: async (ctx, { params: { objectifId } }) => {
    const draft = await ensureDraft(ctx)
    if (!draft.ok) return draft
    return (await deleteObjectifRow(ctx.tx, ctx.cptsId, objectifId)) ? done : refuse('objectif-missing')
  },
})

export const saveTexte = defineAction(parcoursContract.saveTexte, {
  audit: 'texte.ecrire',
  run: async (ctx, { params: { cle }, body: { texte } }) => {
    const draft = ASIDE.test(cle) ? ok(null) : await ensureDraft(ctx)
    if (!draft.ok) return draft
    await saveTexteRow(ctx.tx, { cptsId: ctx.cptsId, cle, texte, modifieLe: toDate(ctx.now) })
    return done
  },
})
