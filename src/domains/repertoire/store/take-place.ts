/**
 * A table made beside, indexed once full, that takes the place of the one that serves as the very last step: who reads
 * waits for that step only.
 */
import type { OwnerClient } from '../../../server/database/owner.ts'

export type Replaced = {
  name: string
  key: string
  indexes: Readonly<Record<string, string>>
  /** The columns that searches weigh: to count the others would cost as much as to index them. */
  counted: string
}

export const freshOf = ({ name }: Replaced): string => `${name}_neuve`

export const createFresh = (client: OwnerClient, table: Replaced): Promise<unknown> =>
  client.query(`create table ${freshOf(table)} (like ${table.name})`)

export const indexFresh = async (client: OwnerClient, table: Replaced): Promise<void> => {
  const fresh = freshOf(table)
  await client.query(`alter table ${fresh} add constraint ${fresh}_pkey primary key (${table.key})`)
  for (const [name, definition] of Object.entries(table.indexes))
    await client.query(`create index ${fresh}_${name} on ${fresh} ${definition}`)
  await client.query(`select protect_reference_table('${fresh}'); analyze ${fresh} (${table.counted})`)
}

export const takePlace = async (client: OwnerClient, table: Replaced): Promise<void> => {
  const { name, indexes } = table
  const fresh = freshOf(table)
  await client.query(`
    drop table ${name};
    alter table ${fresh} rename to ${name};
    alter table ${name} rename constraint ${fresh}_pkey to ${name}_pkey`)
  for (const index of Object.keys(indexes))
    await client.query(`alter index ${fresh}_${index} rename to ${name}_${index}`)
}
