import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { toDate } from '../../../kernel/time.ts'
import { defineAction } from '../../../server/actions/action.ts'
import { projetContract } from '../contract.ts'
import type { FicheRefusal } from '../refusals.ts'
import { findFicheRow, raiseVersion } from '../store/fiche-store.ts'
import { refreshShared } from './share-fiche.ts'
import { givenOf, PART_CONSTRAINTS, writeParts } from './write-parts.ts'

/** Nobody writes over what they have not read: the version that the person had must still be the one that is there. */
export const saveFicheAction = defineAction(projetContract.saveFicheAction, {
  audit: 'fiche-action.corriger',
  constraints: PART_CONSTRAINTS,
  run: async (ctx, { params, body }): Promise<Result<{ version: number }, FicheRefusal>> => {
    const { version, identite = {}, objectifId, ...parts } = body
    const key = { cptsId: ctx.cptsId, id: params.ficheActionId }
    if (!(await findFicheRow(ctx.tx, key.cptsId, key.id))) return refuse('fiche-unknown')
    const change = { ...givenOf(identite), ...givenOf({ objectifId }), modifieeLe: toDate(ctx.now) }
    const next = await raiseVersion(ctx.tx, { ...key, version }, change)
    if (next === undefined) return refuse('fiche-changed-meanwhile')
    const written = await writeParts(ctx, key.id, { identite, ...parts })
    if (!written.ok) return written
    await refreshShared(ctx, key.id)
    return ok({ version: next })
  },
})
