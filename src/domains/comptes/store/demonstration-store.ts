/** The accounts of a demonstration, which the sign-in page shows. The function of the base refuses on a real one. */
import { sql } from 'kysely'
import type { Tx } from '../../../server/database/connect.ts'

export const DEMONSTRATION_PASSWORD = 'maillage-demo'

export type DemonstrationAccount = {
  courriel: string
  nom: string
  cpts: string
  roles: string[]
  secret: string | null
}

export const listDemonstrationAccounts = async (tx: Tx): Promise<DemonstrationAccount[]> =>
  (await sql<DemonstrationAccount>`select * from demonstration_accounts()`.execute(tx)).rows
