import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withOwner } from '../../../server/database/owner.ts'
import { openTestBase, type TestBase } from '../../../server/database/testing.ts'
import { loadReferences } from './load-references.ts'

let base: TestBase
const ask = async (sql: string) => (await withOwner(base.appUrl, (client) => client.query(sql))).rows

beforeAll(async () => {
  base = await openTestBase()
  await withOwner(base.ownerUrl, loadReferences)
})
afterAll(() => base.close())

describe('the map of France', () => {
  it('holds the 34 969 communes of 2026, 94 of them in overseas collectivities', async () => {
    const rows = await ask(
      `select count(*) as all, count(*) filter (where length(departement) = 3 and departement not in ('971','972','973','974','976')) as overseas from commune`,
    )
    expect(rows).toEqual([{ all: 34_969, overseas: 94 }])
  })

  it('points every commune to a département and an EPCI that exist', async () => {
    const lost =
      await ask(`select code from commune c where not exists (select 1 from departement d where d.code = c.departement)
      or (epci is not null and not exists (select 1 from epci e where e.code = c.epci))`)
    expect(lost).toEqual([])
  })

  it('has the forty-five arrondissements, with their population', async () => {
    const rows = await ask(
      'select commune, count(*) as n, min(population) > 0 as peopled from arrondissement_municipal group by commune order by 1',
    )
    expect(rows).toEqual([
      { commune: '13055', n: 16, peopled: true },
      { commune: '69123', n: 9, peopled: true },
      { commune: '75056', n: 20, peopled: true },
    ])
  })

  it('gives every commune of the demonstration a point of its own', async () => {
    const rows = await ask(
      `select epci, count(*) as n, sum(population) as people from commune where epci in ('200066355', '200043602') and position = 'propre' group by epci order by epci`,
    )
    expect(rows).toEqual([
      { epci: '200043602', n: 15, people: 58_019 },
      { epci: '200066355', n: 14, people: 131_216 },
    ])
  })

  it('knows Paris by its name and Mayotte by its names', async () => {
    const rows = await ask(
      `select count(*) as n from commune where position = 'propre' and (code = '75056' or departement = '976')`,
    )
    expect(rows[0]?.n).toBeGreaterThan(10)
  })

  it('is loaded once', async () => {
    expect(await withOwner(base.ownerUrl, loadReferences)).toBe(false)
  })

  it('keeps everything when it is loaded again from a newer version', async () => {
    await withOwner(base.ownerUrl, (client) => client.query(`update reference_chargee set version = 'ancienne'`))
    expect(await withOwner(base.ownerUrl, loadReferences)).toBe(true)
    expect(await ask('select count(*) as n from commune')).toEqual([{ n: 34_969 }])
  })
})
