/**
 * Accounts as the person who keeps the installation sees them, from the command line only: these run as the owner of
 * the base, entered as a tenant so that the audit trail names the command.
 */
import { sql } from 'kysely'
import { type Instant, toDate } from '../../../kernel/time.ts'
import { INSTALLATION } from '../../../server/actions/action.ts'
import type { Tx } from '../../../server/database/connect.ts'
import { revokeSessions } from './account-store.ts'
import { deleteClesOf } from './cle-store.ts'
import { createLien } from './lien-store.ts'

export type Compte = {
  courriel: string
  nom: string
  operateur: boolean
  secondFacteur: boolean
  sessions: number
  cpts: { nom: string; roles: string[] }[]
}

export const listComptes = async (owner: Tx, now: Instant): Promise<Compte[]> => {
  const { rows } = await sql<Compte>`
    select i.courriel::text as courriel, p.prenom || ' ' || p.nom as nom, p.operateur, i.totp_confirme as second_facteur,
      (select count(*)::int from session s
        where s.personne_id = p.id and s.revoquee_le is null and s.expire_le > ${toDate(now)}) as sessions,
      coalesce((select jsonb_agg(jsonb_build_object('nom', c.nom, 'roles', a.roles) order by c.nom)
        from appartenance a join cpts c on c.id = a.cpts_id
        where a.personne_id = p.id and (a.jusqu is null or a.jusqu >= ${toDate(now)}::date)), '[]') as cpts
    from identifiant i join personne p on p.id = i.personne_id
    order by p.operateur desc, i.courriel`.execute(owner)
  return rows
}

export type ComptePlace = { personneId: string; courriel: string; nom: string; ouvert: boolean }

/** By the address of the account, else by the one given to a CPTS by a member whose account was never opened here. */
export const findCompte = async (owner: Tx, courriel: string): Promise<ComptePlace | undefined> => {
  const { rows } = await sql<ComptePlace>`
    select p.id as personne_id, coalesce(i.courriel, ${courriel}::citext)::text as courriel, p.prenom || ' ' || p.nom as nom,
      i.personne_id is not null as ouvert
    from personne p left join identifiant i on i.personne_id = p.id
    where i.courriel = ${courriel}::citext
      or (i.personne_id is null
        and exists (select 1 from appartenance a where a.personne_id = p.id and a.courriel = ${courriel}::citext))
    order by (i.personne_id is null) limit 2`.execute(owner)
  return rows[0]?.ouvert || rows.length === 1 ? rows[0] : undefined
}

const PASSWORD_DAYS = 1

/** A link that sets a new password, once. The one given before ends. */
export const renewPasswordLien = async (
  owner: Tx,
  { personneId, courriel }: Pick<ComptePlace, 'personneId' | 'courriel'>,
  now: Instant,
): Promise<{ token: string; expireLe: Instant }> => {
  await owner
    .updateTable('lienSigne')
    .set({ revoqueLe: toDate(now) })
    .where('cptsId', '=', INSTALLATION)
    .where('usage', '=', 'mot-de-passe')
    .where('personneId', '=', personneId)
    .where('revoqueLe', 'is', null)
    .execute()
  const lien = { cptsId: INSTALLATION, usage: 'mot-de-passe', personneId, sujet: { courriel } }
  return createLien(owner, { ...lien, days: PASSWORD_DAYS, uses: 1 }, now)
}

/** Sessions are no rows of the audit trail: their closing is told by name. */
export const closeSessions = async (owner: Tx, personneId: string, now: Instant): Promise<number> => {
  const closed = await revokeSessions(owner, personneId, {}, now)
  if (closed > 0) await sql`select note_journal('modification', 'session', ${personneId})`.execute(owner)
  return closed
}

/** It is installed again at the next sign-in; sessions opened with the old one end. */
export const removeSecondFactor = async (owner: Tx, personneId: string, now: Instant): Promise<boolean> => {
  const updated = await owner
    .updateTable('identifiant')
    .set({ totpSecret: null, totpConfirme: false, totpDernier: null })
    .where('personneId', '=', personneId)
    .where('totpSecret', 'is not', null)
    .executeTakeFirst()
  // A key of a lost device is a second factor too.
  const keys = await deleteClesOf(owner, personneId)
  await closeSessions(owner, personneId, now)
  return updated.numUpdatedRows === 1n || keys > 0
}
