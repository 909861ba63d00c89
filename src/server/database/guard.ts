/**
 * The server refuses to serve a base whose walls are not the expected ones: what the application role is, and every
 * row-level policy, compared with the list that was read from the migrations (policies.ts).
 */
import { Fault } from '../fault.ts'
import { APP_ROLE } from './app-role.ts'
import type { OwnerClient } from './owner.ts'
import { type Policy, policies } from './policies.ts'

const POLICIES = `
  select p.tablename as table, p.policyname as name, p.cmd as command, p.permissive,
    case when p.roles = array['${APP_ROLE}']::name[] then 'application'
         when p.roles = array[t.tableowner]::name[] then 'owner'
         else array_to_string(p.roles, ',') end as role,
    regexp_replace(coalesce(p.qual, ''), '\\s+', ' ', 'g') as using,
    regexp_replace(coalesce(p.with_check, ''), '\\s+', ' ', 'g') as check
  from pg_policies p join pg_tables t on t.schemaname = p.schemaname and t.tablename = p.tablename
  where p.schemaname = 'public' order by p.tablename collate "C", p.policyname collate "C"`

/** The policies of a base, in the form of the list. */
export const readPolicies = async (client: OwnerClient): Promise<Policy[]> =>
  (await client.query(POLICIES)).rows.map((row) => [
    row.table,
    row.name,
    row.command,
    row.permissive,
    row.role,
    row.using,
    row.check,
  ])

const label = ([table, name]: Policy) => `${table}.${name}`

const comparePolicies = (found: Policy[]): string[] => {
  const known = new Map(found.map((policy) => [label(policy), JSON.stringify(policy)]))
  const expected = new Map(policies.map((policy) => [label(policy), JSON.stringify(policy)]))
  const missing = [...expected.keys()].filter((name) => !known.has(name))
  const unknown = [...known.keys()].filter((name) => !expected.has(name))
  const changed = [...expected]
    .filter(([name, text]) => known.has(name) && known.get(name) !== text)
    .map(([name]) => name)
  return [
    ...missing.map((name) => `la règle ${name} a disparu`),
    ...unknown.map((name) => `la règle ${name} est inconnue`),
    ...changed.map((name) => `la règle ${name} a changé`),
  ]
}

const checkTables = async (client: OwnerClient): Promise<string[]> => {
  const { rows } = await client.query(`
    select c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`)
  const listed = new Set(policies.map(([table]) => table))
  return rows.flatMap((row) => {
    if (!row.enabled) return [`la table ${row.name} est sans sécurité par ligne`]
    if (!row.forced) return [`la sécurité par ligne de ${row.name} n’est pas forcée`]
    return listed.has(row.name) ? [] : [`la table ${row.name} n’a pas de règle connue`]
  })
}

const checkRole = async (client: OwnerClient): Promise<string[]> => {
  const { rows } = await client.query(
    `select r.rolsuper, r.rolbypassrls, r.rolcreaterole, r.rolcreatedb,
      exists (select 1 from pg_auth_members m where m.member = r.oid) as is_member,
      exists (select 1 from pg_shdepend d where d.refclassid = 'pg_authid'::regclass and d.refobjid = r.oid and d.deptype = 'o'
        and d.dbid in (0, (select oid from pg_database where datname = current_database()))) as owns,
      has_schema_privilege(r.oid, 'public', 'create') as creates
    from pg_roles r where r.rolname = $1`,
    [APP_ROLE],
  )
  const role = rows[0]
  if (!role) return [`le rôle ${APP_ROLE} n’existe pas`]
  const problems: string[] = []
  if (role.rolsuper) problems.push(`le rôle ${APP_ROLE} est superutilisateur`)
  if (role.rolbypassrls) problems.push(`le rôle ${APP_ROLE} contourne la sécurité par ligne`)
  if (role.rolcreaterole || role.rolcreatedb) problems.push(`le rôle ${APP_ROLE} peut créer des rôles ou des bases`)
  if (role.is_member) problems.push(`le rôle ${APP_ROLE} est membre d’un autre rôle`)
  if (role.owns) problems.push(`le rôle ${APP_ROLE} possède quelque chose dans la base`)
  if (role.creates) problems.push(`le rôle ${APP_ROLE} peut créer des tables`)
  return problems
}

/** Everything that is wrong, in French; empty when the base may be served. */
export const inspectWalls = async (client: OwnerClient): Promise<string[]> => [
  ...(await checkRole(client)),
  ...(await checkTables(client)),
  ...comparePolicies(await readPolicies(client)),
]

export const guardWalls = async (client: OwnerClient): Promise<void> => {
  const problems = await inspectWalls(client)
  if (problems.length === 0) return
  const shown = problems.slice(0, 5).join('\u00a0; ')
  const more = problems.length > 5 ? `\u00a0; et ${problems.length - 5} autres` : ''
  throw new Fault(`La base n’est pas protégée comme elle doit l’être, Maillage ne l’ouvre pas\u00a0: ${shown}${more}.`)
}
