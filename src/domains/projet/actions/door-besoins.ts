/** Needs of the projet, for the room that looks for them: the diagnosis asks people which come first. */
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { listBesoinRows, listObjectifRows, rankBesoins, voteBesoins } from '../store/diagnostic-store.ts'
import { loadFiches } from './load-fiches.ts'
import { readDay } from './load-vie.ts'
import { ensureDraft } from './open-draft.ts'

export type BesoinConnu = { id: string; axe: string; titre: string; priorite: number | null }

export const listBesoins = async ({ tx, cptsId }: Pick<Ctx, 'tx' | 'cptsId'>): Promise<BesoinConnu[]> =>
  (await listBesoinRows(tx, cptsId)).map(({ id, axe, titre, priorite }) => ({ id, axe, titre, priorite }))

export type BesoinSuivi = BesoinConnu & { objectifs: string[]; fiches: { id: string; titre: string }[] }

/** Each with the objectives that answer it, and the fiches-actions of those. */
export const readBesoinsSuivis = async ({ tx, cptsId }: Pick<Ctx, 'tx' | 'cptsId'>): Promise<BesoinSuivi[]> => {
  const objectifs = await listObjectifRows(tx, cptsId)
  const fiches = await loadFiches(tx, cptsId)
  return (await listBesoins({ tx, cptsId })).map((besoin) => {
    const answers = objectifs.filter(({ besoins }) => besoins.includes(besoin.id))
    const ids = new Set(answers.map(({ id }) => id))
    return {
      ...besoin,
      objectifs: answers.map(({ titre }) => titre),
      fiches: fiches.flatMap(({ id, titre, objectifId }) => (objectifId && ids.has(objectifId) ? [{ id, titre }] : [])),
    }
  })
}

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
