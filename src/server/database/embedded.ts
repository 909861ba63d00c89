/** The embedded base: a cluster in the home folder, its owner role and its one database. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { urlAs } from './app-role.ts'
import { locateBinaries } from './binaries.ts'
import { type Cluster, createCluster, type Place, runningPlace, SUPERUSER, startCluster } from './cluster.ts'
import { type Home, readSecret } from './home.ts'

export const OWNER = 'maillage_owner'
export const DATABASE = 'maillage'

export const urlOf = (user: string, password: string, { port, socket }: Place, database: string): string =>
  `postgres://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}${socket ? `?host=${encodeURIComponent(socket)}` : ''}`

/** The superuser passes through every policy: it serves here and for backups, never for a request. */
export const ensureOwner = async (superUrl: string, password: string, database: string | null): Promise<void> => {
  const client = new pg.Client({ connectionString: superUrl })
  await client.connect()
  try {
    const role = await client.query('select 1 from pg_roles where rolname = $1', [OWNER])
    if (role.rowCount === 0) {
      await client.query(
        `create role ${OWNER} login createrole createdb nosuperuser nobypassrls password ${pg.escapeLiteral(password)}`,
      )
    }
    if (database === null) return
    const base = await client.query('select 1 from pg_database where datname = $1', [database])
    if (base.rowCount === 0) await client.query(`create database ${database} owner ${OWNER}`)
  } finally {
    await client.end()
  }
}

export type EmbeddedBase = { ownerUrl: string; isNew: boolean; cluster: Cluster }

/** The caller holds the lock of the folder. */
export const startEmbedded = async (home: Home): Promise<EmbeddedBase> => {
  const isNew = !existsSync(join(home.base, 'PG_VERSION'))
  const binaries = await locateBinaries(home.path, home.user)
  const password = readSecret(home, 'base-superutilisateur')
  const logFile = join(home.logs, 'postgresql.log')
  const options = { folder: home.base, binaries, user: home.user, logFile, password }
  await createCluster(options)
  const cluster = await startCluster(options)
  const ownerPassword = readSecret(home, 'base-proprietaire')
  await ensureOwner(urlOf(SUPERUSER, password, cluster, 'postgres'), ownerPassword, DATABASE)
  return { ownerUrl: urlOf(OWNER, ownerPassword, cluster, DATABASE), isNew, cluster }
}

/** The address of a base that a living server of this folder already runs. */
export const attachEmbedded = (home: Home): string | null => {
  const place = runningPlace(home.base)
  return place && urlOf(OWNER, readSecret(home, 'base-proprietaire'), place, DATABASE)
}

/** The superuser at the same address: for reading everything, in a backup. */
export const superUrlOf = (home: Home, ownerUrl: string): string =>
  urlAs(SUPERUSER, readSecret(home, 'base-superutilisateur'), ownerUrl)
