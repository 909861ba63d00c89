/** What no request waits for: the next doctor in turn, the time to answer, the questions that are asked again, the erasure. */
import { Temporal, toDate } from '../../../kernel/time.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { findProfessionnel } from '../../communaute/index.ts'
import { RELANCE_JOURS, VU_APRES_JOURS } from '../rules/reglage.ts'
import { findCapacite } from '../store/capacite-store.ts'
import { findDemande, listSilencieuses, lockDemande, moveDemande, updateDemande } from '../store/demande-store.ts'
import { eraseDue, eraseThese } from '../store/identite-store.ts'
import { findProposition, listDue, listToAsk, moveProposition, noteAsked } from '../store/proposition-store.ts'
import { readReglage } from '../store/reglage-store.ts'
import { askSeen, askStill } from './courriels.ts'
import { close } from './demandes.ts'
import { readPlace } from './place.ts'
import { linkOf, relayer } from './proposer.ts'
import { closeLink } from './retirer.ts'

/** A refusal goes to the next doctor in turn; followed elsewhere, the desk asks the person first. */
export const relayAfterRefusal = async (ctx: Ctx, { id }: { id: string }): Promise<void> => {
  const row = await findProposition(ctx.tx, ctx.cptsId, id)
  if (row?.statut !== 'refusee' || row.raison === 'deja-suivi-ailleurs') return
  await closeLink(ctx, id)
  const demande = await findDemande(ctx.tx, ctx.cptsId, row.demandeId)
  if (demande?.statut === 'attente') await relayer(ctx, [demande.id])
}

/** Nobody answered in time: the place is given back and the request goes on. */
export const passPropositions = async (ctx: Ctx): Promise<number> => {
  const { tx, cptsId, now } = ctx
  const back: string[] = []
  for (const { id, demandeId } of await listDue(tx, cptsId, now)) {
    await lockDemande(tx, cptsId, demandeId)
    if (!(await moveProposition(tx, cptsId, id, 'ouverte', { statut: 'expiree' }))) continue
    if (await moveDemande(tx, cptsId, demandeId, ['proposee'], 'attente')) back.push(demandeId)
    await closeLink(ctx, id)
  }
  if (back.length > 0) await relayer(ctx, back)
  return back.length
}

/** A month after a yes, the doctor is asked once whether the patient came. */
export const askWhetherSeen = async (ctx: Ctx): Promise<number> => {
  const { tx, cptsId, now } = ctx
  const waiting = await listToAsk(tx, cptsId, now.subtract({ hours: 24 * VU_APRES_JOURS }))
  for (const { id, capaciteId } of waiting) {
    const capacite = await findCapacite(tx, cptsId, capaciteId)
    const professionnel = await findProfessionnel(tx, cptsId, capacite!.professionnelId)
    await noteAsked(tx, cptsId, id, now)
    if (!professionnel?.courriel) continue
    const lien = await linkOf(ctx, id, professionnel.personneId)
    const echeance = now.add({ hours: 24 * 14 })
    await askSeen(ctx, { cle: `proposition-mt:${id}:vu`, destinataire: professionnel.courriel, lien, echeance })
  }
  return waiting.length
}

/** Somebody who waits in silence is asked again, then forgotten; a closed request forgets who asked. */
export const forgetDemandesMt = async (ctx: Ctx): Promise<number> => {
  const { tx, cptsId, now } = ctx
  const { zone } = await readPlace(ctx)
  const { silenceMois } = await readReglage(tx, cptsId)
  const silentSince = now
    .toZonedDateTimeISO(zone)
    .subtract(Temporal.Duration.from({ months: silenceMois }))
    .toInstant()
  const askedBefore = now.subtract({ hours: 24 * RELANCE_JOURS })
  const erased = await eraseDue(tx, cptsId, now)
  for (const { id, relanceeLe } of await listSilencieuses(tx, cptsId, toDate(silentSince), toDate(askedBefore))) {
    if (relanceeLe === null) {
      await askStill(ctx, id)
      await updateDemande(tx, cptsId, id, { relanceeLe: toDate(now) })
      continue
    }
    await close(ctx, id, ['attente'], 'sans-reponse')
    erased.push(...(await eraseThese(tx, cptsId, [id])))
  }
  for (const id of erased) await ctx.publish({ name: 'identite.effacee', cptsId, id })
  return erased.length
}
