/** A real table of FINESS, of one region: all of its lines are structures. */
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { withOwner } from '../database/owner.ts'
import { openTestBase } from '../database/testing.ts'
import { importFiness } from './import-finess.ts'

const DATA = join(import.meta.dirname, '../../../../shared/data')

test('ten thousand establishments of Occitanie', async () => {
  const base = await openTestBase()
  try {
    const said: string[] = []
    const path = join(DATA, 'finess_occitanie_2026.csv.gz')
    await importFiness(base.ownerUrl, path, { date: '2026-01-15' }, (line) => said.push(line))
    expect(said.join('\n').replaceAll('\u00a0', ' ')).toContain(
      'un tableau avec une ligne de titres : 10 004 structures.',
    )
    const { rows } = await withOwner(base.ownerUrl, (client) =>
      client.query(`select count(*)::integer as n from finess_structure where categorie = '604'`),
    )
    expect(rows[0].n).toBe(82)
  } finally {
    await base.close()
  }
})
