/** The optional geocoder, against a local server that answers as the Base Adresse Nationale does. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { openTestServer, type TestPersonne, type TestServer } from '../../server/actions/testing.ts'

let server: TestServer
let cpts: string
let coordination: TestPersonne
let stub: Server
let url: string
const asked: string[] = []

const found = (label: string, type: string) => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates: [3.6042, 43.4251] },
  properties: { label, score: 0.97, type, city: 'Mèze' },
})
const ANSWERS: Record<string, [number, string, Record<string, string>?]> = {
  '/ban': [
    200,
    JSON.stringify({ type: 'FeatureCollection', features: [found('4 Quai Descournut 34140 Mèze', 'housenumber')] }),
  ],
  '/many': [
    200,
    JSON.stringify({
      type: 'FeatureCollection',
      features: Array.from({ length: 9 }, () => found('Mèze', 'municipality')),
    }),
  ],
  '/odd': [200, '{"type":"FeatureCollection","features":[{"geometry":null}]}'],
  '/html': [200, '<html></html>'],
  '/huge': [200, 'x'.repeat(600_000)],
  '/down': [503, ''],
  '/moved': [302, '', { location: '/ban/search/' }],
}
const ask = async (by: TestPersonne | null, base: string | null, body: object) => {
  if (base !== null) process.env.MAILLAGE_BAN_URL = base
  const response = await server.fetch(by, 'POST', `/api/v1/cpts/${cpts}/lieux/geocodage`, body)
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}
const TYPED = { adresse: '4 quai Descournut', codePostal: '34140', commune: '34157' }

beforeAll(async () => {
  stub = createServer((request, response) => {
    asked.push(request.url ?? '')
    const [status, text, headers] = ANSWERS[`/${request.url?.split('/')[1]}`] ?? [404, '']
    response.writeHead(status, headers).end(text)
  })
  await new Promise<void>((resolve) => stub.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(stub.address() as AddressInfo).port}`
  server = await openTestServer()
  cpts = await server.createCpts('CPTS du Môle')
  coordination = await server.signInAs(cpts, 'coordination')
})
afterEach(() => {
  delete process.env.MAILLAGE_BAN_URL
})
afterAll(async () => {
  stub.close()
  await server.close()
})

describe('the geocoder', () => {
  it('is off unless the installation asks for it, and says how to switch it on', async () => {
    const off = await ask(coordination, null, TYPED)
    expect(off).toMatchObject({ status: 409, body: { code: 'geocoder-off' } })
    expect(off.body.detail).toContain('MAILLAGE_BAN_URL')
    expect(asked).toEqual([])
  })
  it('proposes points, and sends the typed address only', async () => {
    const { status, body } = await ask(coordination, `${url}/ban/`, TYPED)
    expect(status).toBe(200)
    expect(body.candidats).toEqual([
      { libelle: '4 Quai Descournut 34140 Mèze', lon: 3.6042, lat: 43.4251, precision: 'numero', score: 0.97 },
    ])
    expect(asked).toEqual(['/ban/search/?q=4+quai+Descournut&limit=5&postcode=34140&citycode=34157'])
  })
  it('keeps at most five', async () => {
    const { body } = await ask(coordination, `${url}/many`, { adresse: 'Mèze' })
    expect(body.candidats).toHaveLength(5)
    expect(asked.at(-1)).toBe('/many/search/?q=M%C3%A8ze&limit=5')
  })
  it('refuses in one sentence an answer that it cannot read, an outage and a redirection', async () => {
    for (const base of [`${url}/odd`, `${url}/html`, `${url}/huge`, `${url}/down`, `${url}/moved`, 'nowhere'])
      expect(await ask(coordination, base, TYPED)).toMatchObject({
        status: 409,
        body: { code: 'geocoder-unreachable' },
      })
    expect(asked.at(-1)).toContain('/moved/')
  })
  it('is for those who may write a place', async () => {
    const member = await server.signInAs(cpts, 'adherent')
    expect((await ask(member, `${url}/ban`, TYPED)).status).toBe(403)
    expect((await ask(null, `${url}/ban`, TYPED)).status).toBe(401)
  })
})
