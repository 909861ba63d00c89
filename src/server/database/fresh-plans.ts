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

/**
 * For what removes thousands of rows: plans are made again now, and kept. A row that goes is looked for by every foreign
 * key that names its table; planned afresh each time, 2 000 members looked for by 34 keys are two thirds of the work.
 */
export const planOnceMore = async (tx: Tx): Promise<void> => {
  await sql`discard plans`.execute(tx)
  await sql`set local plan_cache_mode = 'auto'`.execute(tx)
}
