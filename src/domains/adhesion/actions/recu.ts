/** The receipt of dues that were paid, wholly or in part. */
import type { FileAnswer } from '../../../kernel/contract.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { type DocumentFault, renderPdf } from '../../../server/documents/index.ts'
import { formatReference } from '../../tresorerie/index.ts'
import { adhesionContract, type Moyen } from '../contract.ts'
import { recu } from '../documents/recu.ts'
import { MOYEN_LABELS } from '../labels.ts'
import type { AdhesionRefusal } from '../refusals.ts'
import { type AppelRow, findAppel, findCampagne, listReglementRows } from '../store/campagne-store.ts'
import { findReglage } from '../store/reglage-store.ts'
import { readPlace } from './place.ts'
import { keyOf, readRedevables } from './redevables.ts'

type Rendered = { nom: string; contenu: Buffer }

export const makeRecu = async (
  ctx: Ctx,
  appel: AppelRow,
): Promise<Result<Rendered, 'appel-has-no-payment' | DocumentFault>> => {
  const { tx, cptsId } = ctx
  const paiements = await listReglementRows(tx, cptsId, [appel.id])
  if (paiements.length === 0) return refuse('appel-has-no-payment')
  const { cpts, today } = await readPlace(ctx)
  const campagne = (await findCampagne(tx, cptsId, appel.annee))!
  const numero = `${appel.annee}-${String(appel.numero).padStart(5, '0')}`
  const rendered = await renderPdf(
    recu({
      cpts,
      nom: (await readRedevables(ctx, today)).get(keyOf(appel))?.nom ?? 'Personne effacée',
      annee: appel.annee,
      numero,
      reference: formatReference(appel.reference),
      libelle: appel.libelle,
      decision: campagne.decision,
      decideeLe: campagne.decideeLe,
      duCentimes: appel.duCentimes,
      payeCentimes: appel.payeCentimes,
      paiements: paiements.map(({ le, moyen, centimes }) => ({ le, moyen: MOYEN_LABELS[moyen as Moyen], centimes })),
      signataire: (await findReglage(tx, cptsId))?.signataire ?? '',
      jour: today,
    }),
  )
  return rendered.ok ? ok({ nom: `recu-cotisation-${numero}.pdf`, contenu: rendered.value.contenu }) : rendered
}

export const exportRecu = defineAction(adhesionContract.exportRecu, {
  audit: 'cotisation.recu',
  run: async (ctx, { params }): Promise<Result<FileAnswer, AdhesionRefusal>> => {
    const appel = await findAppel(ctx.tx, ctx.cptsId, params.appelCotisationId)
    if (!appel) return refuse('appel-unknown')
    const made = await makeRecu(ctx, appel)
    if (!made.ok) return made
    return ok({ name: made.value.nom, type: 'application/pdf', body: made.value.contenu })
  },
})
