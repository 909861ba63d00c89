/** Who asks, and what they may do here. The few crossings of tenants that sign-in needs are functions of migration 0001. */
import { sql } from 'kysely'
import { fromDate, type Instant, toDate } from '../../../kernel/time.ts'
import { type Actor, INSTALLATION } from '../../../server/actions/action.ts'
import type { Tx } from '../../../server/database/connect.ts'
import { LINK_PERMISSIONS, needsSecondFactor, permissionsOfRoles } from '../rules/permissions.ts'

/** Hashes of the secrets that the request carries. */
export type Credentials = { session?: string | undefined; lien?: string | undefined }

type SessionRow = {
  id: string
  personneId: string | null
  secondFacteur: boolean
  operateur: boolean
  lienCptsId: string | null
  lienId: string | null
}

const findSession = async (tx: Tx, hash: string, now: Instant): Promise<SessionRow | undefined> =>
  (await sql<SessionRow>`select * from resolve_session(${hash}, ${toDate(now)})`.execute(tx)).rows[0]

export const identify = async (tx: Tx, credentials: Credentials, now: Instant): Promise<Actor> => {
  const hash = credentials.lien ?? credentials.session
  const session = hash ? await findSession(tx, hash, now) : undefined
  if (!session) return { kind: 'anonyme' }
  if (session.lienId && session.lienCptsId) return identifyByLink(tx, session.lienCptsId, session.lienId, now)
  if (credentials.lien || !session.personneId) return { kind: 'anonyme' }
  return {
    kind: 'personne',
    personneId: session.personneId,
    sessionId: session.id,
    secondFacteur: session.secondFacteur,
    operateur: session.operateur,
  }
}

const identifyByLink = async (tx: Tx, cptsId: string, lienId: string, now: Instant): Promise<Actor> => {
  await setContext(tx, { personneId: '', cptsId, operateur: false, acteur: `lien:${lienId}`, audit: '-' })
  const lien = await tx
    .selectFrom('lienSigne')
    .select(['usage', 'personneId', 'sujet', 'expireLe', 'revoqueLe'])
    .where('cptsId', '=', cptsId)
    .where('id', '=', lienId)
    .executeTakeFirst()
  if (!lien || lien.revoqueLe || fromDate(lien.expireLe).epochMilliseconds <= now.epochMilliseconds) {
    return { kind: 'anonyme' }
  }
  const sujet = lien.sujet as Record<string, unknown>
  return { kind: 'lien', lienId, cptsId, usage: lien.usage, personneId: lien.personneId, sujet }
}

export const nameActor = (actor: Actor): string => {
  if (actor.kind === 'personne') return `personne:${actor.personneId}`
  if (actor.kind === 'lien') return `lien:${actor.lienId}`
  if (actor.kind === 'systeme') return `systeme:${actor.nom}`
  return 'anonyme'
}

type Context = { personneId: string; cptsId: string; operateur: boolean; acteur: string; audit: string }
const setContext = async (tx: Tx, context: Context): Promise<void> => {
  await sql`select set_config('maillage.personne', ${context.personneId}, true),
    set_config('maillage.cpts', ${context.cptsId}, true),
    set_config('maillage.operateur', ${context.operateur ? 'oui' : ''}, true),
    set_config('maillage.acteur', ${context.acteur}, true),
    set_config('maillage.action', ${context.audit}, true)`.execute(tx)
}

const EVERYTHING: ReadonlySet<string> = Object.assign(new Set<string>(), { has: () => true })

/** Enters a tenant: from here on, row-level security shows its rows and no other. Gives what the actor may do there. */
export const enterTenant = async (
  tx: Tx,
  entry: { actor: Actor; cptsId: string; audit: string; now: Instant },
): Promise<ReadonlySet<string>> => {
  const { actor, cptsId, audit, now } = entry
  const personneId = actor.kind === 'personne' || actor.kind === 'lien' ? (actor.personneId ?? '') : ''
  const operateur = actor.kind === 'personne' ? actor.operateur && actor.secondFacteur : actor.kind === 'systeme'
  await setContext(tx, { personneId, cptsId, operateur, acteur: nameActor(actor), audit })
  if (actor.kind === 'systeme') return EVERYTHING
  if (actor.kind === 'anonyme') return new Set()
  if (actor.kind === 'lien') {
    return new Set(actor.cptsId === cptsId || cptsId === INSTALLATION ? LINK_PERMISSIONS[actor.usage] : [])
  }
  return permissionsOfPersonne(tx, actor, cptsId, now)
}

const permissionsOfPersonne = async (
  tx: Tx,
  actor: Extract<Actor, { kind: 'personne' }>,
  cptsId: string,
  now: Instant,
): Promise<ReadonlySet<string>> => {
  const roles = cptsId === INSTALLATION ? [] : await findRoles(tx, cptsId, actor.personneId, now)
  const waits =
    !actor.secondFacteur &&
    (actor.operateur || needsSecondFactor(roles) || (await hasSecondFactor(tx, actor.personneId)))
  if (waits) return new Set(['second-facteur.attendu'])
  const held = permissionsOfRoles(roles)
  held.add('personne')
  if (actor.operateur) held.add('operateur')
  return held
}

const findRoles = async (tx: Tx, cptsId: string, personneId: string, now: Instant): Promise<string[]> => {
  const today = now.toString().slice(0, 10)
  const row = await tx
    .selectFrom('appartenance')
    .select('roles')
    .where('cptsId', '=', cptsId)
    .where('personneId', '=', personneId)
    .where('depuis', '<=', today)
    .where((eb) => eb.or([eb('jusqu', 'is', null), eb('jusqu', '>=', today)]))
    .executeTakeFirst()
  return row?.roles ?? []
}

/** Who installed a second factor gives it at each sign-in, whatever their roles. */
const hasSecondFactor = async (tx: Tx, personneId: string): Promise<boolean> => {
  const row = await tx
    .selectFrom('identifiant')
    .select('totpConfirme')
    .where('personneId', '=', personneId)
    .executeTakeFirst()
  return row?.totpConfirme ?? false
}
