/**
 * An invitation accepted by Pro Santé Connect, without a password: the secret of the mail says what is offered, the number
 * of the professional says to whom. Both have to be of the same person.
 */
import { z } from 'zod'
import { answer, defineRoutes } from '../../../kernel/contract.ts'
import { foldText } from '../../../kernel/french.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { becomePersonne, findPersonneByRpps } from '../store/account-store.ts'
import { findPersonne } from '../store/cpts-store.ts'
import { consumeLien } from '../store/lien-store.ts'
import { grant, openAccountLink, type Subject } from './account-link.ts'
import { enterByPsc } from './psc.ts'

const text = (most: number) => z.string().max(most)
/** Not of the contract: bound where a browser comes back (`src/server/http/psc.ts`). */
const routes = defineRoutes({
  acceptByPsc: {
    method: 'post',
    path: '/api/v1/connexion/psc/invitation',
    permission: 'public',
    summary: 'Accepter une invitation par Pro Santé Connect',
    request: {
      query: z.object({ rpps: text(20), jeton: text(20_000), exercices: z.array(text(300)), invitation: text(200) }),
    },
    responses: { 200: answer(z.object({ choix: z.boolean() })) },
  },
})

const wordsOf = (...names: (string | undefined)[]): string => foldText(names.join(' ')).split(' ').sort().join(' ')

/**
 * Who is invited has this number; or nobody had noted whom the invitation is for, and the number is that of somebody who is
 * known under the same name.
 */
const isInvited = async (ctx: Ctx, personneId: string, invited: { personneId: string; sujet: Subject }) => {
  if (personneId === invited.personneId) return true
  const known = await findPersonne(ctx.tx, personneId)
  const { nom, prenom } = invited.sujet
  return known !== undefined && nom !== undefined && wordsOf(known.nom, known.prenom) === wordsOf(nom, prenom)
}

export const acceptByPsc = defineAction(routes.acceptByPsc, {
  audit: 'invitation.accepter-par-psc',
  run: async (ctx, { query: { rpps, jeton, exercices, invitation } }) => {
    const opened = await openAccountLink(ctx, invitation)
    if (!opened.ok) return opened
    const { lien, personneId: invitedId, usage, sujet } = opened.value
    if (usage !== 'invitation' || !sujet.courriel) return refuse('lien-unknown')
    const personneId = await findPersonneByRpps(ctx.tx, rpps)
    if (!personneId) return refuse('psc-invitation')
    await becomePersonne(ctx.tx, personneId)
    if (!(await isInvited(ctx, personneId, { personneId: invitedId, sujet }))) return refuse('psc-invitation')
    if (!(await consumeLien(ctx.tx, lien))) return refuse('lien-used')
    await grant(ctx, usage, lien, personneId, sujet, sujet.courriel)
    return ok(await enterByPsc(ctx, personneId, { jeton, exercices }))
  },
})
