/** Migrations: numbered, checksummed, forward only, each in one transaction, run by the owner of the base. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DISK_FULL, Fault, isDiskFull } from '../fault.ts'
import { queues } from '../jobs/queues.ts'
import { ensureAppRole, grantAppRole } from './app-role.ts'
import { installJobs } from './jobs-schema.ts'
import { explainConnection, type OwnerClient, withOwner } from './owner.ts'

export type Migration = { number: number; name: string; sql: string; hash: string }
export type Applied = { number: number; name: string; hash: string }

export const MIGRATIONS = join(import.meta.dirname, '../../../db/migrations')
const OLDEST = 150_000
const MIGRATION_LOCK = 4_726_173

export const readMigrations = (folder: string = MIGRATIONS): Migration[] =>
  readdirSync(folder)
    .filter((file) => /^\d{4}-.+\.sql$/.test(file))
    .sort()
    .map((file) => {
      const sql = readFileSync(join(folder, file), 'utf8')
      const hash = createHash('sha256').update(sql.replaceAll('\r\n', '\n')).digest('hex')
      return { number: Number(file.slice(0, 4)), name: file.slice(5, -4), sql, hash }
    })

export const readApplied = async (client: OwnerClient): Promise<Applied[]> => {
  const known = await client.query(`select to_regclass('entretien.migration') is not null as present`)
  if (!known.rows[0].present) return []
  const { rows } = await client.query('select numero, nom, empreinte from entretien.migration order by numero')
  return rows.map((row) => ({ number: Number(row.numero), name: row.nom, hash: row.empreinte }))
}

const checkVersion = async (client: OwnerClient): Promise<void> => {
  const { rows } = await client.query(
    `select current_setting('server_version_num')::int as number, current_setting('server_version') as name`,
  )
  if (rows[0].number < OLDEST) {
    throw new Fault(`Cette base est en PostgreSQL ${rows[0].name}\u00a0: il faut la version 15 ou une plus récente.`)
  }
}

/** What was applied must be the beginning of what we have, unchanged. */
export const pendingMigrations = (all: Migration[], applied: Applied[]): Migration[] => {
  for (const done of applied) {
    const known = all.find((migration) => migration.number === done.number)
    const label = `${String(done.number).padStart(4, '0')}-${done.name}`
    if (!known) {
      throw new Fault(
        `Cette base a été ouverte par une version plus récente de Maillage (migration ${label})\u00a0: mettez Maillage à jour.`,
      )
    }
    if (known.hash !== done.hash) {
      throw new Fault(
        `La migration ${label} n’est plus celle que cette base a reçue\u00a0: reprenez la version d’origine de Maillage, ou une base neuve.`,
      )
    }
  }
  const done = new Set(applied.map((migration) => migration.number))
  const pending = all.filter((migration) => !done.has(migration.number))
  const skipped = pending.find((migration) => migration.number < (applied.at(-1)?.number ?? 0))
  if (skipped) {
    throw new Fault(
      `La migration ${skipped.number} manque à cette base, qui en a reçu de plus récentes\u00a0: reprenez une base neuve.`,
    )
  }
  return pending
}

const apply = async (client: OwnerClient, migration: Migration): Promise<void> => {
  try {
    await client.query('begin')
    await client.query('set local search_path = public')
    await client.query(migration.sql)
    await client.query('insert into entretien.migration (numero, nom, empreinte) values ($1, $2, $3)', [
      migration.number,
      migration.name,
      migration.hash,
    ])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    if (isDiskFull(error)) throw new Fault(DISK_FULL)
    const { message, position, where } = error as { message: string; position?: string; where?: string }
    const line = position ? `, ligne ${migration.sql.slice(0, Number(position)).split('\n').length}` : ''
    throw new Error(`migration ${migration.number} ${migration.name}${line}: ${message}${where ? ` (${where})` : ''}`, {
      cause: error,
    })
  }
}

/** Schema `entretien` is the owner's own: the application cannot even see it. */
const prepare = async (client: OwnerClient): Promise<void> => {
  await client.query('create schema if not exists entretien')
  await client.query(`create table if not exists entretien.migration (
    numero integer primary key, nom text not null, empreinte text not null, le timestamptz not null default clock_timestamp())`)
}

export type MigrateOptions = {
  ownerUrl: string
  /** The secret of the application role, kept by the installation. */
  appPassword: string
  folder?: string
  /** Stop after this number: a restored archive is loaded at the migration it was saved at. */
  upTo?: number
}

/** Brings the base up to date and returns how many migrations were applied. */
export const migrate = async (options: MigrateOptions): Promise<number> => {
  const all = readMigrations(options.folder).filter((migration) => migration.number <= (options.upTo ?? 9999))
  const done = await withOwner(options.ownerUrl, async (client) => {
    await checkVersion(client)
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
    try {
      await ensureAppRole(client, options.appPassword)
      await prepare(client)
      const pending = pendingMigrations(all, await readApplied(client))
      for (const migration of pending) await apply(client, migration)
      return pending.length
    } catch (error) {
      const code = (error as { code?: string }).code
      throw code === '42501' ? explainConnection(error, options.ownerUrl) : error
    }
  })
  await installJobs(options.ownerUrl, queues)
  await withOwner(options.ownerUrl, grantAppRole)
  return done
}
