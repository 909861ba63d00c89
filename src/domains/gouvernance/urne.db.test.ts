/** The secret ballot: one vote a voter whatever the crowd, a tally that anybody may do again, no way back to the voter. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { runAction, withTenant } from '../../server/actions/run.ts'
import { openTestServer, RACE, type TestPersonne, type TestServer } from '../../server/actions/testing.ts'
import { destroyUrnKey, gouvernanceActions, sweepUrnKeys } from './index.ts'
import { depouille } from './rules/depouillement.ts'
import { keysOf, openBulletin } from './rules/enveloppe.ts'
import { sealFor } from './samples-sceau.ts'
import { credentialsOf, type SampleElecteur, type SampleScrutin, sampleScrutin } from './samples-scrutins.ts'

const { openScrutin, castVote, closeScrutin, readUrne } = gouvernanceActions
const OPTIONS = ['pour', 'contre', 'abstention'].map((cle) => ({ cle, libelle: cle }))

let server: TestServer
let cptsId: string
let bureau: TestPersonne
beforeAll(async () => {
  server = await openTestServer()
})
afterAll(() => server.close())
beforeEach(async () => {
  cptsId = await server.createCpts()
  bureau = await server.signInAs(cptsId, 'presidence')
})

const start = async (parts: { count: number; voixOf?: (rank: number) => number }) => {
  const scrutin = await sampleScrutin(server, cptsId, parts)
  const { scrutinId } = scrutin
  expect(await server.run(openScrutin, bureau, cptsId, { params: { cptsId, scrutinId }, body: {} })).toMatchObject({
    ok: true,
  })
  const { rows } = await server.owner('select cle_publique from scrutin where id = $1', [scrutinId])
  return { ...scrutin, clePublique: String(rows[0]?.cle_publique) }
}
type Started = SampleScrutin & { clePublique: string }

const castAs = (
  electeur: SampleElecteur,
  { scrutinId }: SampleScrutin,
  enveloppes: string[],
  electeurId = electeur.id,
) =>
  runAction(server.engine, castVote, {
    by: credentialsOf(electeur),
    cptsId,
    input: { typed: { params: { cptsId, scrutinId }, body: { electeurId, enveloppes } } },
  }).then(({ result }) => result)

const vote = (electeur: SampleElecteur, scrutin: Started, choix: string[]) =>
  castAs(electeur, scrutin, sealFor({ id: scrutin.scrutinId, clePublique: scrutin.clePublique }, choix, electeur.voix))

const close = ({ scrutinId }: SampleScrutin) =>
  server.run(closeScrutin, bureau, cptsId, {
    params: { cptsId, scrutinId },
    body: { decompte: null, presidence: null },
  })
const urneOf = async ({ scrutinId, electeurs }: SampleScrutin) => {
  const { result } = await runAction(server.engine, readUrne, {
    by: credentialsOf(electeurs[0]!),
    cptsId,
    input: { typed: { params: { cptsId, scrutinId } } },
  })
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}
const codeOf = (result: { ok: boolean; refusal?: { code: string } }) => result.refusal?.code ?? 'ok'

const VOTERS = 1000 * RACE
const spentSince = (before: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
const BESIDE_A_SEAL = 2

test(`${VOTERS * 10} ballots sent at once by ${VOTERS} voters: each counts once, and the urn says as much as the roll`, async () => {
  const scrutin = await start({ count: VOTERS })
  const choices = scrutin.electeurs.map((_, rank) => OPTIONS[rank % 3]!.cle)
  const sealing = process.cpuUsage()
  const sealed = scrutin.electeurs.map((_, rank) =>
    sealFor({ id: scrutin.scrutinId, clePublique: scrutin.clePublique }, [choices[rank]!]),
  )
  const aSeal = spentSince(sealing) / VOTERS
  const tries = Array.from({ length: VOTERS * 10 }, (_, at) => (at * 7919) % VOTERS)
  const before = process.cpuUsage()
  const results = await Promise.all(tries.map((rank) => castAs(scrutin.electeurs[rank]!, scrutin, sealed[rank]!)))
  const aTry = spentSince(before) / tries.length
  const told = results.map(codeOf)
  expect(told.filter((code) => code === 'ok')).toHaveLength(VOTERS)
  expect(told.filter((code) => code === 'already-voted')).toHaveLength(VOTERS * 9)
  expect(await close(scrutin)).toMatchObject({ ok: true })
  const { bulletins, emargements } = await urneOf(scrutin)
  const receipts = new Set(results.flatMap((result) => (result.ok ? [result.value.recu] : [])))
  expect(bulletins).toHaveLength(VOTERS)
  expect(new Set(emargements.map(({ recu }) => recu))).toEqual(receipts)
  const counted = depouille(
    bulletins.map(({ choix }) => choix),
    OPTIONS,
    1,
  )
  const said = (rank: number): number => choices.filter((_, at) => at % 3 === rank).length
  expect(counted.voix).toEqual({ pour: said(0), contre: said(1), abstention: said(2) })
  // What the server does for a ballot, beside what the voter's browser did to seal it, on the same processor.
  expect(aTry / aSeal).toBeLessThan(BESIDE_A_SEAL)
}, 240_000)

test('a ballot is one voice: who has three drops three, and no ballot weighs more than another', async () => {
  const scrutin = await start({ count: 4, voixOf: (rank) => (rank === 0 ? 3 : 1) })
  const [heavy, ...others] = scrutin.electeurs
  const one = sealFor({ id: scrutin.scrutinId, clePublique: scrutin.clePublique }, ['pour'])
  expect(codeOf(await castAs(heavy!, scrutin, one))).toBe('voix-number')
  expect(codeOf(await vote(heavy!, scrutin, ['pour']))).toBe('ok')
  for (const other of others) expect(codeOf(await vote(other, scrutin, ['contre']))).toBe('ok')
  await close(scrutin)
  const { bulletins, emargements } = await urneOf(scrutin)
  expect(bulletins).toHaveLength(6)
  expect(emargements.reduce((sum, { voix }) => sum + voix, 0)).toBe(6)
  const { rows } = await server.owner('select resultat from scrutin where id = $1', [scrutin.scrutinId])
  expect(rows[0]?.resultat).toMatchObject({
    bulletins: 6,
    voix: { pour: 3, contre: 3, abstention: 0 },
    blancs: 0,
    nuls: 0,
    votants: 4,
  })
})

test('who holds a procuration drops another ballot for who gave it, who no longer votes', async () => {
  const scrutin = await start({ count: 4 })
  const [giver, holder, third, fourth] = scrutin.electeurs
  await server.owner(
    `insert into procuration (cpts_id, seance_id, id, donneur_id, mandataire_id, donnee_le)
     values ($1, $2, gen_random_uuid(), $3, $4, now())`,
    [cptsId, scrutin.seanceId, giver!.id, holder!.id],
  )
  const seal = () => sealFor({ id: scrutin.scrutinId, clePublique: scrutin.clePublique }, ['pour'])
  expect(codeOf(await vote(giver!, scrutin, ['contre']))).toBe('procuration-given')
  expect(codeOf(await castAs(third!, scrutin, seal(), giver!.id))).toBe('not-elector')
  expect(codeOf(await castAs(holder!, scrutin, seal(), giver!.id))).toBe('ok')
  expect(codeOf(await castAs(holder!, scrutin, seal(), giver!.id))).toBe('already-voted')
  for (const own of [holder!, third!, fourth!]) expect(codeOf(await vote(own, scrutin, ['pour']))).toBe('ok')
  await close(scrutin)
  expect((await urneOf(scrutin)).bulletins).toHaveLength(4)
})

test('a procuration is not passed on, whoever writes it', async () => {
  const { seanceId, electeurs } = await sampleScrutin(server, cptsId, { count: 3 })
  const give = (from: number, to: number) =>
    server.owner(
      `insert into procuration (cpts_id, seance_id, id, donneur_id, mandataire_id, donnee_le)
       values ($1, $2, gen_random_uuid(), $3, $4, now())`,
      [cptsId, seanceId, electeurs[from]!.id, electeurs[to]!.id],
    )
  await give(0, 1)
  await expect(give(1, 2)).rejects.toMatchObject({ constraint: 'procuration_sans_chaine' })
  await expect(give(2, 0)).rejects.toMatchObject({ constraint: 'procuration_sans_chaine' })
  await expect(give(0, 2)).rejects.toMatchObject({ constraint: 'procuration_une' })
})

test('votes that race with the closing are counted or refused, never lost', async () => {
  const scrutin = await start({ count: 60 })
  for (const early of scrutin.electeurs.slice(0, 3)) await vote(early, scrutin, ['pour'])
  const [closed, ...votes] = await Promise.all([
    close(scrutin),
    ...scrutin.electeurs.slice(3).map((one) => vote(one, scrutin, ['contre'])),
  ])
  expect(closed).toMatchObject({ ok: true })
  expect(new Set(votes.map(codeOf)).difference(new Set(['ok', 'scrutin-closed']))).toEqual(new Set())
  const counted = votes.filter(({ ok }) => ok).length + 3
  expect((await urneOf(scrutin)).bulletins).toHaveLength(counted)
})

test('what is not a ballot is spoiled, and spoils no other', async () => {
  const scrutin = await start({ count: 4 })
  const [a, b, c, d] = scrutin.electeurs
  await castAs(a!, scrutin, [Buffer.alloc(304, 7).toString('base64')])
  await vote(b!, scrutin, ['peut-être'])
  await vote(c!, scrutin, [])
  await vote(d!, scrutin, ['pour'])
  await close(scrutin)
  const { rows } = await server.owner('select resultat from scrutin where id = $1', [scrutin.scrutinId])
  expect(rows[0]?.resultat).toMatchObject({ bulletins: 4, voix: { pour: 1, contre: 0 }, blancs: 1, nuls: 2 })
})

test('two voters are too few for a secret', async () => {
  const scrutin = await start({ count: 3 })
  for (const one of scrutin.electeurs.slice(0, 2)) await vote(one, scrutin, ['pour'])
  expect(codeOf(await close(scrutin))).toBe('too-few-voters')
  await vote(scrutin.electeurs[2]!, scrutin, ['pour'])
  expect(codeOf(await close(scrutin))).toBe('ok')
})

/** Every value of every row of the base, by table, with where the row lies and who wrote it. */
const dump = async (): Promise<Map<string, Record<string, string>[]>> => {
  const { rows: tables } = await server.owner(`select tablename as name from pg_tables where schemaname = 'public'`)
  const all = new Map<string, Record<string, string>[]>()
  for (const { name } of tables) {
    const { rows } = await server.owner(
      `select to_jsonb(t) as row, ctid::text as place, xmin::text as writer from "${name}" t order by ctid`,
    )
    all.set(
      String(name),
      rows.map(({ row, place, writer }) => ({ ...(row as Record<string, string>), place, writer }) as never),
    )
  }
  return all
}
const valuesOf = (rows: Record<string, unknown>[], but: readonly string[]): Set<string> =>
  new Set(
    rows.flatMap((row) =>
      Object.entries(row).flatMap(([column, value]) => (but.includes(column) || value === null ? [] : [String(value)])),
    ),
  )

test('after the closing, neither the rows, nor their place, nor who wrote them lead from a voter to a ballot', async () => {
  const scrutin = await start({ count: 200 })
  // The first hundred say yes, the others no, one after the other: any order that is left would show it.
  for (const [rank, one] of scrutin.electeurs.entries()) await vote(one, scrutin, [rank < 100 ? 'pour' : 'contre'])
  await close(scrutin)
  const base = await dump()
  const bulletins = base.get('bulletin')!.filter((row) => row.scrutin_id === scrutin.scrutinId)
  const roll = base.get('emargement_scrutin')!.filter((row) => row.scrutin_id === scrutin.scrutinId)
  expect([bulletins.length, roll.length]).toEqual([200, 200])

  // One transaction wrote all the ballots, and none of the signatures.
  const writers = new Set(bulletins.map(({ writer }) => writer))
  expect(writers.size).toBe(1)
  expect(roll.some(({ writer }) => writers.has(writer!))).toBe(false)

  // Nothing that a ballot holds stands in another row of the base, but its scrutin and what it says.
  const own = valuesOf(bulletins, ['cpts_id', 'scrutin_id', 'choix', 'place', 'writer'])
  expect(own.size).toBe(200)
  for (const [table, rows] of base)
    if (table !== 'bulletin') expect(valuesOf(rows, ['place', 'writer']).intersection(own), table).toEqual(new Set())

  // Neither the place on the disk nor the order of the keys follows the order of the votes: of a fair shuffle, fewer than
  // one in a million leaves out 30 to 70 of the hundred in the first half.
  const yesInFirstHalf = (rows: Record<string, string>[]) =>
    rows.slice(0, 100).filter(({ choix }) => String(choix) === 'pour').length
  for (const order of [bulletins, bulletins.toSorted((a, b) => (a.id! < b.id! ? -1 : 1))]) {
    expect(yesInFirstHalf(order)).toBeGreaterThan(30)
    expect(yesInFirstHalf(order)).toBeLessThan(70)
  }

  // No trace of a vote in the audit trail, no hour on the roll.
  const told = base.get('journal')!.filter((row) => row.action === 'scrutin.voter')
  expect(told).toEqual([])
  expect(Object.keys(roll[0]!).toSorted()).toEqual(
    [
      'cpts_id',
      'electeur_id',
      'mandataire_id',
      'place',
      'recu',
      'scrutin_id',
      'seance_id',
      'voix',
      'writer',
    ].toSorted(),
  )
})

test('what somebody copied of the urn while it was open does not open any more: its key is destroyed', async () => {
  const scrutin = await start({ count: 5 })
  for (const one of scrutin.electeurs) await vote(one, scrutin, ['contre'])
  const copied = (
    await server.owner('select scellee from enveloppe_scrutin where scrutin_id = $1', [scrutin.scrutinId])
  ).rows
  expect(copied).toHaveLength(5)
  const key = await server.engine.keys.read(cptsId, scrutin.scrutinId)
  expect(key).toHaveLength(32)
  expect(JSON.stringify([...(await dump()).values()])).not.toContain(Buffer.from(key!).toString('hex'))
  await close(scrutin)
  expect(server.events.at(-1)).toMatchObject({ name: 'scrutin.clos', id: scrutin.scrutinId })
  await withTenant(server.engine, { cptsId, nom: 'essai' }, (ctx) => destroyUrnKey(ctx, scrutin.scrutinId))
  expect(await server.engine.keys.read(cptsId, scrutin.scrutinId)).toBeNull()
  const other = await server.engine.keys.make(cptsId, scrutin.scrutinId)
  for (const { scellee } of copied)
    expect(openBulletin(new Uint8Array(scellee as Buffer), { id: scrutin.scrutinId, keys: keysOf(other) })).toBeNull()
})

test('the key of an open urn outlives every sweep; without it, the urn stays shut and says why', async () => {
  const scrutin = await start({ count: 3 })
  for (const one of scrutin.electeurs) await vote(one, scrutin, ['pour'])
  await withTenant(server.engine, { cptsId, nom: 'essai' }, async (ctx) => {
    await sweepUrnKeys(ctx)
    await destroyUrnKey(ctx, scrutin.scrutinId)
  })
  expect(await server.engine.keys.read(cptsId, scrutin.scrutinId)).toHaveLength(32)
  await server.engine.keys.destroy(cptsId, scrutin.scrutinId)
  expect(codeOf(await close(scrutin))).toBe('urn-lost')
})

test('nothing is told before the closing, and a closed scrutin changes no more', async () => {
  const scrutin = await start({ count: 3 })
  for (const one of scrutin.electeurs) await vote(one, scrutin, ['pour'])
  await expect(urneOf(scrutin)).rejects.toThrow('urn-sealed')
  const { rows } = await server.owner('select resultat from scrutin where id = $1', [scrutin.scrutinId])
  expect(rows[0]?.resultat).toBeNull()
  await close(scrutin)
  expect(codeOf(await close(scrutin))).toBe('scrutin-closed')
  expect(codeOf(await vote(scrutin.electeurs[0]!, scrutin, ['contre']))).toBe('scrutin-closed')
  for (const change of [
    `update scrutin set resultat = '{}' where id = $1`,
    `update bulletin set choix = '{contre}' where scrutin_id = $1`,
    `update emargement_scrutin set voix = 9 where scrutin_id = $1`,
  ])
    await expect(server.owner(change, [scrutin.scrutinId])).rejects.toMatchObject({ code: 'P0001' })
})
