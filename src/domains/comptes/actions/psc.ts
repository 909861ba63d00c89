/**
 * Coming in by Pro Santé Connect. The provider is asked outside of any transaction (src/server/psc); here stand what is kept
 * between going and coming back, whom the number names, the session, and the line of the trail for who does not enter.
 */
import { z } from 'zod'
import { answer, defineRoutes, done } from '../../../kernel/contract.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { comptesContract } from '../contract.ts'
import {
  becomePersonne,
  findPersonneByRpps,
  chooseExercice as keepExercice,
  noteRefus,
  noteSignIn,
  openSession,
  readIdentifiant,
  readSession,
} from '../store/account-store.ts'
import { findPersonne, listMyCpts } from '../store/cpts-store.ts'
import { openTentative, takeTentative } from '../store/tentative-store.ts'

/** Whether a provider is named in the settings of this installation, and where one leaves it. */
type Psc = { endSession: (jeton: string) => string | null }
let psc: Psc | null = null
export const setPsc = (named: Psc | null): void => {
  psc = named
}
export const hasPsc = (): boolean => psc !== null
export const leaveAddress = (jeton: string): string | null => psc?.endSession(jeton) ?? null

const text = (most: number) => z.string().max(most)
/** Not of the contract: addresses that a browser follows, bound in `src/server/http/psc.ts`. */
const routes = defineRoutes({
  beginPsc: {
    method: 'get',
    path: '/api/v1/connexion/psc',
    permission: 'public',
    summary: 'Partir vers Pro Santé Connect',
    request: {
      query: z.object({
        pour: z.enum(['personne', 'regulation']),
        etat: text(100),
        nonce: text(100),
        verificateur: text(200),
        retour: text(2000),
      }),
    },
    responses: { 200: answer(z.object({ jeton: z.string() })) },
  },
  takePsc: {
    method: 'get',
    path: '/api/v1/connexion/psc/retour',
    permission: 'public',
    summary: 'Revenir de Pro Santé Connect',
    request: { query: z.object({ jeton: text(200) }) },
    responses: { 200: answer(z.object({ faits: z.record(z.string(), z.string()).nullable() })) },
  },
  signInByPsc: {
    method: 'post',
    path: '/api/v1/connexion/psc/retour',
    permission: 'public',
    summary: 'Entrer par Pro Santé Connect',
    request: { query: z.object({ rpps: text(20), jeton: text(20_000), exercices: z.array(text(300)) }) },
    responses: { 200: answer(z.object({ choix: z.boolean() })) },
  },
  refusePsc: {
    method: 'post',
    path: '/api/v1/connexion/psc/refus',
    permission: 'public',
    summary: 'Noter un refus au retour de Pro Santé Connect',
    request: { query: z.object({ code: text(60) }) },
    responses: { 200: answer(done) },
  },
})

export const beginPsc = defineAction(routes.beginPsc, {
  audit: 'psc.partir',
  run: async (ctx, { query }) => ok({ jeton: await openTentative(ctx.tx, 'psc', query, ctx.now) }),
})

export const takePsc = defineAction(routes.takePsc, {
  audit: 'psc.revenir',
  run: async (ctx, { query }) => ok({ faits: await takeTentative(ctx.tx, 'psc', query.jeton, ctx.now) }),
})

/** Somebody who has a password here, a role in a CPTS today, or the keys of the installation. */
const hasAccount = async (ctx: Ctx, personneId: string): Promise<boolean> => {
  if (await readIdentifiant(ctx.tx, personneId)) return true
  const cpts = await listMyCpts(ctx.tx, personneId, ctx.now.toString().slice(0, 10))
  return cpts.length > 0 || ((await findPersonne(ctx.tx, personneId))?.operateur ?? false)
}

/** The card or the application of the professional is two factors by itself: no other is asked for. */
export const enterByPsc = async (
  ctx: Ctx,
  personneId: string,
  { jeton, exercices }: { jeton: string; exercices: string[] },
): Promise<{ choix: boolean }> => {
  const exercice = exercices.length === 1 ? exercices[0]! : null
  const session = await openSession(
    ctx.tx,
    { personneId, secondFacteur: true, agent: ctx.agent, moyen: 'psc', psc: { jeton, exercices, exercice } },
    ctx.now,
  )
  ctx.setCookie('maillage_session', session.token, session.seconds)
  await noteSignIn(ctx.tx, personneId)
  return { choix: exercices.length > 1 }
}

export const signInByPsc = defineAction(routes.signInByPsc, {
  audit: 'connexion.psc',
  run: async (ctx, { query: { rpps, jeton, exercices } }) => {
    const personneId = await findPersonneByRpps(ctx.tx, rpps)
    if (!personneId) return refuse('psc-sans-compte')
    await becomePersonne(ctx.tx, personneId)
    if (!(await hasAccount(ctx, personneId))) return refuse('psc-sans-compte')
    return ok(await enterByPsc(ctx, personneId, { jeton, exercices }))
  },
})

export const refusePsc = defineAction(routes.refusePsc, {
  audit: 'psc.refuser',
  run: async (ctx, { query }) => {
    await noteRefus(ctx.tx, query.code)
    return ok({ ok: true as const })
  },
})

/** Pro Santé Connect says all the ways in which somebody works, and leaves the choice to us. */
export const chooseExercice = defineAction(comptesContract.chooseExercice, {
  audit: 'connexion.exercice',
  run: async (ctx, { body }) => {
    if (ctx.actor.kind !== 'personne') return refuse('sign-in-needed')
    const session = await readSession(ctx.tx, ctx.actor.sessionId)
    if (!session?.exercices.includes(body.exercice)) return refuse('exercice-unknown')
    await keepExercice(ctx.tx, ctx.actor.sessionId, body.exercice)
    return ok({ ok: true as const })
  },
})
