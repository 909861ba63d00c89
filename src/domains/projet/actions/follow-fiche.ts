/** What people who follow a fiche do day after day: move it, tick, tell how far a partner is. Nothing written is lost. */
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { toDate } from '../../../kernel/time.ts'
import { defineAction } from '../../../server/actions/action.ts'
import { projetContract } from '../contract.ts'
import { sayManque } from '../labels.ts'
import type { FicheRefusal } from '../refusals.ts'
import { findManques } from '../rules/manques.ts'
import { changeFiche } from '../store/fiche-store.ts'
import { updateLigne } from '../store/lignes-store.ts'
import { checkFollowed, touch } from './follow.ts'
import { loadFiches } from './load-fiches.ts'
import { tellTache } from './tell-tache.ts'

const done = ok({ ok: true as const })
type Done = Result<{ ok: true }, FicheRefusal>

export const moveFicheAction = defineAction(projetContract.moveFicheAction, {
  audit: 'fiche-action.deplacer',
  run: async (ctx, { params, body }): Promise<Done> => {
    const id = params.ficheActionId
    const followed = await checkFollowed(ctx, id)
    if (!followed.ok) return followed
    if (body.vers === 'prete') {
      const [fiche] = await loadFiches(ctx.tx, ctx.cptsId, [id])
      const manques = findManques(fiche!).map(sayManque)
      if (manques.length > 0) return refuse('fiche-not-ready', { manques })
    }
    const change = { etat: body.vers, modifieeLe: toDate(ctx.now) }
    const moved = await changeFiche(ctx.tx, { cptsId: ctx.cptsId, id, etat: body.de }, change)
    return moved ? done : refuse('fiche-etat-changed')
  },
})

export const tickTache = defineAction(projetContract.tickTache, {
  audit: 'tache.cocher',
  run: async (ctx, { params, body }): Promise<Done> => {
    const followed = await checkFollowed(ctx, params.ficheActionId)
    if (!followed.ok) return followed
    const key = { cptsId: ctx.cptsId, ficheId: params.ficheActionId, id: params.tacheId }
    if (!(await updateLigne(ctx.tx, 'tache', key, { faiteLe: body.faiteLe }))) return refuse('tache-unknown')
    await touch(ctx, params.ficheActionId)
    await tellTache(ctx, params.ficheActionId, params.tacheId, body.faiteLe)
    const name = body.faiteLe === null ? 'tache.reprise' : 'tache.faite'
    await ctx.publish({ name, cptsId: ctx.cptsId, id: params.tacheId, facts: { ficheId: params.ficheActionId } })
    return done
  },
})

export const reachJalon = defineAction(projetContract.reachJalon, {
  audit: 'jalon.atteindre',
  run: async (ctx, { params, body }): Promise<Done> => {
    const followed = await checkFollowed(ctx, params.ficheActionId)
    if (!followed.ok) return followed
    const key = { cptsId: ctx.cptsId, ficheId: params.ficheActionId, id: params.jalonId }
    if (!(await updateLigne(ctx.tx, 'jalon', key, { atteintLe: body.atteintLe }))) return refuse('jalon-unknown')
    await touch(ctx, params.ficheActionId)
    return done
  },
})

export const setStade = defineAction(projetContract.setStade, {
  audit: 'partenaire.stade',
  run: async (ctx, { params, body }): Promise<Done> => {
    const followed = await checkFollowed(ctx, params.ficheActionId)
    if (!followed.ok) return followed
    const key = { cptsId: ctx.cptsId, ficheId: params.ficheActionId, id: params.partenaireDeFicheId }
    const change = { stade: body.stade, stadeLe: body.le }
    if (!(await updateLigne(ctx.tx, 'partenaireDeFiche', key, change))) return refuse('partenaire-unknown')
    await touch(ctx, params.ficheActionId)
    return done
  },
})
