/** Accounts of the demonstration: made in the name of the process, refused by a real base. */
import { newId } from '../../../kernel/ids.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { needsSecondFactor, type Role } from '../rules/permissions.ts'
import { newTotpSecret } from '../rules/second-factor.ts'
import {
  becomePersonne,
  consumeTotpStep,
  leavePersonne,
  saveIdentifiant,
  saveTotpSecret,
} from '../store/account-store.ts'
import { findPersonne, insertPersonne, saveAppartenance } from '../store/cpts-store.ts'
import { DEMONSTRATION_PASSWORD } from '../store/demonstration-store.ts'
import { makeDemonstrationOperateur } from '../store/operateur-store.ts'
import { hashPassword } from './password.ts'

export type DemonstrationAccount = {
  /** Given for a professional who already is a personne. */
  personneId?: string
  nom: string
  prenom: string
  courriel: `${string}@demo.invalid`
  /** None: the operator of the installation. */
  roles: Role[]
}

/** One hash for all: the password is the same, and hashing is slow on purpose. */
let hashed: Promise<string> | undefined

export const createDemonstrationAccount = async (ctx: Ctx, account: DemonstrationAccount): Promise<string> => {
  if (ctx.installation.nature !== 'demonstration') throw new Error('demonstration accounts cannot exist in a real base')
  hashed ??= hashPassword(DEMONSTRATION_PASSWORD)
  const personneId = account.personneId ?? newId(ctx.now.epochMilliseconds)
  const { nom, prenom, courriel, roles } = account
  if (!(account.personneId && (await findPersonne(ctx.tx, personneId)))) {
    await insertPersonne(ctx.tx, { id: personneId, nom, prenom }, ctx.now)
  }
  const depuis = ctx.now.toString().slice(0, 10)
  if (roles.length > 0) await saveAppartenance(ctx.tx, { cptsId: ctx.cptsId, personneId, roles, depuis, courriel })
  if (roles.length === 0) await makeDemonstrationOperateur(ctx.tx, personneId)
  await becomePersonne(ctx.tx, personneId)
  await saveIdentifiant(ctx.tx, { personneId, courriel, motDePasse: await hashed }, ctx.now)
  if (needsSecondFactor(roles) || roles.length === 0) {
    await saveTotpSecret(ctx.tx, personneId, newTotpSecret())
    await consumeTotpStep(ctx.tx, personneId, 0)
  }
  await leavePersonne(ctx.tx, ctx.actor)
  return personneId
}

/** The story acts in somebody's name where the base looks at who signs: on a demonstration, and on nothing else. */
export const actAs = async <T>(ctx: Ctx, personneId: string, work: (ctx: Ctx) => Promise<T>): Promise<T> => {
  if (ctx.installation.nature !== 'demonstration') throw new Error('nobody acts in the name of somebody in a real base')
  await becomePersonne(ctx.tx, personneId)
  const actor = { kind: 'personne' as const, personneId, sessionId: '', secondFacteur: true, operateur: false }
  const done = await work({ ...ctx, actor })
  await leavePersonne(ctx.tx, ctx.actor)
  return done
}
