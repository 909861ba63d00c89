/** The list of row-level policies, read from a migrated base: a review sees each one come, change or go. */
import { readPolicies } from '../src/server/database/guard.ts'
import type { OwnerClient } from '../src/server/database/owner.ts'

const HEADER = `/** Generated from the migrated base by \`npm run schema\`: edit the migrations, never this file. */
export type Policy = readonly [
  table: string,
  name: string,
  command: string,
  permissive: string,
  role: string,
  using: string,
  check: string,
]

`

export const generatePolicies = async (client: OwnerClient): Promise<string> => {
  const lines = (await readPolicies(client)).map((policy) => `  ${JSON.stringify(policy)},`)
  return `${HEADER}export const policies: readonly Policy[] = [\n${lines.join('\n')}\n]\n`
}
