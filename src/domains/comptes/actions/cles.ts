/**
 * Passkeys (WebAuthn). The device checks its person (finger, face, code) at each use, which is asked for and verified: with
 * the key itself, these are the two factors. The challenge is kept under a secret that serves once.
 */
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { newId } from '../../../kernel/ids.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import { fromDate } from '../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { comptesContract } from '../contract.ts'
import { becomePersonne, noteSignIn, openSession, readIdentifiant } from '../store/account-store.ts'
import * as store from '../store/cle-store.ts'
import { findPersonne } from '../store/cpts-store.ts'
import { openTentative, takeTentative } from '../store/tentative-store.ts'

const MOST = 10

const LOOPBACK = /^(127(\.\d+){3}|\[::1\])$/
/**
 * The name of this site for keys; null where it is a number, for which browsers make none. Every machine has a name for
 * itself: who opens it so has keys.
 */
const siteOf = ({ address }: Pick<Ctx, 'address'>): { origin: string; id: string } | null => {
  const url = new URL(address)
  if (LOOPBACK.test(url.hostname)) url.hostname = 'localhost'
  return /^[\d.]+$|:/.test(url.hostname) ? null : { origin: url.origin, id: url.hostname }
}
type Transport = NonNullable<RegistrationResponseJSON['response']['transports']>[number]
const known = (transports: readonly string[]) => transports as Transport[]
const asBag = (options: object): Record<string, unknown> => options as Record<string, unknown>

export const listCles = defineAction(comptesContract.listCles, {
  audit: 'cle.lister',
  run: async (ctx) => {
    if (ctx.actor.kind !== 'personne') return refuse('sign-in-needed')
    const rows = await store.listCles(ctx.tx, ctx.actor.personneId)
    return ok({
      possible: siteOf(ctx) !== null,
      cles: rows.map(({ id, nom, synchronisee, creeeLe, utiliseeLe }) => ({
        id,
        nom,
        synchronisee,
        creeeLe: fromDate(creeeLe).toString(),
        utiliseeLe: utiliseeLe && fromDate(utiliseeLe).toString(),
      })),
    })
  },
})

/** Its name in the device: the address of the account, else the name of the person. */
const nameFor = async (ctx: Ctx, personneId: string): Promise<string> => {
  const identifiant = await readIdentifiant(ctx.tx, personneId)
  if (identifiant) return identifiant.courriel
  const personne = await findPersonne(ctx.tx, personneId)
  return `${personne?.prenom ?? ''} ${personne?.nom ?? ''}`.trim()
}

export const prepareCle = defineAction(comptesContract.prepareCle, {
  audit: 'cle.preparer',
  run: async (ctx) => {
    if (ctx.actor.kind !== 'personne') return refuse('sign-in-needed')
    const site = siteOf(ctx)
    if (!site) return refuse('cle-address')
    const { personneId } = ctx.actor
    const held = await store.listCles(ctx.tx, personneId)
    if (held.length >= MOST) return refuse('cle-too-many')
    const options = await generateRegistrationOptions({
      rpName: 'Maillage',
      rpID: site.id,
      userName: await nameFor(ctx, personneId),
      userID: new TextEncoder().encode(personneId),
      attestationType: 'none',
      excludeCredentials: held.map(({ identifiant, transports }) => ({
        id: identifiant,
        transports: known(transports),
      })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    })
    const tentative = await openTentative(ctx.tx, 'ajout-cle', { defi: options.challenge, personneId }, ctx.now)
    return ok({ tentative, options: asBag(options) })
  },
})

const verifyNew = async (site: { origin: string; id: string }, defi: string, reponse: unknown) => {
  try {
    const { registrationInfo } = await verifyRegistrationResponse({
      response: reponse as RegistrationResponseJSON,
      expectedChallenge: defi,
      expectedOrigin: site.origin,
      expectedRPID: site.id,
      requireUserVerification: true,
    })
    return registrationInfo ?? null
  } catch {
    // Whatever was sent is not what this browser was asked for: the library says so by throwing, for each reason.
    return null
  }
}

export const addCle = defineAction(comptesContract.addCle, {
  audit: 'cle.ajouter',
  constraints: { cle_acces_identifiant: 'cle-already-known' },
  run: async (ctx, { body }) => {
    if (ctx.actor.kind !== 'personne') return refuse('sign-in-needed')
    const site = siteOf(ctx)
    if (!site) return refuse('cle-address')
    const { personneId } = ctx.actor
    const faits = await takeTentative(ctx.tx, 'ajout-cle', body.tentative, ctx.now)
    if (!faits?.defi || faits.personneId !== personneId) return refuse('cle-late')
    if ((await store.listCles(ctx.tx, personneId)).length >= MOST) return refuse('cle-too-many')
    const made = await verifyNew(site, faits.defi, body.reponse)
    if (!made) return refuse('cle-refused')
    const { credential, credentialBackedUp } = made
    const id = newId(ctx.now.epochMilliseconds)
    const cle = {
      id,
      personneId,
      identifiant: credential.id,
      clePublique: Buffer.from(credential.publicKey),
      compteur: credential.counter,
      transports: (credential.transports ?? []).slice(0, 8),
      nom: body.nom,
      synchronisee: credentialBackedUp,
    }
    await store.insertCle(ctx.tx, cle, ctx.now)
    return ok({ id })
  },
})

export const renameCle = defineAction(comptesContract.renameCle, {
  audit: 'cle.renommer',
  run: async (ctx, { params, body }) => {
    if (ctx.actor.kind !== 'personne') return refuse('sign-in-needed')
    const isDone = await store.renameCle(ctx.tx, ctx.actor.personneId, params.cleId, body.nom)
    return isDone ? ok({ ok: true as const }) : refuse('cle-unknown')
  },
})

export const removeCle = defineAction(comptesContract.removeCle, {
  audit: 'cle.retirer',
  run: async (ctx, { params }) => {
    if (ctx.actor.kind !== 'personne') return refuse('sign-in-needed')
    const isDone = await store.deleteCle(ctx.tx, ctx.actor.personneId, params.cleId)
    return isDone ? ok({ ok: true as const }) : refuse('cle-unknown')
  },
})

/** Nobody is named: the device shows the keys that it holds for this site. */
export const prepareEntreeCle = defineAction(comptesContract.prepareEntreeCle, {
  audit: 'cle.entrer',
  run: async (ctx) => {
    const site = siteOf(ctx)
    if (!site) return refuse('cle-address')
    const options = await generateAuthenticationOptions({ rpID: site.id, userVerification: 'required' })
    const tentative = await openTentative(ctx.tx, 'cle', { defi: options.challenge }, ctx.now)
    return ok({ tentative, options: asBag(options) })
  },
})

type Cle = NonNullable<Awaited<ReturnType<typeof store.readCle>>>

/** A counter that does not go on is the sign of a copied key: the library refuses it. Null: it is not this key. */
const verifyUse = async (site: { origin: string; id: string }, defi: string, cle: Cle, reponse: unknown) => {
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: reponse as AuthenticationResponseJSON,
      expectedChallenge: defi,
      expectedOrigin: site.origin,
      expectedRPID: site.id,
      requireUserVerification: true,
      credential: {
        id: cle.identifiant,
        publicKey: new Uint8Array(cle.clePublique),
        counter: Number(cle.compteur),
        transports: known(cle.transports),
      },
    })
    return verified ? authenticationInfo : null
  } catch {
    // As above: each reason is thrown.
    return null
  }
}

/** The device says whose key it is, and must say the same as the base. */
const isOf = (reponse: Record<string, unknown>, personneId: string): boolean => {
  const { userHandle } = (reponse.response ?? {}) as { userHandle?: unknown }
  if (userHandle === undefined || userHandle === null) return true
  return typeof userHandle === 'string' && Buffer.from(userHandle, 'base64url').toString() === personneId
}

export const signInByCle = defineAction(comptesContract.signInByCle, {
  audit: 'connexion.cle',
  run: async (ctx, { body: { tentative, reponse } }) => {
    const site = siteOf(ctx)
    if (!site) return refuse('cle-address')
    const faits = await takeTentative(ctx.tx, 'cle', tentative, ctx.now)
    if (!faits?.defi) return refuse('cle-late')
    const { id } = reponse
    if (typeof id !== 'string' || id.length > 1400 || !/^[\w-]+$/.test(id)) return refuse('cle-refused')
    const personneId = await store.findPersonneByCle(ctx.tx, id)
    if (!personneId || !isOf(reponse, personneId)) return refuse('cle-refused')
    await becomePersonne(ctx.tx, personneId)
    const cle = await store.readCle(ctx.tx, id)
    const used = cle && (await verifyUse(site, faits.defi, cle, reponse))
    if (!used) return refuse('cle-refused')
    await store.noteUse(ctx.tx, cle.id, used.newCounter, ctx.now)
    const opened = { personneId, secondFacteur: true, agent: ctx.agent, moyen: 'cle' as const }
    const session = await openSession(ctx.tx, opened, ctx.now)
    ctx.setCookie('maillage_session', session.token, session.seconds)
    await noteSignIn(ctx.tx, personneId)
    return ok({ etape: 'connecte' as const })
  },
})
