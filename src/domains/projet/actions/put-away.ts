/** Putting a fiche away: archived it is kept whole; only a draft on which nothing hangs is erased. */
import { ok, refuse } from '../../../kernel/result.ts'
import { toDate } from '../../../kernel/time.ts'
import { defineAction } from '../../../server/actions/action.ts'
import { projetContract } from '../contract.ts'
import { changeFiche, findFicheRow, removeFiches } from '../store/fiche-store.ts'

const done = ok({ ok: true as const })

export const archiveFicheAction = defineAction(projetContract.archiveFicheAction, {
  audit: 'fiche-action.archiver',
  run: async ({ tx, cptsId, now }, { params, body }) => {
    const change = { archiveeLe: body.archivee ? toDate(now) : null, modifieeLe: toDate(now) }
    return (await changeFiche(tx, { cptsId, id: params.ficheActionId }, change)) ? done : refuse('fiche-unknown')
  },
})

export const deleteFicheAction = defineAction(projetContract.deleteFicheAction, {
  audit: 'fiche-action.effacer',
  constraints: { acte_fiche_action: 'fiche-has-actes', mouvement_fiche_action: 'fiche-has-money' },
  run: async ({ tx, cptsId }, { params }) => {
    const row = await findFicheRow(tx, cptsId, params.ficheActionId)
    if (!row) return refuse('fiche-unknown')
    if (row.etat !== 'brouillon') return refuse('fiche-not-draft')
    await removeFiches(tx, cptsId, [row.id])
    return done
  },
})
