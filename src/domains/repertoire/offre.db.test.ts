/** Who is counted as supply of care, commune by commune. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestServer, type TestServer } from '../../server/actions/testing.ts'
import { openDb, type Tx } from '../../server/database/connect.ts'
import { listProfessionsDuRepertoire, readOffreDuRepertoire } from './index.ts'
import { type ActiviteFictive, extractionOf } from './samples.ts'
import { loadLines } from './samples-load.ts'

let server: TestServer
const inTx = async <T>(work: (tx: Tx) => Promise<T>): Promise<T> => {
  const db = openDb(server.base.appUrl, { max: 1 })
  try {
    return await db.transaction().execute(work)
  } finally {
    await db.destroy()
  }
}
const read = (communes: readonly string[], profession?: string) =>
  inTx((tx) => readOffreDuRepertoire({ tx }, communes, profession))
const [GIGNAC, ANIANE, PARIS] = ['34114', '34010', '75108']
const at = (n: number, commune: string, more: Partial<ActiviteFictive> = {}): ActiviteFictive => ({
  n,
  commune,
  savoirFaire: 'SM54',
  ...more,
})

beforeAll(async () => {
  server = await openTestServer()
})
afterAll(() => server.close())

test('while no directory is loaded, there is nothing to count', async () => {
  expect(await read([GIGNAC!])).toBeNull()
})

test('each person is shared between their sites, those elsewhere too; modes, sectors and kinds of activity are sorted', async () => {
  await loadLines(
    server.base.ownerUrl,
    extractionOf([
      // Two specialties and two structures at one address: one site.
      at(1, GIGNAC!),
      at(1, GIGNAC!, { savoirFaire: 'SM18' }),
      at(1, GIGNAC!, { secteur: 'SA08' }),
      // Three sites, one of them far away.
      at(2, GIGNAC!),
      at(2, GIGNAC!, { voie: 'des Écoles' }),
      at(2, PARIS!),
      // Employed: by a health centre, by a hospital; a liberal in a clinic; one who is both keeps the practice alone.
      at(3, ANIANE!, { mode: 'S', secteur: 'SA05' }),
      at(4, ANIANE!, { mode: 'S', secteur: 'SA01' }),
      at(5, ANIANE!, { mode: 'L', secteur: 'SA04' }),
      at(6, ANIANE!),
      at(6, PARIS!, { mode: 'S', secteur: 'SA01' }),
      // Volunteer, replacing, without care, student, no exercise.
      at(7, ANIANE!, { mode: 'B' }),
      at(8, ANIANE!, { genre: 'GENR02' }),
      at(9, ANIANE!, { genre: 'GENR04' }),
      at(10, ANIANE!, { categorie: 'E' }),
      at(11, '', { mode: '' }),
      // A file of before the column of kinds says nothing of it.
      at(12, ANIANE!, { genre: '' }),
      // Savoir-faire that is no specialty; a pharmacist employed by a pharmacy.
      at(13, ANIANE!, { savoirFaire: 'CAPA01' }),
      at(14, ANIANE!, { profession: '21', savoirFaire: '', mode: 'S', secteur: 'SA33' }),
    ]),
    '2026-10-08',
  )
  const offre = await read([GIGNAC!, ANIANE!])
  expect(offre).toMatchObject({ jour: '2026-10-08' })
  expect(offre?.cite.replaceAll('\u00a0', ' ')).toContain(
    'extraction en libre accès du 8 octobre 2026, Licence Ouverte',
  )
  const rounded = offre?.effectifs.map((one) => ({ ...one, parts: Number(one.parts.toFixed(6)) }))
  expect(rounded).toEqual([
    { commune: ANIANE, profession: '10', specialites: [], parts: 1 },
    { commune: ANIANE, profession: '10', specialites: ['SM54'], parts: 4 },
    { commune: ANIANE, profession: '21', specialites: [], parts: 1 },
    { commune: GIGNAC, profession: '10', specialites: ['SM18', 'SM54'], parts: 1 },
    { commune: GIGNAC, profession: '10', specialites: ['SM54'], parts: 0.666667 },
  ])
  expect((await read([]))?.effectifs).toEqual([])
  expect((await read([GIGNAC!, ANIANE!], '21'))?.effectifs.map(({ commune }) => commune)).toEqual([ANIANE])
  expect(await inTx((tx) => listProfessionsDuRepertoire({ tx }, [ANIANE!]))).toEqual([
    { profession: '10', specialite: 'SM54' },
    { profession: '10', specialite: null },
    { profession: '21', specialite: null },
  ])
})
