/** The draft of the projet: opened by the first thing written, then by an avenant. Between the two, nothing moves. */
import { newId } from '../../../kernel/ids.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import { toDate } from '../../../kernel/time.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { insertDraft, listVersionRows } from '../store/version-store.ts'

/** Before each change of what a version holds. */
export const ensureDraft = async ({ tx, cptsId, now }: Ctx) => {
  const last = (await listVersionRows(tx, cptsId)).at(-1)
  if (last?.etat === 'figee') return refuse('projet-is-frozen')
  if (last) return ok(last.id)
  const id = newId(now.epochMilliseconds)
  await insertDraft(tx, { cptsId, id, numero: 1, nature: 'initial', etat: 'brouillon', ouverteLe: toDate(now) })
  return ok(id)
}
