/** Sharing an agenda with another CPTS of the same professional: asked or offered, accepted by the professional. */
import { newId } from '../../../kernel/ids.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { findProfessionnel } from '../../communaute/index.ts'
import { listMyCpts } from '../../comptes/index.ts'
import { soinsContract } from '../contract.ts'
import { findDomicile } from '../store/agenda-store.ts'
import { leaveShare } from '../store/crossing-store.ts'
import { findPartage, hideAgendaFrom, insertPartage, setPartage, showAgendaTo } from '../store/partage-store.ts'
import { readPartages } from './read-agenda.ts'
import { type AgendaRow, onMine } from './resolve-agenda.ts'

export const listPartages = defineAction(soinsContract.listPartages, {
  audit: 'partage.lire',
  run: async (ctx) => ok({ partages: await readPartages(ctx) }),
})

export const requestPartage = defineAction(soinsContract.requestPartage, {
  audit: 'partage.demander',
  run: async (ctx, { body }) => {
    const who = await findProfessionnel(ctx.tx, ctx.cptsId, body.professionnelId)
    if (!who) return refuse('professionnel-unknown')
    const home = await findDomicile(ctx.tx, who.personneId)
    if (!home || home.cptsId === ctx.cptsId) return refuse('partage-not-needed')
    const share = { personneId: who.personneId, domicile: home.cptsId, avec: ctx.cptsId, statut: 'demande' as const }
    const id = await insertPartage(ctx.tx, { id: newId(ctx.now.epochMilliseconds), ...share }, ctx.now)
    await ctx.publish({ name: 'partage.demande', cptsId: home.cptsId, id })
    return ok({ id })
  },
})

/** Rows of the index leave with the share; appointments already taken stay. */
const end = async (ctx: Ctx, id: string): Promise<Result<{ ok: true }, 'partage-unknown'>> => {
  const share = await findPartage(ctx.tx, id)
  if (!share || (share.domicile !== ctx.cptsId && share.avec !== ctx.cptsId)) return refuse('partage-unknown')
  if (share.domicile === ctx.cptsId) await hideAgendaFrom(ctx.tx, ctx.cptsId, share.personneId, share.avec)
  else await leaveShare(ctx, share)
  await setPartage(ctx.tx, id, 'retire', ctx.now)
  return ok({ ok: true })
}
export const withdrawPartage = defineAction(soinsContract.withdrawPartage, {
  audit: 'partage.retirer',
  run: (ctx, { params }) => end(ctx, params.partageId),
})
export const endMonPartage = defineAction(soinsContract.endMonPartage, {
  audit: 'partage.retirer',
  run: onMine(async (ctx, agenda, { params }: { params: { partageId: string } }) => {
    const share = await findPartage(ctx.tx, params.partageId)
    return share?.personneId === agenda.personneId ? end(ctx, params.partageId) : refuse('partage-unknown')
  }),
})

const open = async (ctx: Ctx, agenda: AgendaRow): Promise<void> => showAgendaTo(ctx.tx, ctx.cptsId, agenda.id)

export const acceptPartage = defineAction(soinsContract.acceptPartage, {
  audit: 'partage.accepter',
  run: onMine(async (ctx, agenda, { params }: { params: { partageId: string } }) => {
    const share = await findPartage(ctx.tx, params.partageId)
    if (share?.personneId !== agenda.personneId || share.domicile !== ctx.cptsId) return refuse('partage-unknown')
    await setPartage(ctx.tx, share.id, 'accepte', ctx.now)
    await open(ctx, agenda)
    return ok({ ok: true as const })
  }),
})
export const offerPartage = defineAction(soinsContract.offerPartage, {
  audit: 'partage.offrir',
  run: onMine(async (ctx, agenda, { body }: { body: { avec: string } }) => {
    const mine = await listMyCpts(ctx.tx, agenda.personneId, ctx.now.toString().slice(0, 10))
    if (body.avec === ctx.cptsId || !mine.some((cpts) => cpts.id === body.avec)) return refuse('cpts-not-mine')
    const share = { personneId: agenda.personneId, domicile: ctx.cptsId, avec: body.avec, statut: 'accepte' as const }
    const id = await insertPartage(ctx.tx, { id: newId(ctx.now.epochMilliseconds), ...share }, ctx.now)
    await open(ctx, agenda)
    return ok({ id })
  }),
})
