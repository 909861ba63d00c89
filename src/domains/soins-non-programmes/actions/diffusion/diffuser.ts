/** A request is told to a group: the usual professional first, alone for a while, then everybody of the group. */
import { newId } from '../../../../kernel/ids.ts'
import { ok, refuse } from '../../../../kernel/result.ts'
import { type Ctx, defineAction } from '../../../../server/actions/action.ts'
import { soinsContract } from '../../contract.ts'
import { isOfGroupe } from '../../rules/diffusion/destinataires.ts'
import { ECART_LABELS } from '../../rules/diffusion/vocabulary.ts'
import { findDemande } from '../../store/demande-store.ts'
import { endDiffusions, insertDiffusion, markVue } from '../../store/diffusion/diffusion-store.ts'
import { findGroupe } from '../../store/diffusion/groupe-store.ts'
import { readReglage } from '../../store/reglage-store.ts'
import { holdEnvois, sendEnvois } from './envois.ts'
import { type Destinataire, readCandidats } from './groupes.ts'

const writable = (who: Destinataire): who is Destinataire & { courriel: string } =>
  who.ecart === null && who.courriel !== null

export const sendDiffusion = defineAction(soinsContract.sendDiffusion, {
  audit: 'diffusion.envoyer',
  constraints: { diffusion_en_cours: 'diffusion-already-running' },
  run: async (ctx, { params, body }) => {
    const demande = await findDemande(ctx.tx, ctx.cptsId, params.demandeId)
    if (!demande) return refuse('demande-unknown')
    if (demande.statut !== 'ouverte') return refuse('demande-not-open')
    const groupe = await findGroupe(ctx.tx, ctx.cptsId, body.groupeId)
    if (!groupe) return refuse('groupe-unknown')
    const everybody = await readCandidats(ctx)
    const habituel = everybody.find(({ agendaId }) => agendaId === body.habituelAgendaId)
    if (body.habituelAgendaId && !habituel) return refuse('agenda-unknown')
    if (habituel?.ecart) return refuse('habituel-unreachable', { raison: ECART_LABELS[habituel.ecart] })
    const held = everybody.filter((who) => isOfGroupe(groupe, who) && who !== habituel)
    const asked = [...(habituel ? [habituel] : []), ...held].filter(writable)
    if (asked.length === 0) return refuse('diffusion-nobody')
    const reglage = await readReglage(ctx.tx, ctx.cptsId)
    const hasTurn = habituel !== undefined && reglage.habituelMinutes > 0
    const groupFrom = hasTurn ? ctx.now.add({ minutes: reglage.habituelMinutes }) : ctx.now
    const echeance = groupFrom.add({ minutes: reglage.diffusionMinutes })
    // One that nobody answered has run out by itself, told or not.
    await endDiffusions(ctx.tx, ctx.cptsId, { expiredAt: ctx.now }, 'sans-reponse')
    const id = newId(ctx.now.epochMilliseconds)
    const envois = asked.map((who) => ({
      who,
      id: newId(ctx.now.epochMilliseconds),
      agendaId: who.agendaId,
      habituel: who === habituel,
      ouvreLe: who === habituel ? ctx.now : groupFrom,
    }))
    await insertDiffusion(
      ctx.tx,
      ctx.cptsId,
      {
        id,
        demandeId: params.demandeId,
        groupeId: groupe.id,
        groupeNom: groupe.nom,
        habituelJusquA: hasTurn ? groupFrom : null,
        echeance,
      },
      envois.map(({ who: _, ...envoi }) => envoi),
      ctx.now,
    )
    await sendEnvois(
      ctx,
      { id, echeance },
      envois.map(({ who, ...envoi }) => ({ ...envoi, personneId: who.personneId, courriel: who.courriel })),
    )
    return ok({
      id,
      destinataires: asked.length,
      habituelJusquA: hasTurn ? groupFrom.toString() : null,
      echeance: echeance.toString(),
      ecartes: held.flatMap(({ nom, ecart }) => (ecart ? [{ nom, ecart }] : [])),
    })
  },
})

export const stopDiffusion = defineAction(soinsContract.stopDiffusion, {
  audit: 'diffusion.arreter',
  run: async (ctx, { params }) => {
    const ended = await endDiffusions(ctx.tx, ctx.cptsId, { id: params.diffusionId }, 'arretee')
    if (ended.length === 0) return refuse('diffusion-over')
    await holdEnvois(ctx, ended)
    return ok({ ok: true as const })
  },
})

export const markDiffusionVue = defineAction(soinsContract.markDiffusionVue, {
  audit: 'diffusion.voir',
  run: async (ctx, { params }) =>
    (await markVue(ctx.tx, ctx.cptsId, params.diffusionId, ctx.now))
      ? ok({ ok: true as const })
      : refuse('diffusion-unknown'),
})

/** A request that found an appointment otherwise is asked of nobody any more; a term that has passed is written. */
export const closeDiffusions = async (ctx: Ctx): Promise<number> => {
  const served = await endDiffusions(ctx.tx, ctx.cptsId, { served: true }, 'arretee')
  await holdEnvois(ctx, served)
  return served.length + (await endDiffusions(ctx.tx, ctx.cptsId, { expiredAt: ctx.now }, 'sans-reponse')).length
}
