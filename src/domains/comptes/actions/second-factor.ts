import { ok, refuse } from '../../../kernel/result.ts'
import { defineAction } from '../../../server/actions/action.ts'
import { comptesContract } from '../contract.ts'
import { matchTotp, newTotpSecret, totpAddress } from '../rules/second-factor.ts'
import { confirmSession, consumeTotpStep, readIdentifiant, saveTotpSecret } from '../store/account-store.ts'

/** A new key for who has none yet, or who has already given the code of the former one. */
export const prepareSecondFactor = defineAction(comptesContract.prepareSecondFactor, {
  audit: 'second-facteur.preparer',
  run: async (ctx) => {
    if (ctx.actor.kind !== 'personne') return refuse('sign-in-needed')
    const identifiant = await readIdentifiant(ctx.tx, ctx.actor.personneId)
    if (!identifiant) return refuse('sign-in-needed')
    if (identifiant.totpConfirme && !ctx.actor.secondFacteur) return refuse('second-factor-needed')
    const secret = newTotpSecret()
    await saveTotpSecret(ctx.tx, ctx.actor.personneId, secret)
    return ok({ adresse: totpAddress(secret, identifiant.courriel), cle: secret })
  },
})

export const confirmSecondFactor = defineAction(comptesContract.confirmSecondFactor, {
  audit: 'second-facteur.confirmer',
  run: async (ctx, { body }) => {
    if (ctx.actor.kind !== 'personne') return refuse('sign-in-needed')
    const { personneId, sessionId } = ctx.actor
    const identifiant = await readIdentifiant(ctx.tx, personneId)
    if (!identifiant?.totpSecret) return refuse('second-factor-missing')
    const step = matchTotp(identifiant.totpSecret, body.code, ctx.now)
    if (step === null) return refuse('code-refused')
    // A demonstration shows the code on the page, so several visitors use the same one within its thirty seconds.
    const fresh = await consumeTotpStep(ctx.tx, personneId, step)
    if (!fresh && ctx.installation.nature === 'reelle') return refuse('code-already-used')
    await confirmSession(ctx.tx, sessionId)
    return ok({ etape: 'connecte' as const })
  },
})
