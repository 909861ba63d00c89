/** What was written, sent or received at a stage: each paper is a document of the registre, under a few words. */
import { newId } from '../../../kernel/ids.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import { toDate } from '../../../kernel/time.ts'
import { defineAction } from '../../../server/actions/action.ts'
import { etapesContract } from '../contract-etapes.ts'
import { deletePapier, insertPapier } from '../store/papier-store.ts'

export const addPapier = defineAction(etapesContract.addPapier, {
  audit: 'papier.joindre',
  constraints: { papier_document: 'papier-document-unknown', papier_une_fois: 'papier-twice' },
  run: async ({ tx, cptsId, now }, { params: { etape }, body }) => {
    const id = newId(now.epochMilliseconds)
    await insertPapier(tx, { cptsId, id, etape, ...body, ajouteLe: toDate(now) })
    return ok({ id })
  },
})

export const removePapier = defineAction(etapesContract.removePapier, {
  audit: 'papier.retirer',
  run: async ({ tx, cptsId }, { params }) =>
    (await deletePapier(tx, cptsId, params.papierId)) ? ok({ ok: true as const }) : refuse('papier-unknown'),
})
