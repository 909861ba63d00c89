/** Proposals are opened: the base counts the places, so that of two at once for the last one, one is refused. */
import { newId } from '../../../kernel/ids.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { toDate } from '../../../kernel/time.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { findProfessionnel } from '../../communaute/index.ts'
import { createLien, linkAddress } from '../../comptes/index.ts'
import { medecinTraitantContract } from '../contract.ts'
import type { MtRefusal } from '../refusals.ts'
import { mayTake, type Pourquoi } from '../rules/apparier.ts'
import { findCapacite, openMois } from '../store/capacite-store.ts'
import { lockDemande, moveDemande } from '../store/demande-store.ts'
import { countOf, findProposition, insertProposition, moveProposition } from '../store/proposition-store.ts'
import { readReglage } from '../store/reglage-store.ts'
import { computeAppariement } from './apparier.ts'
import { sendProposition } from './courriels.ts'
import { DONE, defineDeskAction } from './desk-action.ts'
import { readPlace } from './place.ts'
import { closeLink, USAGE_PROPOSITION } from './retirer.ts'

/** Standing links live sixty days at most. */
const LINK_DAYS = 60

/** Constraints of the base that mean a refusal. */
export const PROPOSING = {
  proposition_mt_une: 'demande-already-proposed',
  proposition_mt_medecin: 'medecin-already-asked',
  capacite_mt_depassee: 'capacite-is-full',
} as const

export const linkOf = async (ctx: Ctx, propositionId: string, personneId: string): Promise<string> => {
  const { tx, cptsId, now, address } = ctx
  const lien = await createLien(
    tx,
    { cptsId, usage: USAGE_PROPOSITION, personneId, sujet: { propositionId }, days: LINK_DAYS },
    now,
  )
  return linkAddress(address, lien.token)
}

type Opened = { id: string; lien: string; parCourriel: boolean }
type ToOpen = { demandeId: string; capaciteId: string; pourquoi: Pourquoi | { choisi: true } }

export const openProposition = async (
  ctx: Ctx,
  { demandeId, capaciteId, pourquoi }: ToOpen,
): Promise<Result<Opened, MtRefusal>> => {
  const { tx, cptsId, now } = ctx
  const { mois } = await readPlace(ctx)
  const demande = await lockDemande(tx, cptsId, demandeId)
  if (!demande) return refuse('demande-unknown')
  if (!(await moveDemande(tx, cptsId, demandeId, ['attente'], 'proposee'))) return refuse('demande-not-waiting')
  const capacite = await findCapacite(tx, cptsId, capaciteId)
  const professionnel = capacite && (await findProfessionnel(tx, cptsId, capacite.professionnelId))
  if (!professionnel) return refuse('capacite-unknown')
  await openMois(tx, cptsId, { capaciteId, mois, plafond: capacite.parMois })
  const id = newId(now.epochMilliseconds)
  const echeance = now.add({ hours: 24 * (await readReglage(tx, cptsId)).delaiJours })
  await insertProposition(tx, {
    cptsId,
    id,
    demandeId,
    capaciteId,
    mois,
    rang: (await countOf(tx, cptsId, demandeId)) + 1,
    pourquoi: JSON.stringify(pourquoi),
    proposeeLe: toDate(now),
    echeance: toDate(echeance),
  })
  const lien = await linkOf(ctx, id, professionnel.personneId)
  const { courriel } = professionnel
  if (courriel) await sendProposition(ctx, { cle: `proposition-mt:${id}`, destinataire: courriel, lien, echeance })
  await ctx.publish({ name: 'proposition-mt.ouverte', cptsId, id })
  return ok({ id, lien, parCourriel: courriel !== null })
}

export const sendPropositions = defineDeskAction(medecinTraitantContract.sendPropositions, {
  audit: 'proposition-mt.envoyer',
  constraints: PROPOSING,
  run: async (ctx, { body }) => {
    const { appariement, demandes, ouvertes } = await computeAppariement(ctx)
    const computed = new Map(appariement.paires.map((one) => [`${one.demandeId} ${one.capaciteId}`, one.pourquoi]))
    const propositions = []
    for (const { demandeId, capaciteId } of body.paires) {
      const demande = demandes.get(demandeId)
      if (!demande) return refuse('demande-not-waiting')
      const medecin = ouvertes.get(capaciteId)
      if (!medecin) return refuse('capacite-unknown')
      if (!mayTake(demande.demande, medecin.ouverte)) return refuse('medecin-may-not-take')
      const pourquoi = computed.get(`${demandeId} ${capaciteId}`) ?? { choisi: true as const }
      const opened = await openProposition(ctx, { demandeId, capaciteId, pourquoi })
      if (!opened.ok) return opened
      propositions.push({ ...opened.value, medecin: medecin.nom })
    }
    return ok({ propositions })
  },
})

/** Those that came back go to the next doctor in turn, as the whole matching says now. Gives how many went. */
export const relayer = async (ctx: Ctx, demandeIds: readonly string[]): Promise<number> => {
  const { appariement } = await computeAppariement(ctx)
  const mine = appariement.paires.filter(({ demandeId }) => demandeIds.includes(demandeId))
  for (const paire of mine) await openProposition(ctx, paire)
  return mine.length
}

export const linkProposition = defineDeskAction(medecinTraitantContract.linkProposition, {
  audit: 'proposition-mt.lien',
  run: async (ctx, { params }) => {
    const row = await findProposition(ctx.tx, ctx.cptsId, params.propositionMtId)
    if (!row) return refuse('proposition-unknown')
    if (row.statut !== 'ouverte' && row.statut !== 'acceptee') return refuse('proposition-answered')
    const capacite = await findCapacite(ctx.tx, ctx.cptsId, row.capaciteId)
    const professionnel = await findProfessionnel(ctx.tx, ctx.cptsId, capacite!.professionnelId)
    await closeLink(ctx, row.id)
    return ok({ lien: await linkOf(ctx, row.id, professionnel!.personneId) })
  },
})

export const withdrawProposition = defineDeskAction(medecinTraitantContract.withdrawProposition, {
  audit: 'proposition-mt.retirer',
  run: async (ctx, { params }) => {
    const { tx, cptsId } = ctx
    const row = await findProposition(tx, cptsId, params.propositionMtId)
    if (!row) return refuse('proposition-unknown')
    await lockDemande(tx, cptsId, row.demandeId)
    if (!(await moveProposition(tx, cptsId, row.id, 'ouverte', { statut: 'retiree' })))
      return refuse('proposition-answered')
    await moveDemande(tx, cptsId, row.demandeId, ['proposee'], 'attente')
    await closeLink(ctx, row.id)
    return DONE
  },
})
