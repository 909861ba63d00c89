/**
 * A regulator whom Pro Santé Connect knows enters by the national number that the SAS gave to their account, without another
 * password. Conditions of use are accepted once, on the page.
 */
import { z } from 'zod'
import { answer, defineRoutes, done } from '../../../kernel/contract.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import { toDate } from '../../../kernel/time.ts'
import { defineAction } from '../../../server/actions/action.ts'
import { regulationContract } from '../contract.ts'
import { comesFromSas } from '../rules/compte.ts'
import { findByNumero, findRegulateur, updateRegulateur } from '../store/regulateur-store.ts'
import { openRegulation } from './sign-in.ts'

/** Not of the contract: the way back from the provider, bound in `src/server/http/psc.ts`. */
const { enterRegulateurByPsc: route } = defineRoutes({
  enterRegulateurByPsc: {
    method: 'post',
    path: '/api/v1/regulation/connexion/psc',
    permission: 'public',
    summary: 'Entrer comme régulateur par Pro Santé Connect',
    request: { query: z.object({ numero: z.string().max(100), origine: z.string().max(40) }) },
    responses: { 200: answer(done) },
  },
})

export const enterRegulateurByPsc = defineAction(route, {
  audit: 'regulation.entrer-psc',
  run: async (ctx, { query: { numero, origine } }) => {
    if (!comesFromSas(origine)) return refuse('not-from-sas')
    const compte = await findByNumero(ctx, { registre: 'national', numero })
    if (!compte?.actif) return refuse('not-regulateur')
    await openRegulation(ctx, { regulateurId: compte.id, origine }, 'psc')
    return ok({ ok: true as const })
  },
})

export const acceptConditions = defineAction(regulationContract.acceptConditions, {
  audit: 'regulation.accepter',
  run: async (ctx) => {
    const id = ctx.actor.kind === 'lien' ? ctx.actor.sujet.regulateurId : undefined
    const compte = typeof id === 'string' ? await findRegulateur(ctx, id) : undefined
    if (!compte) return refuse('not-regulateur')
    if (!compte.conditionsLe) await updateRegulateur(ctx, compte.id, { conditionsLe: toDate(ctx.now) }, ctx.now)
    return ok({ ok: true as const })
  },
})
