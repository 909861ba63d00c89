/** Writes what is read from the migrated base: the types of rows and the list of row-level policies. */
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { withOwner } from '../src/server/database/owner.ts'
import { ownerUrl, startScratch, TEMPLATE } from '../src/server/database/scratch.ts'
import { generatePolicies } from './generate-policies.ts'
import { generateTypes } from './generate-types.ts'

const folder = mkdtempSync(join(tmpdir(), 'maillage-schema-'))
chmodSync(folder, 0o755)
const { scratch, stop } = await startScratch(folder)
try {
  const url = ownerUrl(scratch, TEMPLATE)
  const target = join(import.meta.dirname, '../src/server/database')
  writeFileSync(join(target, 'schema.ts'), await generateTypes(url))
  writeFileSync(join(target, 'policies.ts'), await withOwner(url, generatePolicies))
  console.log('src/server/database/schema.ts and policies.ts')
} finally {
  await stop()
  rmSync(folder, { recursive: true, force: true })
}
