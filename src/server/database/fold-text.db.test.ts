/** What is searched is folded here, what is found is folded in the base: both must say the same of what people write. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { foldText } from '../../kernel/french.ts'
import { type OwnerClient, openOwner } from './owner.ts'
import { openTestBase, type TestBase } from './testing.ts'

let base: TestBase
let owner: OwnerClient
beforeAll(async () => {
  base = await openTestBase()
  owner = await openOwner(base.ownerUrl)
})
afterAll(async () => {
  await owner.end()
  await base.close()
})

test.each([
  'Sète et L’Œuvre, Saint-André',
  "l'hôpital",
  'Passer 4\u00a0000\u00a0€ de l’enveloppe',
  'Passer 4\u202f000 € au\ttotal',
  'à la ligne\nsuivante',
])('%j', async (text) => {
  const { rows } = await owner.query('select fold_text($1) as folded', [text])
  expect(rows[0]?.folded).toBe(foldText(text))
})
