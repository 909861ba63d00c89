/** Two CPTS pay the same person at the same time: together they never pass the yearly ceiling. */
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Temporal } from '../../kernel/time.ts'
import { openTestServer, type TestServer } from '../../server/actions/testing.ts'
import { setIbanKey } from '../tresorerie/index.ts'
import { sampleBareme } from './samples.ts'
import { addMembre, approve, type Bureau, control, declareActe, type Membre, openBureau, writeActe } from './testing.ts'

const PLAFOND = 4_806_000
let server: TestServer
let bureaux: Bureau[]
/** Each time is another one, so that none overlaps. */
let clock = Temporal.Instant.from('2026-01-05T08:00:00Z')
const nextTime = (): string => {
  clock = clock.add({ hours: 10 })
  return clock.toString()
}

beforeAll(async () => {
  setIbanKey('essai')
  server = await openTestServer()
  // An hour is worth 1 500 €: a few of them make a ceiling.
  const tarifs = sampleBareme('2025-01-01').tarifs.map((one) => ({
    ...one,
    centimes: 150_000,
    plafondActeCentimes: null,
  }))
  bureaux = [await openBureau(server, 0, { tarifs }), await openBureau(server, 1, { tarifs })]
})
afterAll(() => server.close())

type Demande = { rank: number; minutes: number }
type Ready = { bureau: Bureau; id: string; centimes: number }

const prepare = async (membres: readonly Membre[], { rank, minutes }: Demande): Promise<Ready> => {
  const bureau = bureaux[rank]!
  const acteId = await writeActe(server, bureau.cptsId, [membres[rank]!], { debut: nextTime(), minutes })
  const [id] = await declareActe(server, bureau, acteId)
  await control(server, bureau, bureau.coordination, [id!])
  return { bureau, id: id!, centimes: Math.round((minutes * 150_000) / 60) }
}

const approveAll = (ready: readonly Ready[]) =>
  Promise.all(
    ready.map(async (one, index) => {
      const by = index % 2 === 0 ? one.bureau.presidence : one.bureau.tresorerie
      return { ...one, result: await approve(server, one.bureau, by, [one.id]) }
    }),
  )

test('whatever is approved at once in two tenants, the sum stays under the ceiling, and nothing that fits is left out', async () => {
  let refused = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ rank: fc.nat({ max: 1 }), minutes: fc.integer({ min: 120, max: 540 }) }), {
        minLength: 5,
        maxLength: 12,
        size: 'max',
      }),
      fc.integer({ min: 0, max: 2_500_000 }),
      async (demandes, ailleurs) => {
        const here = await addMembre(server, bureaux[0]!.cptsId)
        const membres = [here, await addMembre(server, bureaux[1]!.cptsId, here.personneId)]
        await server.owner(
          `insert into somme_exterieure (cpts_id, id, professionnel_id, personne_id, annee, centimes, par, declaree_le)
            values ($1, gen_random_uuid(), $2, $3, 2026, $4, 'connecte', clock_timestamp())`,
          [bureaux[0]!.cptsId, here.id, here.personneId, ailleurs],
        )
        const ready: Ready[] = []
        for (const demande of demandes) ready.push(await prepare(membres, demande))
        const done = await approveAll(ready)
        const { rows } = await server.owner('select * from cumul_plafond where personne_id = $1', [here.personneId])
        const engaged = done.filter(({ result }) => result.ok).reduce((sum, { centimes }) => sum + centimes, 0)
        expect(rows[0]!.engage_centimes).toBe(engaged)
        expect(engaged + ailleurs).toBeLessThanOrEqual(PLAFOND)
        for (const { result, centimes } of done) {
          if (result.ok) continue
          refused++
          expect(result.refusal.code).toBe('plafond-depasse')
          expect(centimes).toBeGreaterThan(PLAFOND - ailleurs - engaged)
        }
      },
    ),
    { numRuns: 12 },
  )
  expect(refused).toBeGreaterThan(5)
}, 120_000)

test('a CPTS is told what is left, and neither what another paid nor anything of a stranger', async () => {
  const stranger = await addMembre(server, bureaux[1]!.cptsId)
  const application = await server.engine.db.transaction().execute(async (tx) => {
    const { sql } = await import('kysely')
    await sql`select set_config('maillage.cpts', ${bureaux[0]!.cptsId}, true)`.execute(tx)
    const reste = await sql`select * from reste_plafond(${stranger.personneId}::uuid, 2026)`.execute(tx)
    return reste.rows
  })
  expect(application).toEqual([])
  await expect(
    server.engine.db.transaction().execute(async (tx) => {
      const { sql } = await import('kysely')
      return sql`select * from cumul_plafond`.execute(tx)
    }),
  ).rejects.toThrow(/permission denied/)
})
