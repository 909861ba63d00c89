/** Crossing (e): nightly work and sweeps loop over the tenants and enter each by withTenant. Ids, nothing else. */
import { sql } from 'kysely'
import type { Db } from './connect.ts'

export const listTenants = async (db: Db): Promise<string[]> =>
  (await sql<{ id: string }>`select list_cpts() as id`.execute(db)).rows.map(({ id }) => id)
