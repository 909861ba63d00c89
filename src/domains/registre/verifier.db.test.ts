import { afterAll, beforeAll, expect, it } from 'vitest'
import { newId } from '../../kernel/ids.ts'
import { withTenant } from '../../server/actions/run.ts'
import { openTestServer, type TestServer } from '../../server/actions/testing.ts'
import { addPreuve, correctActe, effacerPersonnel, keepDocument, signActe } from './index.ts'
import { sampleReunion } from './samples.ts'

let server: TestServer
let cptsId: string
let acteId: string
let document: string

const as = <T>(work: Parameters<typeof withTenant<T>>[2]) => withTenant(server.engine, { cptsId, nom: 'essai' }, work)
const hashOf = async (id: string): Promise<string> =>
  (await server.owner('select empreinte from maillon where acte_id = $1', [id])).rows[0]!.empreinte as string
let address = 0
const verify = async (body: object) => {
  const response = await server.app.request(
    'http://localhost/api/v1/verifier',
    { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
    { incoming: { socket: { remoteAddress: `10.9.0.${address++}` } } },
  )
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

beforeAll(async () => {
  server = await openTestServer()
  cptsId = await server.createCpts('CPTS du Bassin')
  const id = newId()
  await as((ctx) => signActe(ctx, sampleReunion(id)))
  const kept = await as((ctx) => keepDocument(ctx, { nom: 'x.pdf', bytes: Buffer.from('%PDF-x'), personnel: true }))
  document = kept.ok ? kept.value.empreinte : ''
  const added = await as((ctx) =>
    addPreuve(ctx, id, { nature: 'autre', grade: 'externe', libelle: 'Autre', empreinte: document }),
  )
  acteId = added.ok ? added.value.acteId : ''
})
afterAll(() => server.close())

it('says which chain wrote a hash, its place and its date, and nothing of the acte', async () => {
  const { status, body } = await verify({ empreinte: await hashOf(acteId) })
  expect(status).toBe(200)
  expect(body).toEqual({
    maillon: {
      cpts: 'CPTS du Bassin',
      zone: 'Europe/Paris',
      sequence: 2,
      ecritLe: '2026-11-24T08:00:00.000Z',
      corrige: false,
    },
    document: null,
  })
})

it('says whether a file is one of its proofs, to who holds both hashes', async () => {
  const empreinte = await hashOf(acteId)
  expect((await verify({ empreinte, document })).body.document).toBe(true)
  expect((await verify({ empreinte, document: 'a'.repeat(64) })).body.document).toBe(false)
  expect((await verify({ empreinte: 'b'.repeat(64), document })).body).toEqual({ maillon: null, document: null })
})

it('takes neither the hash of a content, nor what is no hash', async () => {
  const { rows } = await server.owner('select contenu from maillon where acte_id = $1', [acteId])
  expect((await verify({ empreinte: rows[0]!.contenu })).body.maillon).toBeNull()
  expect((await verify({ empreinte: 'x' })).status).toBe(422)
  expect((await verify({ empreinte: 'A'.repeat(64) })).status).toBe(422)
})

it('says that an acte was corrected since, and holds after an erasure', async () => {
  const empreinte = await hashOf(acteId)
  await as((ctx) => effacerPersonnel(ctx, acteId))
  expect((await verify({ empreinte })).body).toMatchObject({ maillon: { corrige: false } })
  await as((ctx) => correctActe(ctx, acteId, { raison: 'annulation' }))
  expect((await verify({ empreinte })).body).toMatchObject({ maillon: { corrige: true, sequence: 2 } })
})

it('is limited in tries', async () => {
  const ask = () =>
    server.app.request(
      'http://localhost/api/v1/verifier',
      { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' },
      { incoming: { socket: { remoteAddress: '10.8.0.1' } } },
    )
  const answers = await Promise.all(Array.from({ length: 31 }, ask))
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(1)
})
