import { ok, refuse } from '../../../kernel/result.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { comptesContract } from '../contract.ts'
import { becomePersonne, readIdentifiant, revokeSessions, saveIdentifiant } from '../store/account-store.ts'
import { findAppartenance, findPersonne, renamePersonne, saveAppartenance } from '../store/cpts-store.ts'
import { consumeLien, enterByToken, type Lien } from '../store/lien-store.ts'
import { makeOperateur } from '../store/operateur-store.ts'
import { cptsNameOf } from './links.ts'
import { hashPassword, passwordMatches } from './password.ts'
import { startSession } from './sign-in.ts'

const ACCOUNT_USES = ['invitation', 'mot-de-passe', 'operateur'] as const
type AccountUse = (typeof ACCOUNT_USES)[number]
export type Subject = { roles?: string[]; courriel?: string; nom?: string; prenom?: string }

export const openAccountLink = async (ctx: Ctx, token: string) => {
  const found = await enterByToken(ctx.tx, token, ctx.now)
  if (!found.ok) return refuse(found.code, { expireLe: found.expireLe?.toString() })
  const { lien } = found
  if (!ACCOUNT_USES.includes(lien.usage as AccountUse) || !lien.personneId) return refuse('lien-unknown')
  return ok({ lien, personneId: lien.personneId, usage: lien.usage as AccountUse, sujet: lien.sujet as Subject })
}

export const readAccountLink = defineAction(comptesContract.readAccountLink, {
  audit: 'lien.lire',
  run: async (ctx, { body }) => {
    const opened = await openAccountLink(ctx, body.jeton)
    if (!opened.ok) return opened
    const { lien, personneId, usage, sujet } = opened.value
    const cpts = await cptsNameOf(ctx, lien.cptsId)
    await becomePersonne(ctx.tx, personneId)
    const personne = await findPersonne(ctx.tx, personneId)
    const identifiant = await readIdentifiant(ctx.tx, personneId)
    return ok({
      usage,
      prenom: personne?.prenom ?? sujet.prenom ?? '',
      nom: personne?.nom ?? sujet.nom ?? '',
      courriel: sujet.courriel ?? identifiant?.courriel ?? null,
      cpts,
      roles: sujet.roles ?? [],
      aDejaUnCompte: identifiant !== undefined,
      expireLe: lien.expireLe.toString(),
    })
  },
})

/**
 * An invitation to who already has an account asks for the present password; to a newcomer it sets one. A reset link
 * sets a new one and closes the open sessions. The link of the operator makes the operator.
 */
export const useAccountLink = defineAction(comptesContract.useAccountLink, {
  audit: 'lien.employer',
  constraints: { identifiant_courriel_key: 'courriel-already-used' },
  run: async (ctx, { body }) => {
    const opened = await openAccountLink(ctx, body.jeton)
    if (!opened.ok) return opened
    const { lien, personneId, usage, sujet } = opened.value
    await becomePersonne(ctx.tx, personneId)
    const identifiant = await readIdentifiant(ctx.tx, personneId)
    const courriel = identifiant?.courriel ?? sujet.courriel ?? body.courriel
    if (!courriel) return refuse('courriel-needed')
    if (usage === 'invitation' && identifiant) {
      if (!(await passwordMatches(identifiant.motDePasse, body.motDePasse))) return refuse('password-refused')
    } else {
      await saveIdentifiant(ctx.tx, { personneId, courriel, motDePasse: await hashPassword(body.motDePasse) }, ctx.now)
    }
    if (!(await consumeLien(ctx.tx, lien))) return refuse('lien-used')
    await grant(
      ctx,
      usage,
      lien,
      personneId,
      { ...sujet, ...(body.nom && body.prenom ? { nom: body.nom, prenom: body.prenom } : {}) },
      courriel,
    )
    return ok({ etape: await startSession(ctx, personneId, identifiant?.totpConfirme ?? false) })
  },
})

export const grant = async (
  ctx: Ctx,
  usage: AccountUse,
  lien: Lien,
  personneId: string,
  sujet: Subject,
  courriel: string,
): Promise<void> => {
  if (usage === 'mot-de-passe') await revokeSessions(ctx.tx, personneId, {}, ctx.now)
  if (usage === 'operateur') {
    await makeOperateur(ctx.tx, personneId)
    await renamePersonne(ctx.tx, personneId, { nom: sujet.nom ?? '', prenom: sujet.prenom ?? '' })
  }
  if (usage === 'invitation') {
    const held = await findAppartenance(ctx.tx, lien.cptsId, personneId)
    const roles = [...new Set([...(held?.roles ?? []), ...(sujet.roles ?? [])])]
    const depuis = held?.depuis ?? ctx.now.toString().slice(0, 10)
    await saveAppartenance(ctx.tx, {
      cptsId: lien.cptsId,
      personneId,
      roles,
      depuis,
      courriel: sujet.courriel ?? courriel,
    })
  }
}
