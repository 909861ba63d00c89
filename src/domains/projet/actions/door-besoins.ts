/** Needs of the projet, for the room that looks for them: the diagnosis asks people which come first. */
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { listBesoinRows, rankBesoins, voteBesoins } from '../store/diagnostic-store.ts'
import { readDay } from './load-vie.ts'
import { ensureDraft } from './open-draft.ts'

export type BesoinConnu = { id: string; axe: string; titre: string; priorite: number | null }

export const listBesoins = async ({ tx, cptsId }: Pick<Ctx, 'tx' | 'cptsId'>): Promise<BesoinConnu[]> =>
  (await listBesoinRows(tx, cptsId)).map(({ id, axe, titre, priorite }) => ({ id, axe, titre, priorite }))

/** The order that people gave, voted today. */
export const voteBesoinsInOrder = async (
  ctx: Ctx,
  ids: readonly string[],
): Promise<Result<{ ok: true }, 'projet-not-open'>> => {
  if (!(await ensureDraft(ctx)).ok) return refuse('projet-not-open')
  await rankBesoins(ctx.tx, ctx.cptsId, [...ids])
  await voteBesoins(ctx.tx, ctx.cptsId, (await readDay(ctx)).toString())
  return ok({ ok: true })
}
