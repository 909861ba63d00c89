/** Payments that are written by hand, and exemptions. What comes from a statement is undone there. */
import { newId } from '../../../kernel/ids.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { toDate } from '../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { withdrawCourriels } from '../../../server/mail/index.ts'
import { adhesionContract } from '../contract.ts'
import type { AdhesionRefusal } from '../refusals.ts'
import { resteOf } from '../rules/appel.ts'
import { type Montant, montantOf } from '../rules/montant.ts'
import * as store from '../store/campagne-store.ts'
import { readPlace } from './place.ts'
import { keyOf, readRedevables } from './redevables.ts'

export const TROP_PAYE = { appel_trop_paye: 'appel-overpaid' } as const

/** What waits to leave about dues that are now paid is taken back. */
export const stopAsking = async (ctx: Pick<Ctx, 'tx' | 'cptsId'>, appelIds: readonly string[]): Promise<void> =>
  withdrawCourriels(ctx, ...(await store.listPaid(ctx.tx, ctx.cptsId, appelIds)))

export const addReglement = defineAction(adhesionContract.addReglement, {
  audit: 'cotisation.encaisser',
  constraints: TROP_PAYE,
  run: async (ctx, { params: { appelCotisationId }, body }): Promise<Result<{ id: string }, AdhesionRefusal>> => {
    const { tx, cptsId, now } = ctx
    const appel = await store.findAppel(tx, cptsId, appelCotisationId, true)
    if (!appel) return refuse('appel-unknown')
    if (body.centimes > resteOf(appel)) return refuse('appel-overpaid')
    const { today } = await readPlace(ctx)
    if (body.le > today) return refuse('payment-to-come')
    const id = newId(now.epochMilliseconds)
    await store.insertReglements(tx, [{ cptsId, id, appelId: appel.id, ...body, creeLe: toDate(now) }])
    await stopAsking(ctx, [appel.id])
    return ok({ id })
  },
})

export const removeReglement = defineAction(adhesionContract.removeReglement, {
  audit: 'cotisation.retirer-paiement',
  run: async ({ tx, cptsId }, { params }) => {
    const row = await store.findReglement(tx, cptsId, params.reglementCotisationId)
    if (!row) return refuse('reglement-unknown')
    if (row.rapprochementId) return refuse('reglement-of-statement')
    await store.removeReglementRow(tx, cptsId, row.id)
    return ok({ ok: true as const })
  },
})

export const exemptAppel = defineAction(adhesionContract.exemptAppel, {
  audit: 'cotisation.dispenser',
  constraints: TROP_PAYE,
  run: async (ctx, { params: { appelCotisationId }, body }): Promise<Result<{ ok: true }, AdhesionRefusal>> => {
    const { tx, cptsId } = ctx
    const appel = await store.findAppel(tx, cptsId, appelCotisationId, true)
    if (!appel) return refuse('appel-unknown')
    if (body.raison === null) {
      if (appel.dispenseRaison === null) return refuse('appel-not-exempt')
      const duCentimes = await duOf(ctx, appel)
      await store.updateAppel(tx, cptsId, appel.id, { dispenseRaison: null, duCentimes })
      return ok({ ok: true as const })
    }
    if (appel.payeCentimes > 0) return refuse('appel-has-payments')
    await store.updateAppel(tx, cptsId, appel.id, { dispenseRaison: body.raison, duCentimes: 0 })
    await stopAsking(ctx, [appel.id])
    return ok({ ok: true as const })
  },
})

/** What the scale asks of this member. */
const duOf = async (ctx: Ctx, appel: store.AppelRow): Promise<number> => {
  const { today } = await readPlace(ctx)
  const membre = (await readRedevables(ctx, today)).get(keyOf(appel))
  const montants = (await store.listMontantRows(ctx.tx, ctx.cptsId, appel.annee)) as Montant[]
  return (membre && montantOf(montants, membre)?.centimes) ?? 0
}
