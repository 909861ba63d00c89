/** A person says that they are there, then that they leave. */
import { ok, refuse } from '../../../kernel/result.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { activiteContract } from '../contract.ts'
import { findActiviteRow } from '../store/activite-store.ts'
import { findPresence, updatePresence } from '../store/feuille-store.ts'
import { findInviteOf, type PresenceRow } from '../store/personnes-store.ts'
import { checkPass } from './enter-feuille.ts'
import { whoIs, writePresence } from './write-presence.ts'

export const signedOf = ({ nom, arrivee, depart }: PresenceRow, zone: string) => ({
  nom,
  arrivee: arrivee.toISOString(),
  depart: depart?.toISOString() ?? null,
  zone,
})

export const SIGNED = { activite_is_signed: 'activite-signed' } as const

export const signPresence = defineAction(activiteContract.signPresence, {
  audit: 'presence.signer',
  constraints: SIGNED,
  run: async (ctx, { params: { activiteId }, body }) => {
    const pass = await checkPass(ctx, activiteId, body.passe)
    if (!pass.ok) return pass
    const row = await findActiviteRow(ctx.tx, ctx.cptsId, activiteId)
    if (!row) return refuse('activite-unknown')
    const who = await whoIs(ctx, body)
    if (!who.ok) return who
    const { appareil } = pass.value
    const { professionnelId } = who.value
    const expected = professionnelId ? await findInviteOf(ctx.tx, ctx.cptsId, activiteId, professionnelId) : undefined
    const written = await writePresence(ctx, {
      activiteId,
      who: who.value,
      par: 'qr',
      cle: body.cle,
      appareil,
      ...(expected ? { qualite: expected.qualite } : {}),
    })
    return written.ok ? ok(signedOf(written.value, row.zone)) : written
  },
})

/** Once: a second time keeps the first hour. */
export const leave = async (ctx: Ctx, activiteId: string, presence: PresenceRow): Promise<PresenceRow> => {
  if (presence.depart) return presence
  const depart = new Date(Math.max(ctx.now.epochMilliseconds, presence.arrivee.getTime()))
  await updatePresence(ctx.tx, { cptsId: ctx.cptsId, activiteId }, presence.id, { depart })
  return { ...presence, depart }
}

export const signDepart = defineAction(activiteContract.signDepart, {
  audit: 'presence.partir',
  constraints: SIGNED,
  run: async (ctx, { params: { activiteId }, body }) => {
    const row = await findActiviteRow(ctx.tx, ctx.cptsId, activiteId)
    const presence = await findPresence(ctx.tx, { cptsId: ctx.cptsId, activiteId }, { cle: body.cle })
    if (!row || !presence) return refuse('presence-unknown')
    return ok(signedOf(await leave(ctx, activiteId, presence), row.zone))
  },
})
