import { ok, refuse } from '../../../kernel/result.ts'
import { fromDate } from '../../../kernel/time.ts'
import { defineAction } from '../../../server/actions/action.ts'
import { comptesContract } from '../contract.ts'
import {
  type Moyen,
  readIdentifiant,
  readSession,
  listSessions as readSessions,
  revokeSessions,
  saveIdentifiant,
} from '../store/account-store.ts'
import { hashPassword, passwordMatches } from './password.ts'
import { leaveAddress } from './psc.ts'

export const signOut = defineAction(comptesContract.signOut, {
  audit: 'deconnexion',
  run: async (ctx) => {
    let suite: string | null = null
    if (ctx.actor.kind === 'personne') {
      const session = await readSession(ctx.tx, ctx.actor.sessionId)
      suite = session?.pscJeton ? leaveAddress(session.pscJeton) : null
      await revokeSessions(ctx.tx, ctx.actor.personneId, { only: ctx.actor.sessionId }, ctx.now)
    }
    ctx.setCookie('maillage_session', null)
    ctx.setCookie('maillage_lien', null)
    return ok({ ok: true as const, suite })
  },
})

export const listSessions = defineAction(comptesContract.listSessions, {
  audit: 'session.lister',
  run: async (ctx) => {
    if (ctx.actor.kind !== 'personne') return refuse('sign-in-needed')
    const { personneId, sessionId } = ctx.actor
    const rows = await readSessions(ctx.tx, personneId, ctx.now)
    return ok({
      sessions: rows.map((row) => ({
        id: row.id,
        agent: row.agent,
        creeeLe: fromDate(row.creeeLe).toString(),
        vueLe: fromDate(row.vueLe).toString(),
        expireLe: fromDate(row.expireLe).toString(),
        courante: row.id === sessionId,
        moyen: row.moyen as Moyen,
        exercice: row.exercice,
      })),
    })
  },
})

export const revokeSession = defineAction(comptesContract.revokeSession, {
  audit: 'session.fermer',
  run: async (ctx, { params }) => {
    if (ctx.actor.kind !== 'personne') return refuse('sign-in-needed')
    const closed = await revokeSessions(ctx.tx, ctx.actor.personneId, { only: params.sessionId }, ctx.now)
    return closed === 1 ? ok({ ok: true as const }) : refuse('session-unknown')
  },
})

/** Changing a password closes the other sessions. */
export const changePassword = defineAction(comptesContract.changePassword, {
  audit: 'mot-de-passe.changer',
  run: async (ctx, { body }) => {
    if (ctx.actor.kind !== 'personne') return refuse('sign-in-needed')
    if (ctx.installation.nature === 'demonstration') return refuse('demonstration-account')
    const { personneId, sessionId } = ctx.actor
    const identifiant = await readIdentifiant(ctx.tx, personneId)
    if (!identifiant || !(await passwordMatches(identifiant.motDePasse, body.actuel))) return refuse('password-refused')
    const motDePasse = await hashPassword(body.nouveau)
    await saveIdentifiant(ctx.tx, { personneId, courriel: identifiant.courriel, motDePasse }, ctx.now)
    await revokeSessions(ctx.tx, personneId, { except: sessionId }, ctx.now)
    return ok({ ok: true as const })
  },
})
