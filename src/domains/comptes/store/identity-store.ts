/** Who asks, and what they may do here. The few crossings of tenants that sign-in needs are functions of migration 0001. */
import { sql } from 'kysely'
import { fromDate, type Instant, toDate } from '../../../kernel/time.ts'
import { type Actor, INSTALLATION } from '../../../server/actions/action.ts'
import type { Tx } from '../../../server/database/connect.ts'
import { LINK_PERMISSIONS, needsSecondFactor, permissionsOfRoles } from '../rules/permissions.ts'
import { findAppartenance } from './cpts-store.ts'

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

type Entry = { cptsId: string; audit: string; now: Instant }
/** Who is named by what they hold or by the process, without an account. */
type Named = Exclude<Actor, { kind: 'personne' }>
type Entered = { actor: Actor; permissions: ReadonlySet<string> }

/**
 * Who asks enters a tenant. The session is read and the context of its person set by one statement; what they hold here
 * leaves with it, and reads the person that the first has set. Until then nobody has set one: out of order, it would
 * find nothing.
 */
export const enterAs = async (tx: Tx, credentials: Credentials, entry: Entry): Promise<Entered> => {
  const hash = credentials.lien ?? credentials.session
  if (!hash) return enterNamed(tx, { kind: 'anonyme' }, entry)
  const [session, held] = await Promise.all([enterBySession(tx, hash, entry), readHeld(tx, entry)])
  if (session?.personneId && !session.lienId && !credentials.lien) {
    const actor = {
      kind: 'personne' as const,
      personneId: session.personneId,
      sessionId: session.id,
      secondFacteur: session.secondFacteur,
      operateur: session.operateur,
    }
    return { actor, permissions: permissionsOfPersonne(actor, held) }
  }
  const byLink = session?.lienId && session.lienCptsId
  const actor: Named = byLink
    ? await identifyByLink(tx, session.lienCptsId!, session.lienId!, entry.now)
    : { kind: 'anonyme' }
  return enterNamed(tx, actor, entry)
}

const enterBySession = async (tx: Tx, hash: string, entry: Entry): Promise<SessionRow | undefined> => {
  const { rows } = await sql<SessionRow>`select s.*,
    set_config('maillage.personne', coalesce(s.personne_id::text, ''), true),
    set_config('maillage.cpts', ${entry.cptsId}, true),
    set_config('maillage.operateur', case when s.operateur and s.second_facteur then 'oui' else '' end, true),
    set_config('maillage.acteur', coalesce('personne:' || s.personne_id, 'anonyme'), true),
    set_config('maillage.action', ${entry.audit}, true)
    from resolve_session(${hash}, ${toDate(entry.now)}) s`.execute(tx)
  return rows[0]
}

type Held = { roles: string[]; hasSecondFactor: boolean }

/** Roles of the person in this CPTS today, and whether they installed a second factor. */
const readHeld = async (tx: Tx, { cptsId, now }: Entry): Promise<Held> => {
  const today = now.toString().slice(0, 10)
  const { rows } = await sql<Held>`select
    coalesce((select roles from appartenance where cpts_id = ${cptsId}::uuid and personne_id = current_personne()
      and depuis <= ${today}::date and (jusqu is null or jusqu >= ${today}::date)), '{}') as roles,
    coalesce((select totp_confirme from identifiant where personne_id = current_personne()), false) as has_second_factor`.execute(
    tx,
  )
  return rows[0]!
}

const identifyByLink = async (tx: Tx, cptsId: string, lienId: string, now: Instant): Promise<Named> => {
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

/**
 * Enters a tenant: from here on, row-level security shows its rows and no other. Gives what the actor may do there.
 * A person enters by their session (above), never by their name.
 */
export const enterTenant = async (tx: Tx, entry: Entry & { actor: Named }): Promise<ReadonlySet<string>> => {
  const { actor, cptsId, audit } = entry
  const personneId = actor.kind === 'lien' ? (actor.personneId ?? '') : ''
  await setContext(tx, { personneId, cptsId, operateur: actor.kind === 'systeme', acteur: nameActor(actor), audit })
  if (actor.kind === 'systeme') return EVERYTHING
  if (actor.kind === 'anonyme') return new Set()
  return new Set(actor.cptsId === cptsId || cptsId === INSTALLATION ? LINK_PERMISSIONS[actor.usage] : [])
}

const enterNamed = async (tx: Tx, actor: Named, entry: Entry): Promise<Entered> => ({
  actor,
  permissions: await enterTenant(tx, { ...entry, actor }),
})

/** Who installed a second factor gives it at each sign-in, whatever their roles. */
const permissionsOfPersonne = (
  actor: Extract<Actor, { kind: 'personne' }>,
  { roles, hasSecondFactor }: Held,
): ReadonlySet<string> => {
  const waits = !actor.secondFacteur && (actor.operateur || needsSecondFactor(roles) || hasSecondFactor)
  if (waits) return new Set(['second-facteur.attendu'])
  const held = permissionsOfRoles(roles)
  held.add('personne')
  if (actor.operateur) held.add('operateur')
  return held
}

/** What somebody who is not here may do in this CPTS today: for a feed that was opened in their name. */
export const permissionsHeldBy = async (
  tx: Tx,
  cptsId: string,
  personneId: string,
  now: Instant,
): Promise<ReadonlySet<string>> => {
  const today = now.toString().slice(0, 10)
  const held = await findAppartenance(tx, cptsId, personneId)
  const isCurrent = held && held.depuis <= today && (held.jusqu === null || held.jusqu >= today)
  return permissionsOfRoles(isCurrent ? held.roles : [])
}
