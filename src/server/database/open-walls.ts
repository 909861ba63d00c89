/**
 * Loading rows as they were: inside one transaction, triggers and keys between tables are put aside and row-level
 * security is no longer forced on the owner; all of it is back before the commit, so nobody ever sees a wall down.
 */
import { quoteTable, type SavedTable } from './saved-tables.ts'
import type { Statements } from './statements.ts'

type ForeignKey = { table: string; name: string; definition: string }

const listForeignKeys = async (client: Statements): Promise<ForeignKey[]> => {
  const { rows } = await client.query(`
    select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
    from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace and conparentid = 0 order by 1, 2`)
  return rows as ForeignKey[]
}

export const withWallsOpen = async (
  client: Statements,
  tables: SavedTable[],
  work: () => Promise<void>,
): Promise<void> => {
  const keys = await listForeignKeys(client)
  for (const key of keys) await client.query(`alter table ${key.table} drop constraint ${key.name}`)
  for (const { name } of tables) {
    await client.query(
      `alter table ${quoteTable(name)} disable trigger user; alter table ${quoteTable(name)} no force row level security`,
    )
  }
  await work()
  for (const { name } of tables) {
    await client.query(
      `alter table ${quoteTable(name)} force row level security; alter table ${quoteTable(name)} enable trigger user`,
    )
  }
  for (const key of keys) await client.query(`alter table ${key.table} add constraint ${key.name} ${key.definition}`)
}
