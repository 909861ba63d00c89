/** Accounts and sessions: rows of the person who acts (row-level security shows nobody else's). */
import { sql } from 'kysely'
import { newId, newToken, sha256Hex } from '../../../kernel/ids.ts'
import { type Instant, toDate } from '../../../kernel/time.ts'
import type { Actor } from '../../../server/actions/action.ts'
import type { Tx } from '../../../server/database/connect.ts'

import { nameActor } from './identity-store.ts'

/** From here on, the transaction acts as this person: only sign-in and account links may say so. */
export const becomePersonne = async (tx: Tx, personneId: string): Promise<void> => {
  await sql`select set_config('maillage.personne', ${personneId}, true),
    set_config('maillage.acteur', ${`personne:${personneId}`}, true)`.execute(tx)
}

/** Back to the process that acted in this person's name. */
export const leavePersonne = async (tx: Tx, actor: Actor): Promise<void> => {
  await sql`select set_config('maillage.personne', '', true),
    set_config('maillage.acteur', ${nameActor(actor)}, true)`.execute(tx)
}

export const findPersonneByCourriel = async (tx: Tx, courriel: string): Promise<string | null> =>
  (await sql<{ id: string | null }>`select resolve_identifiant(${courriel}) as id`.execute(tx)).rows[0]?.id ?? null

export const readIdentifiant = async (tx: Tx, personneId: string) =>
  tx
    .selectFrom('identifiant')
    .select(['personneId', 'courriel', 'motDePasse', 'totpSecret', 'totpConfirme', 'totpDernier'])
    .where('personneId', '=', personneId)
    .executeTakeFirst()

export const saveIdentifiant = async (
  tx: Tx,
  identifiant: { personneId: string; courriel: string; motDePasse: string },
  now: Instant,
): Promise<void> => {
  await tx
    .insertInto('identifiant')
    .values({ ...identifiant, changeLe: toDate(now) })
    .onConflict((conflict) =>
      conflict.column('personneId').doUpdateSet({ motDePasse: identifiant.motDePasse, changeLe: toDate(now) }),
    )
    .execute()
}

export const saveTotpSecret = async (tx: Tx, personneId: string, secret: string): Promise<void> => {
  await tx
    .updateTable('identifiant')
    .set({ totpSecret: secret, totpConfirme: false })
    .where('personneId', '=', personneId)
    .execute()
}

/** A code serves once: the step is kept, and an earlier or equal one is refused. */
export const consumeTotpStep = async (tx: Tx, personneId: string, step: number): Promise<boolean> => {
  const updated = await tx
    .updateTable('identifiant')
    .set({ totpConfirme: true, totpDernier: step })
    .where('personneId', '=', personneId)
    .where((eb) => eb.or([eb('totpDernier', 'is', null), eb('totpDernier', '<', step)]))
    .executeTakeFirst()
  return updated.numUpdatedRows === 1n
}

export const findPersonneByRpps = async (tx: Tx, rpps: string): Promise<string | null> =>
  (await sql<{ id: string | null }>`select resolve_rpps(${rpps}) as id`.execute(tx)).rows[0]?.id ?? null

const SESSION_DAYS = 14
const LINK_SESSION_HOURS = 12

export type Moyen = 'mot-de-passe' | 'psc' | 'cle'
export type NewSession = {
  personneId: string | null
  secondFacteur: boolean
  agent: string
  lien?: { cptsId: string; id: string }
  moyen?: Moyen
  /** What Pro Santé Connect gave: the token by which one leaves it, and the ways of working to choose from. */
  psc?: { jeton: string; exercices: string[]; exercice: string | null }
}

/** Opens a session and gives the token of its cookie; only the hash is stored. */
export const openSession = async (
  tx: Tx,
  session: NewSession,
  now: Instant,
): Promise<{ token: string; seconds: number }> => {
  const token = newToken()
  const hours = session.lien ? LINK_SESSION_HOURS : SESSION_DAYS * 24
  await tx
    .insertInto('session')
    .values({
      id: newId(now.epochMilliseconds),
      empreinte: await sha256Hex(token),
      personneId: session.personneId,
      lienCptsId: session.lien?.cptsId ?? null,
      lienId: session.lien?.id ?? null,
      secondFacteur: session.secondFacteur,
      moyen: session.moyen ?? 'mot-de-passe',
      pscJeton: session.psc?.jeton ?? null,
      exercices: session.psc?.exercices ?? [],
      exercice: session.psc?.exercice ?? null,
      agent: session.agent.slice(0, 200),
      creeeLe: toDate(now),
      vueLe: toDate(now),
      expireLe: toDate(now.add({ hours })),
    })
    .execute()
  return { token, seconds: hours * 3600 }
}

export const confirmSession = async (tx: Tx, sessionId: string): Promise<void> => {
  await tx.updateTable('session').set({ secondFacteur: true }).where('id', '=', sessionId).execute()
}

export const revokeSessions = async (
  tx: Tx,
  personneId: string,
  which: { only?: string; except?: string },
  now: Instant,
): Promise<number> => {
  let query = tx
    .updateTable('session')
    .set({ revoqueeLe: toDate(now), pscJeton: null })
    .where('personneId', '=', personneId)
    .where('revoqueeLe', 'is', null)
  if (which.only) query = query.where('id', '=', which.only)
  if (which.except) query = query.where('id', '!=', which.except)
  return Number((await query.executeTakeFirst()).numUpdatedRows)
}

export const listSessions = async (tx: Tx, personneId: string, now: Instant) =>
  tx
    .selectFrom('session')
    .select(['id', 'agent', 'creeeLe', 'vueLe', 'expireLe', 'moyen', 'exercice'])
    .where('personneId', '=', personneId)
    .where('lienId', 'is', null)
    .where('revoqueeLe', 'is', null)
    .where('expireLe', '>', toDate(now))
    .orderBy('creeeLe', 'desc')
    .execute()

export const readSession = async (tx: Tx, sessionId: string) =>
  tx
    .selectFrom('session')
    .select(['moyen', 'pscJeton', 'exercices', 'exercice'])
    .where('id', '=', sessionId)
    .executeTakeFirst()

export const chooseExercice = async (tx: Tx, sessionId: string, exercice: string): Promise<void> => {
  await tx.updateTable('session').set({ exercice }).where('id', '=', sessionId).execute()
}

/** Who knocked and did not enter: why, and nothing of who they are. */
export const noteRefus = async (tx: Tx, code: string): Promise<void> => {
  await sql`select note_journal('refus', 'connexion', ${code})`.execute(tx)
}

export const noteSignIn = async (tx: Tx, personneId: string): Promise<void> => {
  await sql`select note_journal('connexion', 'personne', ${personneId})`.execute(tx)
}

/** Retention: people whom nothing holds and sessions that are over. The base itself keeps what is too young. */
export const purgeComptes = async (tx: Tx, at: Date): Promise<number> => {
  await sql`select purge_sessions(${at})`.execute(tx)
  return (await sql<{ gone: number }>`select purge_personnes(${at}) as gone`.execute(tx)).rows[0]?.gone ?? 0
}
