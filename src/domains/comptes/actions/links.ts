import { newId } from '../../../kernel/ids.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import { fromDate, type Instant } from '../../../kernel/time.ts'
import { type Ctx, defineAction, INSTALLATION } from '../../../server/actions/action.ts'
import { comptesContract } from '../contract.ts'
import { LINK_PERMISSIONS, PERSONAL_LINKS, type Role } from '../rules/permissions.ts'
import { findPersonneByCourriel, openSession } from '../store/account-store.ts'
import { findCpts, findPersonne, insertPersonne } from '../store/cpts-store.ts'
import { createLien, enterByToken, listLiens, revokeLien as revokeStored } from '../store/lien-store.ts'

const INVITATION_DAYS = 14
const RESET_DAYS = 1

export const linkAddress = (address: string, token: string): string => `${address}/lien/${token}`
const accountLinkAddress = (address: string, token: string): string => `${address}/bienvenue/${token}`

type Invited = { nom: string; prenom: string; courriel: string; roles: Role[] }

/** An invitation gives no right by itself: roles are granted when the person accepts. */
export const inviteInto = async (ctx: Ctx, cptsId: string, sujet: Invited) => {
  const known = await findPersonneByCourriel(ctx.tx, sujet.courriel)
  const personneId = known ?? newId(ctx.now.epochMilliseconds)
  if (!known) await insertPersonne(ctx.tx, { id: personneId, nom: sujet.nom, prenom: sujet.prenom }, ctx.now)
  const lien = await createLien(
    ctx.tx,
    { cptsId, usage: 'invitation', personneId, sujet, days: INVITATION_DAYS, uses: 1 },
    ctx.now,
  )
  await ctx.publish({ name: 'acces.invite', cptsId, id: lien.id })
  const address = accountLinkAddress(ctx.address, lien.token)
  await sendInvitation(ctx, sujet.courriel, address, lien.expireLe)
  return { lien: address, expireLe: lien.expireLe.toString() }
}

export const invite = defineAction(comptesContract.invite, {
  audit: 'acces.inviter',
  run: async (ctx, { body }) => ok(await inviteInto(ctx, ctx.cptsId, body)),
})

/** Always the same answer: it does not tell whether the address has an account. */
export const requestPasswordReset = defineAction(comptesContract.requestPasswordReset, {
  audit: 'mot-de-passe.oublier',
  run: async (ctx, { body }) => {
    const personneId = await findPersonneByCourriel(ctx.tx, body.courriel)
    if (personneId && ctx.installation.nature === 'reelle') {
      const lien = await createLien(
        ctx.tx,
        {
          cptsId: INSTALLATION,
          usage: 'mot-de-passe',
          personneId,
          sujet: { courriel: body.courriel },
          days: RESET_DAYS,
          uses: 1,
        },
        ctx.now,
      )
      await sendResetLink(ctx, body.courriel, accountLinkAddress(ctx.address, lien.token))
    }
    return ok({ ok: true as const })
  },
})

/** Mail is wired by the server: comptes only says what is to be sent, and to whom. */
let sendResetLink: (ctx: Ctx, courriel: string, address: string) => Promise<void> = async () => {}
export const whenPasswordForgotten = (send: typeof sendResetLink): void => {
  sendResetLink = send
}

let sendInvitation: (ctx: Ctx, courriel: string, address: string, expireLe: Instant) => Promise<void> = async () => {}
export const whenInvited = (send: typeof sendInvitation): void => {
  sendInvitation = send
}

export const exchangeLink = defineAction(comptesContract.exchangeLink, {
  audit: 'lien.echanger',
  run: async (ctx, { body }) => {
    const found = await enterByToken(ctx.tx, body.jeton, ctx.now)
    if (!found.ok) return refuse(found.code, { expireLe: found.expireLe?.toString() })
    const { lien } = found
    if (!LINK_PERMISSIONS[lien.usage]) return refuse('lien-unknown')
    const session = await openSession(
      ctx.tx,
      { personneId: lien.personneId, secondFacteur: false, agent: ctx.agent, lien },
      ctx.now,
    )
    ctx.setCookie('maillage_lien', session.token, session.seconds)
    return ok({ usage: lien.usage, cptsId: lien.cptsId })
  },
})

export const createLink = defineAction(comptesContract.createLink, {
  audit: 'lien.creer',
  run: async (ctx, { body }) => {
    if (!PERSONAL_LINKS.includes(body.usage)) return refuse('usage-unknown', { usage: body.usage })
    if (!(await findPersonne(ctx.tx, body.personneId))) return refuse('personne-unknown')
    const lien = await createLien(
      ctx.tx,
      { cptsId: ctx.cptsId, usage: body.usage, personneId: body.personneId, days: body.jours },
      ctx.now,
    )
    return ok({ id: lien.id, lien: linkAddress(ctx.address, lien.token), expireLe: lien.expireLe.toString() })
  },
})

export const revokeLink = defineAction(comptesContract.revokeLink, {
  audit: 'lien.revoquer',
  run: async (ctx, { params }) =>
    (await revokeStored(ctx.tx, ctx.cptsId, params.lienId, ctx.now))
      ? ok({ ok: true as const })
      : refuse('lien-unknown'),
})

export const describeLiens = async (ctx: Ctx) => {
  const rows = await listLiens(ctx.tx, ctx.cptsId)
  return rows.map((row) => ({
    id: row.id,
    usage: row.usage,
    personne: row.nom ? `${row.prenom} ${row.nom}` : null,
    roles: ((row.sujet as { roles?: string[] }).roles ?? []) as string[],
    expireLe: fromDate(row.expireLe).toString(),
    creeLe: fromDate(row.creeLe).toString(),
    etat: stateOf(ctx, row),
  }))
}

const stateOf = (ctx: Ctx, row: { revoqueLe: Date | null; expireLe: Date; usagesRestants: number | null }) => {
  if (row.revoqueLe) return 'revoque' as const
  if (row.usagesRestants === 0) return 'employe' as const
  return row.expireLe.getTime() <= ctx.now.epochMilliseconds ? ('expire' as const) : ('ouvert' as const)
}

export const cptsNameOf = async (ctx: Ctx, cptsId: string): Promise<string | null> =>
  cptsId === INSTALLATION ? null : ((await findCpts(ctx.tx, cptsId))?.nom ?? null)
