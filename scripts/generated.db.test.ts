import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { withOwner } from '../src/server/database/owner.ts'
import { openTestBase, type TestBase } from '../src/server/database/testing.ts'
import { generatePolicies } from './generate-policies.ts'
import { generateTypes } from './generate-types.ts'

let base: TestBase
beforeAll(async () => {
  base = await openTestBase()
})
afterAll(() => base.close())

const committed = (file: string) => readFileSync(join(import.meta.dirname, '../src/server/database', file), 'utf8')

describe('what is generated from the migrated base is up to date (npm run schema)', () => {
  test('the types of rows', async () => {
    expect(await generateTypes(base.ownerUrl)).toBe(committed('schema.ts'))
  })
  test(`the list of policies, on PostgreSQL ${inject('testBaseVersion') || 18}`, async () => {
    expect(await withOwner(base.ownerUrl, generatePolicies)).toBe(committed('policies.ts'))
  })
})
