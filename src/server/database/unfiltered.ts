/**
 * A backup of 0 rows equals 0 rows: reading everything must be proved, not supposed. Where the role passes through
 * row-level security, `row_security = off` turns any filter into an error. Where it does not (the owner, with forced
 * policies), each table must have the owner's own policy, which lets everything through, and nothing that restricts it.
 */
import { Fault } from '../fault.ts'
import type { OwnerClient } from './owner.ts'

export const readWithoutFilter = async (client: OwnerClient): Promise<void> => {
  const role = await client.query(
    'select rolsuper or rolbypassrls as passes from pg_roles where rolname = current_user',
  )
  if (role.rows[0].passes) {
    await client.query('set local row_security = off')
    return
  }
  const { rows } = await client.query(`
    select t.tablename as name from pg_tables t where t.schemaname = 'public' and t.rowsecurity and (
      not exists (select 1 from pg_policies p where p.schemaname = 'public' and p.tablename = t.tablename
        and p.permissive = 'PERMISSIVE' and current_user = any (p.roles) and p.cmd in ('ALL', 'SELECT') and p.qual = 'true')
      or exists (select 1 from pg_policies p where p.schemaname = 'public' and p.tablename = t.tablename
        and p.permissive = 'RESTRICTIVE' and p.roles && array['public', current_user]::name[]))`)
  if (rows.length > 0) {
    throw new Fault(
      `La sauvegarde ne verrait pas toute la table ${rows[0].name}\u00a0: la règle du propriétaire y manque. Rien n’a été écrit.`,
    )
  }
}
