/**
 * What stands on a line of a statement belongs to other rooms: when the match or its statement is taken back, each is asked
 * to take back its own, or to refuse. A thing whose match goes with it, by the base, has nothing to say here.
 */
import { ok, type Result } from '../../../kernel/result.ts'
import type { Ctx } from '../../../server/actions/action.ts'

export type Defaire = (ctx: Ctx, objetIds: readonly string[]) => Promise<Result<null, 'releve-paie'>>

const known = new Map<string, Defaire>()
/** One word for an `objet` of a match. */
export const whenUnmatched = (objet: string, defaire: Defaire): void => {
  known.set(objet, defaire)
}

/** The first that refuses has the last word: the action is then undone whole. */
export const defaireObjets = async (
  ctx: Ctx,
  matches: readonly { objet: string; objetId: string }[],
): Promise<Result<null, 'releve-paie'>> => {
  for (const [objet, own] of Map.groupBy(matches, (one) => one.objet)) {
    const done = await known.get(objet)?.(
      ctx,
      own.map(({ objetId }) => objetId),
    )
    if (done && !done.ok) return done
  }
  return ok(null)
}
