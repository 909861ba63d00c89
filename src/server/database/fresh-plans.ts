import { sql } from 'kysely'
import type { Tx } from './connect.ts'

/**
 * For what writes or removes thousands of rows at once: until the transaction ends, each statement is planned for the
 * tables as they are. A plan kept from when they were almost empty, by this connection or by its foreign keys, reads
 * them whole for every row.
 */
export const planAfresh = async (tx: Tx): Promise<void> => {
  await sql`set local plan_cache_mode = 'force_custom_plan'`.execute(tx)
}
