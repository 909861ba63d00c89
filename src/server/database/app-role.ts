/** The role that serves requests: it owns nothing, bypasses nothing, and its secret stays with the installation. */
import pg from 'pg'
import { Fault } from '../fault.ts'
import type { OwnerClient } from './owner.ts'

export const APP_ROLE = 'maillage_app'

const ATTRIBUTES = 'login nosuperuser nobypassrls nocreatedb nocreaterole noreplication'

export const ensureAppRole = async (client: OwnerClient, password: string): Promise<void> => {
  const { rows } = await client.query('select 1 from pg_roles where rolname = $1', [APP_ROLE])
  const literal = pg.escapeLiteral(password)
  try {
    if (rows.length === 0) await client.query(`create role ${APP_ROLE} ${ATTRIBUTES} password ${literal}`)
    else if (!(await accepts(client, password))) {
      await checkIsUnused(client)
      await client.query(`alter role ${APP_ROLE} password ${literal}`)
    }
  } catch (error) {
    if ((error as { code?: string }).code !== '42501') throw error
    throw new Fault(
      `L’utilisateur de DATABASE_URL ne peut pas créer ou régler le rôle ${APP_ROLE}\u00a0: donnez-lui CREATEROLE, ou le même dossier MAILLAGE_HOME que celui qui l’a créé.`,
    )
  }
}

/** Another installation that serves now would be locked out by a new secret. */
const checkIsUnused = async (client: OwnerClient): Promise<void> => {
  const { rows } = await client.query('select datname as base from pg_stat_activity where usename = $1 limit 1', [
    APP_ROLE,
  ])
  if (rows.length === 0) return
  throw new Fault(
    `Un autre Maillage sert la base ${rows[0].base} de ce PostgreSQL avec un autre dossier\u00a0: donnez-lui le même MAILLAGE_HOME, ou un autre PostgreSQL.`,
  )
}

/** Whether the role already has our secret: it is changed only when it must be. */
const accepts = async (owner: OwnerClient, password: string): Promise<boolean> => {
  const { host, port, database, ssl } = owner
  const probe = new pg.Client({
    host,
    port,
    database: database!,
    ssl,
    user: APP_ROLE,
    password,
    connectionTimeoutMillis: 8000,
  })
  probe.on('error', () => undefined)
  try {
    await probe.connect()
    return true
  } catch {
    return false
  } finally {
    await probe.end().catch(() => undefined)
  }
}

/** What the application may touch outside the tables, whose rights stand beside their policies in the migrations. */
export const grantAppRole = async (client: OwnerClient): Promise<void> => {
  await client.query(`
    grant usage on schema public, pgboss to ${APP_ROLE};
    grant usage on all sequences in schema public to ${APP_ROLE};
    grant select, insert, update, delete on all tables in schema pgboss to ${APP_ROLE};
    grant usage on all sequences in schema pgboss to ${APP_ROLE};
    grant execute on all functions in schema pgboss to ${APP_ROLE};
  `)
}

/** The address of the same base for another role. */
export const urlAs = (role: string, password: string, ownerUrl: string): string => {
  const url = new URL(ownerUrl)
  url.username = role
  url.password = encodeURIComponent(password)
  return url.href
}

export const appUrlOf = (ownerUrl: string, password: string): string => urlAs(APP_ROLE, password, ownerUrl)
