/** Writes a statement in a few statements whatever the number of lines, and takes it back. */
import { newId } from '../../../kernel/ids.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { toDate } from '../../../kernel/time.ts'
import { defineAction } from '../../../server/actions/action.ts'
import { tresorerieContract } from '../contract.ts'
import type { TresorerieRefusal } from '../refusals.ts'
import { missingReleve } from '../rules/colonnes-releve.ts'
import { insertLignes, removeLignesOf } from '../store/ligne-store.ts'
import { listMatchedBy, removeRapprochementsOf } from '../store/rapprochement-store.ts'
import { findImport, findSameFile, markAccepted, markUndone } from '../store/releve-store.ts'
import { defaireObjets } from './defaire.ts'
import { bilanOf, buildPlan } from './plan-releve.ts'

export const acceptReleve = defineAction(tresorerieContract.acceptReleve, {
  audit: 'releve.accepter',
  bulk: 'writes',
  constraints: { releve_une_fois: 'releve-already-imported' },
  run: async (ctx, { params, body }) => {
    const { tx, cptsId, now } = ctx
    const row = await findImport(tx, cptsId, params.releveId, true)
    if (!row) return refuse('import-unknown')
    if (row.etat !== 'brouillon') return refuse('import-is-closed')
    const champs = missingReleve(row.correspondance)
    if (champs.length > 0) return refuse('releve-columns-missing', { champs })
    if (await findSameFile(tx, cptsId, row)) return refuse('releve-already-imported')
    const plan = await buildPlan(ctx, row)
    const bilan = bilanOf(plan)
    if (body.lignes === 'toutes' && bilan.erreurs > 0) return refuse('import-has-errors', { erreurs: bilan.erreurs })
    if (plan.aEcrire.length === 0) return refuse('import-has-nothing')
    await insertLignes(
      tx,
      plan.aEcrire.map(({ numero, mouvement, empreinte }) => ({
        cptsId,
        id: newId(now.epochMilliseconds),
        compteId: row.compteId,
        releveId: row.id,
        rang: numero,
        ...mouvement,
        empreinte,
      })),
    )
    await markAccepted(tx, cptsId, row.id, toDate(now), bilan)
    await ctx.publish({ name: 'releve.accepte', cptsId, id: row.id })
    return ok(bilan)
  },
})

export const undoReleve = defineAction(tresorerieContract.undoReleve, {
  audit: 'releve.annuler',
  bulk: 'removes',
  run: async (
    ctx,
    { params, body },
  ): Promise<Result<{ lignes: number; rapprochements: number }, TresorerieRefusal>> => {
    const { tx, cptsId, now } = ctx
    const row = await findImport(tx, cptsId, params.releveId, true)
    if (!row) return refuse('import-unknown')
    if (row.etat !== 'accepte') return refuse('import-not-accepted')
    const matches = await listMatchedBy(tx, cptsId, row.id)
    const rapprochements = matches.length
    if (rapprochements > 0 && !body.avecRapprochements) return refuse('releve-rapproche', { nombre: rapprochements })
    const undone = await defaireObjets(ctx, matches)
    if (!undone.ok) return undone
    await removeRapprochementsOf(tx, cptsId, row.id)
    const lignes = await removeLignesOf(tx, cptsId, row.id)
    await markUndone(tx, cptsId, row.id, toDate(now))
    return ok({ lignes, rapprochements })
  },
})
