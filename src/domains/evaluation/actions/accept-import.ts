/** A file of figures is written, or what it wrote is undone. */
import { newId } from '../../../kernel/ids.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import { toDate } from '../../../kernel/time.ts'
import { defineAction } from '../../../server/actions/action.ts'
import { evaluationContract } from '../contract.ts'
import { missingValeurs } from '../rules/colonnes-valeurs.ts'
import { findImport, findSameFile, markAccepted, markUndone } from '../store/import-store.ts'
import { insertValeurs, listOfImport, setEnVigueur } from '../store/valeur-store.ts'
import { bilanOf, buildPlan } from './plan-import.ts'

export const acceptImportValeurs = defineAction(evaluationContract.acceptImportValeurs, {
  audit: 'import-valeurs.accepter',
  bulk: 'writes',
  constraints: { valeur_externe_unique: 'valeur-already-there', valeur_externe_corrige_once: 'valeur-not-in-force' },
  run: async (ctx, { params, body }) => {
    const { tx, cptsId, now, actor } = ctx
    const row = await findImport(tx, cptsId, params.importId, true)
    if (!row) return refuse('import-unknown')
    if (row.etat !== 'brouillon') return refuse('import-is-closed')
    const champs = missingValeurs(row.correspondance)
    if (champs.length > 0) return refuse('valeurs-columns-missing', { champs })
    if (await findSameFile(tx, cptsId, row.empreinte)) return refuse('valeurs-already-imported')
    const plan = await buildPlan(ctx, row)
    const bilan = bilanOf(plan)
    if (body.lignes === 'toutes' && bilan.erreurs > 0) return refuse('import-has-errors', { erreurs: bilan.erreurs })
    if (plan.aEcrire.length === 0) return refuse('import-has-nothing')
    await setEnVigueur(
      tx,
      cptsId,
      plan.aEcrire.flatMap(({ remplace }) => (remplace ? [remplace.id] : [])),
      { enVigueur: false },
    )
    await insertValeurs(
      tx,
      plan.aEcrire.map(({ valeur, remplace }) => ({
        cptsId,
        id: newId(now.epochMilliseconds),
        ...valeur,
        source: row.source,
        importId: row.id,
        auteurId: actor.kind === 'personne' ? actor.personneId : null,
        ecriteLe: toDate(now),
        corrige: remplace?.id ?? null,
        raison: remplace ? `Fichier «\u00a0${row.fichier}\u00a0»` : null,
      })),
    )
    await markAccepted(tx, cptsId, row.id, toDate(now), bilan)
    return ok(bilan)
  },
})

export const undoImportValeurs = defineAction(evaluationContract.undoImportValeurs, {
  audit: 'import-valeurs.annuler',
  bulk: 'removes',
  constraints: { valeur_externe_unique: 'valeur-already-there' },
  run: async ({ tx, cptsId, now }, { params }) => {
    const row = await findImport(tx, cptsId, params.importId, true)
    if (!row) return refuse('import-unknown')
    if (row.etat !== 'accepte') return refuse('import-not-accepted')
    const written = (await listOfImport(tx, cptsId, row.id)).filter(({ annuleeLe }) => annuleeLe === null)
    if (written.some(({ enVigueur }) => !enVigueur)) return refuse('valeurs-corrected-since')
    const ids = written.map(({ id }) => id)
    await setEnVigueur(tx, cptsId, ids, { enVigueur: false, annuleeLe: toDate(now) })
    // What they had corrected speaks again.
    await setEnVigueur(
      tx,
      cptsId,
      written.flatMap(({ corrige }) => (corrige ? [corrige] : [])),
      { enVigueur: true },
    )
    await markUndone(tx, cptsId, row.id, toDate(now))
    return ok({ valeurs: ids.length })
  },
})
