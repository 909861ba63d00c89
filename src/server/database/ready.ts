import { sql } from 'kysely'
import type { Db } from './connect.ts'

/** Whether the base answers: what /health says. */
export const baseAnswers = async (db: Db): Promise<boolean> => {
  try {
    await sql`select 1`.execute(db)
    return true
  } catch {
    return false
  }
}
