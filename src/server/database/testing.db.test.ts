import { afterAll, beforeAll, expect, test } from 'vitest'
import { withOwner } from './owner.ts'
import { openTestBase, type TestBase } from './testing.ts'

let base: TestBase
beforeAll(async () => {
  base = await openTestBase()
})
afterAll(() => base.close())

test('a test base is migrated, and the owner may say what it is', async () => {
  await withOwner(base.ownerUrl, (client) =>
    client.query(`insert into installation (nature, patients) values ('demonstration', true)`),
  )
  const rows = await withOwner(base.appUrl, (client) => client.query('select nature from installation'))
  expect(rows.rows).toEqual([{ nature: 'demonstration' }])
})
