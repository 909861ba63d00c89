/** Who may tick, move and tell stages: the bureau on all fiches, a professional on those that are theirs. */
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { toDate } from '../../../kernel/time.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { professionnelOfPersonne } from '../../communaute/index.ts'
import { changeFiche, findFicheRow, isFollowedBy } from '../store/fiche-store.ts'

export const mayFollow = async (ctx: Ctx, ficheId: string): Promise<boolean> => {
  const { actor, permissions, tx, cptsId } = ctx
  if (actor.kind === 'systeme' || permissions.has('fiche-action.edit')) return true
  if (actor.kind !== 'personne' || !permissions.has('fiche-action.follow')) return false
  const professionnel = await professionnelOfPersonne(tx, cptsId, actor.personneId)
  return professionnel !== undefined && isFollowedBy(tx, cptsId, ficheId, professionnel.id)
}

export const checkFollowed = async (
  ctx: Ctx,
  ficheId: string,
): Promise<Result<null, 'fiche-unknown' | 'fiche-not-followed'>> => {
  if (!(await findFicheRow(ctx.tx, ctx.cptsId, ficheId))) return refuse('fiche-unknown')
  return (await mayFollow(ctx, ficheId)) ? ok(null) : refuse('fiche-not-followed')
}

/** Something was done on it: an import that is undone leaves it. */
export const touch = (ctx: Ctx, id: string): Promise<boolean> =>
  changeFiche(ctx.tx, { cptsId: ctx.cptsId, id }, { modifieeLe: toDate(ctx.now) })
