/** By a signed link: one person, one activité, from afar. */
import { ok, refuse } from '../../../kernel/result.ts'
import { fromDate } from '../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { queueCourriel } from '../../../server/mail/index.ts'
import { findProfessionnel } from '../../communaute/index.ts'
import { createLien, findCpts } from '../../comptes/index.ts'
import { activiteContract } from '../contract.ts'
import { sayLienPresence } from '../labels.ts'
import { momentOf, opensAt } from '../rules/a-distance.ts'
import { quiOf } from '../rules/noms.ts'
import { type ActiviteRow, findActiviteRow } from '../store/activite-store.ts'
import { findFeuille, findPresence } from '../store/feuille-store.ts'
import { findInvite } from '../store/personnes-store.ts'
import { lockOpen } from './plan-activite.ts'
import { leave, SIGNED, signedOf } from './sign-presence.ts'
import { type Who, writePresence } from './write-presence.ts'

export const USAGE_PRESENCE = 'presence'
const DAY_MS = 86_400_000
const MOST_DAYS = 60

/** Until the day after it ends; sixty days at most, as any link. */
const daysUntil = (fin: Date, now: number): number =>
  Math.min(MOST_DAYS, Math.max(1, Math.ceil((fin.getTime() - now) / DAY_MS) + 1))

const addressOf = async (ctx: Ctx, invite: { courriel: string | null; professionnelId: string | null }) =>
  invite.courriel ??
  (invite.professionnelId ? (await findProfessionnel(ctx.tx, ctx.cptsId, invite.professionnelId))?.courriel : null) ??
  null

export const createPresenceLink = defineAction(activiteContract.createPresenceLink, {
  audit: 'presence.lien',
  run: async (ctx, { params: { activiteId, inviteId }, body }) => {
    const open = await lockOpen(ctx, activiteId)
    if (!open.ok) return open
    const invite = await findInvite(ctx.tx, { cptsId: ctx.cptsId, activiteId }, inviteId)
    if (!invite) return refuse('invite-unknown')
    const days = daysUntil(open.value.fin, ctx.now.epochMilliseconds)
    const sujet = { activiteId, inviteId }
    const { id, token, expireLe } = await createLien(
      ctx.tx,
      { cptsId: ctx.cptsId, usage: USAGE_PRESENCE, personneId: null, sujet, days },
      ctx.now,
    )
    const lien = `${ctx.address}/lien/${token}`
    const destinataire = body.envoyer ? await addressOf(ctx, invite) : null
    if (body.envoyer && !destinataire) return refuse('address-missing')
    const cpts = (await findCpts(ctx.tx, ctx.cptsId))?.nom ?? ''
    const envoye =
      destinataire !== null &&
      (await queueCourriel(ctx, {
        cle: `presence:${activiteId}:${id}`,
        destinataire,
        expireLe: fromDate(open.value.fin),
        ...sayLienPresence({ cpts, titre: open.value.titre, debut: open.value.debut, zone: open.value.zone, lien }),
      }))
    return ok({ lien, expireLe: expireLe.toString(), envoye })
  },
})

type Mine = { row: ActiviteRow; who: Who; qualite: string; lienId: string }

const mine = async (ctx: Ctx) => {
  const { actor } = ctx
  if (actor.kind !== 'lien' || actor.usage !== USAGE_PRESENCE) return refuse('lien-needed')
  const { activiteId, inviteId } = actor.sujet as { activiteId?: string; inviteId?: string }
  if (!activiteId || !inviteId) return refuse('lien-needed')
  const row = await findActiviteRow(ctx.tx, ctx.cptsId, activiteId)
  const invite = await findInvite(ctx.tx, { cptsId: ctx.cptsId, activiteId }, inviteId)
  if (!row || !invite || row.etat === 'annule') return refuse('lien-needed')
  const { professionnelId, nom, profession, qualite } = invite
  return ok({ row, who: { professionnelId, nom, profession: profession ?? '—' }, qualite, lienId: actor.lienId })
}

const momentIn = async (ctx: Ctx, { id, debut, fin }: ActiviteRow) => {
  const feuille = await findFeuille(ctx.tx, ctx.cptsId, id)
  const span = { debut: fromDate(debut), fin: fromDate(fin), feuilleFermee: Boolean(feuille?.fermeeLe) }
  return momentOf(span, ctx.now)
}
const presenceIn = (ctx: Ctx, { row, who }: Mine) =>
  findPresence(ctx.tx, { cptsId: ctx.cptsId, activiteId: row.id }, { qui: quiOf(who) })

export const readMaPresence = defineAction(activiteContract.readMaPresence, {
  audit: 'presence.lire-la-mienne',
  run: async (ctx) => {
    const own = await mine(ctx)
    if (!own.ok) return own
    const { row, who } = own.value
    const presence = await presenceIn(ctx, own.value)
    return ok({
      cpts: (await findCpts(ctx.tx, ctx.cptsId))?.nom ?? '',
      nom: who.nom,
      titre: row.titre,
      debut: row.debut.toISOString(),
      fin: row.fin.toISOString(),
      zone: row.zone,
      visio: row.visio,
      moment: await momentIn(ctx, row),
      ouvreLe: opensAt(fromDate(row.debut)).toString(),
      presence: presence ? signedOf(presence, row.zone) : null,
    })
  },
})

/** For the link of another room, which names the person as they are expected. `cle` again gives the same signature. */
export const signALien = async (ctx: Ctx, of: { activiteId: string; inviteId: string; cle: string }) => {
  const row = await findActiviteRow(ctx.tx, ctx.cptsId, of.activiteId)
  const invite = row && (await findInvite(ctx.tx, { cptsId: ctx.cptsId, activiteId: row.id }, of.inviteId))
  if (!row || !invite || row.etat === 'annule') return refuse('lien-needed')
  const { professionnelId, nom, profession, qualite } = invite
  return signOwn(ctx, { row, who: { professionnelId, nom, profession: profession ?? '—' }, qualite, lienId: of.cle })
}

const signOwn = async (ctx: Ctx, own: Mine) => {
  const { row, who, qualite, lienId } = own
  const moment = await momentIn(ctx, row)
  if (moment !== 'pendant') return refuse(moment === 'avant' ? 'too-early' : 'feuille-closed')
  const there = await presenceIn(ctx, own)
  if (there) return ok(signedOf(there, row.zone))
  const written = await writePresence(ctx, { activiteId: row.id, who, qualite, par: 'lien', cle: lienId })
  return written.ok ? ok(signedOf(written.value, row.zone)) : written
}

/** The link itself is the key: signing twice gives the first signature. */
export const signMaPresence = defineAction(activiteContract.signMaPresence, {
  audit: 'presence.signer',
  constraints: SIGNED,
  run: async (ctx) => {
    const own = await mine(ctx)
    return own.ok ? signOwn(ctx, own.value) : own
  },
})

export const signMonDepart = defineAction(activiteContract.signMonDepart, {
  audit: 'presence.partir',
  constraints: SIGNED,
  run: async (ctx) => {
    const own = await mine(ctx)
    if (!own.ok) return own
    const there = await presenceIn(ctx, own.value)
    if (!there) return refuse('presence-unknown')
    return ok(signedOf(await leave(ctx, own.value.row.id, there), own.value.row.zone))
  },
})
