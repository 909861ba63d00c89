/** Plain statements, as the owner's connection takes them, inside a transaction that is already open. */
import { CompiledQuery } from 'kysely'
import type { Tx } from './connect.ts'

export type Statements = {
  // biome-ignore lint/suspicious/noExplicitAny: as the driver gives them
  query: (text: string, values?: any[]) => Promise<{ rows: any[] }>
}

export const statementsOf = (tx: Tx): Statements => {
  const plain = tx.withoutPlugins()
  return {
    query: async (text, values = []) => {
      const { rows } = await plain.executeQuery(CompiledQuery.raw(text, values))
      return { rows }
    },
  }
}
