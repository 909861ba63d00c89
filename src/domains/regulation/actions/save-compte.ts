/** What the SAS writes of an account: created, changed, closed, opened again, given another number. */
import { newId, newToken } from '../../../kernel/ids.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { type Ctx, INSTALLATION } from '../../../server/actions/action.ts'
import { hashPassword, revokeLiensAbout } from '../../comptes/index.ts'
import type { CompteRegulateur, Numero } from '../rules/compte.ts'
import { findByNumero, insertRegulateur, updateRegulateur } from '../store/regulateur-store.ts'

/** Who has a session of this account leaves at once. */
export const USAGE_REGULATION = 'regulation'
const closeSessions = (ctx: Ctx, regulateurId: string): Promise<void> =>
  revokeLiensAbout(ctx.tx, INSTALLATION, { usage: USAGE_REGULATION, sujet: { regulateurId } }, ctx.now)

const isTaken = async (ctx: Ctx, compte: CompteRegulateur, ownId: string | null): Promise<boolean> => {
  if (!compte.actif) return false
  const holder = await findByNumero(ctx, compte)
  return holder?.actif === true && holder.id !== ownId
}

/** The password is drawn and told to nobody: it is chosen by « mot de passe oublié ». */
export const createCompte = async (
  ctx: Ctx,
  compte: CompteRegulateur,
): Promise<Result<{ id: string }, 'numero-taken'>> => {
  if (await isTaken(ctx, compte, null)) return refuse('numero-taken')
  const id = newId(ctx.now.epochMilliseconds)
  await insertRegulateur(ctx, id, { ...compte, motDePasse: await hashPassword(newToken()) }, ctx.now)
  return ok({ id })
}

/** By the number that the account had until now; unknown, it is created. */
export const saveCompte = async (
  ctx: Ctx,
  cle: Numero,
  compte: CompteRegulateur,
): Promise<Result<{ id: string; isNew: boolean }, 'numero-taken'>> => {
  const known = await findByNumero(ctx, cle)
  if (!known) {
    const created = await createCompte(ctx, compte)
    return created.ok ? ok({ ...created.value, isNew: true }) : created
  }
  if (await isTaken(ctx, compte, known.id)) return refuse('numero-taken')
  await updateRegulateur(ctx, known.id, compte, ctx.now)
  if (!compte.actif) await closeSessions(ctx, known.id)
  return ok({ id: known.id, isNew: false })
}
