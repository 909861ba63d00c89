/** The path that a call took along the grid in use: played again here, never believed; kept with the request, then gone. */
import { ok, type Result, refuse } from '../../../../kernel/result.ts'
import { civilDate, fromDate } from '../../../../kernel/time.ts'
import { type Constraints, type Ctx, defineAction } from '../../../../server/actions/action.ts'
import { soinsContract } from '../../contract.ts'
import type { SoinsRefusal } from '../../refusals.ts'
import { issueOf, type Pas } from '../../rules/grille/modele.ts'
import { conclure, direParcours, type FinDeParcours } from '../../rules/grille/parcours.ts'
import { findDemande } from '../../store/demande-store.ts'
import { deleteParcoursBefore, findGrilleRow, findParcours, saveParcours } from '../../store/grille-store.ts'
import { readReglage } from '../../store/reglage-store.ts'
import { zoneOf } from '../demandes.ts'
import { validationOf } from './versions.ts'

/** The base refuses a path of a grid that is not in use, too. */
export const EN_USAGE: Constraints<SoinsRefusal> = { parcours_grille_en_usage: 'grille-not-in-use' }

type Donne = { grilleId: string; pas: Pas[] }

export const writeParcours = async (
  ctx: Ctx,
  demandeId: string,
  { grilleId, pas }: Donne,
): Promise<Result<FinDeParcours, 'grille-not-in-use' | 'parcours-invalid'>> => {
  const row = await findGrilleRow(ctx.tx, ctx.cptsId, grilleId)
  if (row?.statut !== 'en-usage') return refuse('grille-not-in-use')
  const fin = conclure(row.contenu, pas)
  if (!fin.ok) return fin
  await saveParcours(ctx.tx, ctx.cptsId, demandeId, { grilleId, pas, fin: fin.value }, ctx.now)
  return fin
}

export const keepParcours = defineAction(soinsContract.keepParcours, {
  audit: 'demande.trier',
  constraints: EN_USAGE,
  run: async (ctx, { params: { demandeId }, body }) => {
    const demande = await findDemande(ctx.tx, ctx.cptsId, demandeId)
    if (!demande) return refuse('demande-unknown')
    if (demande.statut === 'close') return refuse('demande-closed')
    const kept = await writeParcours(ctx, demandeId, body)
    return kept.ok ? ok({ ok: true as const }) : kept
  },
})

export const readParcours = defineAction(soinsContract.readParcours, {
  audit: 'demande.lire',
  run: async (ctx, { params: { demandeId } }) => {
    const kept = await findParcours(ctx.tx, ctx.cptsId, demandeId)
    const row = kept && (await findGrilleRow(ctx.tx, ctx.cptsId, kept.grilleId))
    if (!kept || !row) return refuse('parcours-unknown')
    const { conservationJours } = await readReglage(ctx.tx, ctx.cptsId)
    const zone = await zoneOf(ctx)
    const { numero, titre, contenu } = row
    return ok({
      ...{ numero, titre, validation: validationOf(row) },
      lignes: direParcours(contenu, kept.pas),
      issue:
        kept.issue === null ? 'Un signe d’alerte\u00a0: le 15' : (issueOf(contenu, kept.issue)?.titre ?? kept.issue),
      le: fromDate(kept.le).toString(),
      effacementLe: kept.closeLe
        ? civilDate(fromDate(kept.closeLe).add({ hours: 24 * conservationJours }), zone).toString()
        : null,
    })
  },
})

/** Of requests whose identity would be erased by now, whether they had one or not. */
export const forgetParcours = async (ctx: Pick<Ctx, 'tx' | 'cptsId' | 'now'>): Promise<number> => {
  const { conservationJours } = await readReglage(ctx.tx, ctx.cptsId)
  return deleteParcoursBefore(ctx.tx, ctx.cptsId, ctx.now.subtract({ hours: 24 * conservationJours }))
}
