/** The open urn, and the keys of those that are open no longer. */
import { ok, refuse } from '../../../../kernel/result.ts'
import { type Ctx, defineAction } from '../../../../server/actions/action.ts'
import { gouvernanceContract } from '../../contract.ts'
import { findScrutinRow, listOpenSecrets } from '../../store/scrutin-store.ts'
import { listBulletins, listEmargements } from '../../store/urne-store.ts'
import { findMoi } from './voter.ts'

/** Whoever had a voice in it, and those who keep the séances. */
const mayRead = async (ctx: Ctx, seanceId: string): Promise<boolean> =>
  ctx.permissions.has('seance.read') || (await findMoi(ctx, seanceId)) !== undefined

export const readUrne = defineAction(gouvernanceContract.readUrne, {
  audit: 'scrutin.recompter',
  run: async (ctx, { params: { scrutinId } }) => {
    const { tx, cptsId } = ctx
    const scrutin = await findScrutinRow(tx, cptsId, scrutinId)
    if (scrutin?.genre !== 'secret') return refuse('scrutin-unknown')
    if (!(await mayRead(ctx, scrutin.seanceId))) return refuse('not-elector')
    if (scrutin.etat !== 'clos') return refuse('urn-sealed')
    const signed = await listEmargements(tx, cptsId, scrutinId)
    return ok({
      bulletins: await listBulletins(tx, cptsId, scrutinId),
      emargements: signed.map(({ nom, mandataire, voix, recu }) => ({ nom, mandataire, voix, recu })),
    })
  },
})

/** Once a closing has committed, what opened its urn is destroyed: by the event, or by the sweep of the night. */
export const destroyUrnKey = async (ctx: Pick<Ctx, 'tx' | 'cptsId' | 'keys'>, scrutinId: string): Promise<void> => {
  const open = await listOpenSecrets(ctx.tx, ctx.cptsId)
  if (!open.includes(scrutinId)) await ctx.keys.destroy(ctx.cptsId, scrutinId)
}

/** A key is on the disk before its scrutin is open in the base: a young one is left alone. */
const YOUNG_MS = 3_600_000

export const sweepUrnKeys = async (ctx: Pick<Ctx, 'tx' | 'cptsId' | 'keys'>): Promise<void> => {
  const made = await ctx.keys.list(ctx.cptsId, new Date(Date.now() - YOUNG_MS))
  const open = new Set(await listOpenSecrets(ctx.tx, ctx.cptsId))
  for (const name of made) if (!open.has(name)) await ctx.keys.destroy(ctx.cptsId, name)
}
