import { ok, refuse } from '../../../kernel/result.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { defineAction } from '../../../server/actions/action.ts'
import { comptesContract } from '../contract.ts'
import { needsSecondFactor } from '../rules/permissions.ts'
import { nextSignInStep } from '../rules/sign-in.ts'
import {
  becomePersonne,
  findPersonneByCourriel,
  noteSignIn,
  openSession,
  readIdentifiant,
} from '../store/account-store.ts'
import { findPersonne, listMyCpts } from '../store/cpts-store.ts'
import { passwordMatches } from './password.ts'

export const signIn = defineAction(comptesContract.signIn, {
  audit: 'connexion',
  run: async (ctx, { body }) => {
    const personneId = await findPersonneByCourriel(ctx.tx, body.courriel)
    if (personneId) await becomePersonne(ctx.tx, personneId)
    const identifiant = personneId ? await readIdentifiant(ctx.tx, personneId) : undefined
    const matches = await passwordMatches(identifiant?.motDePasse, body.motDePasse)
    if (!personneId || !identifiant || !matches) return refuse('sign-in-refused')
    return ok({ etape: await startSession(ctx, personneId, identifiant.totpConfirme) })
  },
})

/** Opens the session of a person whose password or link was right, and says what is still to be done. */
export const startSession = async (ctx: Ctx, personneId: string, totpInstalled: boolean) => {
  const session = await openSession(ctx.tx, { personneId, secondFacteur: false, agent: ctx.agent }, ctx.now)
  ctx.setCookie('maillage_session', session.token, session.seconds)
  await noteSignIn(ctx.tx, personneId)
  return nextSignInStep({
    secondFactorInstalled: totpInstalled,
    secondFactorNeeded: await mustHaveSecondFactor(ctx, personneId),
    secondFactorGiven: false,
  })
}

export const mustHaveSecondFactor = async (ctx: Ctx, personneId: string): Promise<boolean> => {
  const personne = await findPersonne(ctx.tx, personneId)
  const cpts = await listMyCpts(ctx.tx, personneId, ctx.now.toString().slice(0, 10))
  return (personne?.operateur ?? false) || cpts.some((one) => needsSecondFactor(one.roles))
}
