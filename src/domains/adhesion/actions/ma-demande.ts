/** By the link of the mail: confirm one's address, follow one's request, answer, withdraw. A reading changes nothing. */
import { newId } from '../../../kernel/ids.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { toDate } from '../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { adhesionContract } from '../contract.ts'
import type { AdhesionRefusal } from '../refusals.ts'
import { etapeCourante } from '../rules/parcours.ts'
import { type DemandeRow, findDemande, insertPas, updateDemande } from '../store/demande-store.ts'
import { USAGE_DEMANDE } from './page.ts'
import { readParcours, readPlace } from './place.ts'

const DONE = ok({ ok: true as const })

/** The link names the request; nothing in what is sent can name another. */
const findMine = async (ctx: Ctx, lock = false): Promise<Result<DemandeRow, 'demande-unknown'>> => {
  const { actor } = ctx
  const id = actor.kind === 'lien' && actor.usage === USAGE_DEMANDE ? actor.sujet.demandeId : undefined
  const row = typeof id === 'string' ? await findDemande(ctx.tx, ctx.cptsId, id, lock) : undefined
  return row ? ok(row) : refuse('demande-unknown')
}

export const readMaDemande = defineAction(adhesionContract.readMaDemande, {
  audit: 'ma-demande.lire',
  run: async (ctx) => {
    const mine = await findMine(ctx)
    if (!mine.ok) return mine
    const row = mine.value
    const { cpts, today } = await readPlace(ctx)
    const parcours = await readParcours(ctx, today)
    const { prenom, nom, courriel, etat, complement, raison, etape } = row
    return ok({
      cpts,
      nom: `${prenom} ${nom}`,
      courriel,
      etat: etat as 'en-cours',
      attend: etat === 'en-cours' ? etapeCourante(parcours, etape) : null,
      complement,
      raison,
      creeLe: row.creeLe.toISOString(),
      parcours,
      rang: etape,
    })
  },
})

/** Twice is once. */
export const confirmDemande = defineAction(adhesionContract.confirmDemande, {
  audit: 'ma-demande.confirmer',
  run: async (ctx) => {
    const mine = await findMine(ctx, true)
    if (!mine.ok) return mine
    if (mine.value.etat !== 'a-confirmer') return DONE
    await updateDemande(ctx.tx, ctx.cptsId, mine.value.id, { etat: 'en-cours', confirmeeLe: toDate(ctx.now) })
    await ctx.publish({ name: 'demande-adhesion.confirmee', cptsId: ctx.cptsId, id: mine.value.id })
    return DONE
  },
})

const note = async (ctx: Ctx, demandeId: string, issue: 'reponse' | 'retrait', mot: string | null): Promise<void> => {
  const { today } = await readPlace(ctx)
  const id = newId(ctx.now.epochMilliseconds)
  await insertPas(ctx.tx, { cptsId: ctx.cptsId, id, demandeId, issue, mot, jour: today, le: toDate(ctx.now) })
}

export const completeDemande = defineAction(adhesionContract.completeDemande, {
  audit: 'ma-demande.completer',
  run: async (ctx, { body }): Promise<Result<{ ok: true }, AdhesionRefusal>> => {
    const mine = await findMine(ctx, true)
    if (!mine.ok) return mine
    if (mine.value.etat !== 'a-completer') return refuse('demande-asks-nothing')
    await note(ctx, mine.value.id, 'reponse', body.reponse)
    await updateDemande(ctx.tx, ctx.cptsId, mine.value.id, { etat: 'en-cours', complement: null })
    return DONE
  },
})

export const withdrawDemande = defineAction(adhesionContract.withdrawDemande, {
  audit: 'ma-demande.retirer',
  run: async (ctx): Promise<Result<{ ok: true }, AdhesionRefusal>> => {
    const mine = await findMine(ctx, true)
    if (!mine.ok) return mine
    const { id, etat, professionnelId, structureId, confirmeeLe } = mine.value
    if (etat === 'retiree') return DONE
    // Somebody who is a member leaves by resigning, not by asking no more.
    if (etat === 'acceptee' || etat === 'refusee' || professionnelId || structureId) return refuse('demande-is-decided')
    await note(ctx, id, 'retrait', null)
    const now = toDate(ctx.now)
    await updateDemande(ctx.tx, ctx.cptsId, id, {
      etat: 'retiree',
      complement: null,
      confirmeeLe: confirmeeLe ?? now,
      decideeLe: now,
    })
    return DONE
  },
})
