/** The two protocols against a local stand-in of each: its answers have the shape of the real ones. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { runTravel, type TravelOptions } from '../analysis/travel.ts'
import { Fault } from '../fault.ts'
import type { Point } from './engine.ts'
import { osrm } from './osrm.ts'
import { valhalla } from './valhalla.ts'

type Reply = { status?: number; body: unknown }
let reply: (question: { url: string; body: string }) => Reply | 'hang up' = () => ({ body: null })
let asked: { url: string; body: string }[] = []
let server: Server
let base = ''
let folder = ''

const readBody = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString('utf8')
}
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'maillage-trajets-'))
  server = createServer(async (request, response) => {
    const question = { url: decodeURIComponent(request.url ?? ''), body: await readBody(request) }
    asked.push(question)
    const given = reply(question)
    if (given === 'hang up') return request.socket.destroy()
    response.writeHead(given.status ?? 200, { 'content-type': 'application/json' })
    response.end(typeof given.body === 'string' ? given.body : JSON.stringify(given.body))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterEach(() => {
  asked = []
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await new Promise((done) => server.close(done))
})

/** A degree of longitude is a hundred minutes here; nothing goes across the meridian 10. */
const secondsOf = (a: Point, b: Point): number | null =>
  a.lon < 10 !== b.lon < 10 ? null : Math.round(Math.abs(a.lon - b.lon) * 6000)

const asOsrm =
  (most: number) =>
  (question: { url: string }): Reply => {
    const [, list, sources, destinations] =
      /^\/table\/v1\/driving\/([^?]+)\?sources=([\d;]+)&destinations=([\d;]+)&annotations=duration$/.exec(question.url)!
    const points = list!.split(';').map((text) => {
      const [lon, lat] = text.split(',').map(Number)
      return { lon: lon!, lat: lat! }
    })
    if (points.length > most) return { status: 400, body: { code: 'TooBig', message: 'Too many table coordinates' } }
    const pick = (indices: string) => indices.split(';').map((i) => points[Number(i)]!)
    const durations = pick(sources!).map((a) => pick(destinations!).map((b) => secondsOf(a, b)))
    return { body: { code: 'Ok', durations, sources: [], destinations: [] } }
  }
const asValhalla =
  (most: number, verbose: boolean) =>
  (question: { url: string; body: string }): Reply => {
    const { sources, targets, costing } = JSON.parse(question.body) as {
      sources: Point[]
      targets: Point[]
      costing: string
    }
    expect([question.url, costing]).toEqual(['/sources_to_targets', 'auto'])
    if (sources.length * targets.length > most)
      return {
        status: 400,
        body: { error_code: 150, error: 'Exceeded max locations', status_code: 400, status: 'Bad Request' },
      }
    const times = sources.map((a) => targets.map((b) => secondsOf(a, b)))
    if (!verbose) return { body: { sources_to_targets: { durations: times } } }
    return {
      body: {
        sources_to_targets: times.map((row, i) =>
          row.map((time, j) => ({ from_index: i, to_index: j, time, distance: time })),
        ),
      },
    }
  }

const POINTS = 'id,lon,lat\na,2,46\nb,2.1,46\nc,2.2,46\nd,9.95,46\ne,10.02,46\n'
const EXPECTED = [
  'origin,destination,cost',
  'a,a,0',
  'a,b,10',
  'b,a,10',
  'b,b,0',
  'b,c,10',
  'c,b,10',
  'c,c,0',
  'd,d,0',
  'e,e,0',
]
const put = (name: string, content: string): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const run = async (options: Partial<TravelOptions>): Promise<string[]> => {
  const out = join(folder, 'c.csv')
  rmSync(out, { force: true })
  await runTravel({ points: put('p.csv', POINTS), cutoff: '15', out, ...options }, () => undefined)
  return readFileSync(out, 'utf8').trim().split('\n').sort()
}
const sorted = EXPECTED.toSorted()

describe('journeys by an engine', () => {
  it.each([
    ['OSRM', 100],
    ['OSRM, whose limit is under what is asked', 3],
  ])('%s', async (_, most) => {
    reply = asOsrm(most)
    expect(await run({ osrm: `${base}/` })).toEqual(sorted)
  })
  it.each([
    ['Valhalla', 2500, true],
    ['Valhalla, in its short form', 2500, false],
    ['Valhalla, whose limit is under what is asked', 2, true],
  ])('%s', async (_, most, verbose) => {
    reply = asValhalla(most, verbose)
    expect(await run({ valhalla: base })).toEqual(sorted)
  })
  it('asks for nothing twice: a cache, by points, of one engine', async () => {
    reply = asOsrm(100)
    const cache = join(folder, 'durees.txt')
    expect(await run({ osrm: base, cache })).toEqual(sorted)
    asked = []
    expect(await run({ osrm: base, cache })).toEqual(sorted)
    expect(asked).toHaveLength(0)
    // Cut in the middle of its last line, as by a power failure: that pair alone is asked again.
    const text = readFileSync(cache, 'utf8')
    writeFileSync(cache, text.slice(0, -4))
    expect(await run({ osrm: base, cache })).toEqual(sorted)
    expect(asked).toHaveLength(1)
    asked = []
    expect(await run({ osrm: base, cache })).toEqual(sorted)
    expect(asked).toHaveLength(0)
    await expect(run({ valhalla: base, cache })).rejects.toThrow('Donnez un autre fichier à --cache')
  })
  it('takes up after an interruption where it was', async () => {
    const cache = join(folder, 'reprise.txt')
    const good = asOsrm(100)
    let turn = 0
    reply = (question) => (++turn > 2 ? { status: 400, body: { code: 'NoSegment', message: 'far' } } : good(question))
    await expect(run({ osrm: base, cache, batch: '2' })).rejects.toThrow('OSRM refuse\u00a0: NoSegment, far.')
    expect(existsSync(join(folder, 'c.csv'))).toBe(false)
    reply = good
    asked = []
    expect(await run({ osrm: base, cache, batch: '2' })).toEqual(sorted)
    const all = asked.length
    await run({ osrm: base, batch: '2' })
    expect(all).toBe(asked.length - all - 2)
  })
  it('never asks for what no road could bring in reach', async () => {
    reply = asOsrm(100)
    await run({ osrm: base, batch: '6' })
    expect(asked).toHaveLength(2)
    for (const { url } of asked) expect(/2\.\d{6},46.*9\.95|9\.95.*2\.\d{6},46/.test(url)).toBe(false)
  })
})

describe('an engine that fails', () => {
  const one: Point[] = [{ lon: 2, lat: 46 }]
  const DELAYS = [1, 1]
  it('is asked again after a 503, a 429 or a cut, and not after a refusal', async () => {
    const good = asOsrm(100)
    const bad: (Reply | 'hang up')[] = [{ status: 503, body: 'busy' }, 'hang up']
    reply = (question) => bad.shift() ?? good(question)
    expect(await osrm(base, 'driving', 100, DELAYS).table(one, one)).toEqual([[0]])
    expect(asked).toHaveLength(3)
    asked = []
    reply = () => ({ status: 400, body: { code: 'InvalidQuery', message: 'x' } })
    await expect(osrm(base, 'driving', 100, DELAYS).table(one, one)).rejects.toThrow('InvalidQuery')
    expect(asked).toHaveLength(1)
  })
  it('is told in French when it stays silent or busy', async () => {
    reply = () => ({ status: 429, body: {} })
    await expect(osrm(base, 'driving', 100, DELAYS).table(one, one)).rejects.toThrow('répond 429, 3\u00a0fois de suite')
    reply = () => 'hang up'
    await expect(valhalla(base, 'auto', 100, DELAYS).table(one, one)).rejects.toThrow('ne répond pas')
    reply = () => ({ status: 400, body: { error_code: 171, error: 'No suitable edges near location' } })
    await expect(valhalla(base, 'auto', 100, DELAYS).table(one, one)).rejects.toThrow('(171)')
  })
  it.each([
    ['a table of another size', { code: 'Ok', durations: [[0, 1]] }],
    ['a negative duration', { code: 'Ok', durations: [[-1]] }],
    ['a text', { code: 'Ok', durations: [['0']] }],
    ['no table', { code: 'Ok' }],
  ])('is not believed: %s', async (_, body) => {
    reply = () => ({ body })
    await expect(osrm(base, 'driving', 100, DELAYS).table(one, one)).rejects.toThrow('n’a pas la forme attendue')
  })
  it('and options that make no sense are refused', async () => {
    await expect(run({ osrm: 'ftp://x' })).rejects.toThrow(Fault)
    await expect(run({ osrm: base, valhalla: base })).rejects.toThrow('ne vont pas ensemble')
    await expect(run({})).rejects.toThrow('Donnez --osrm')
    await expect(run({ speed: '50', cache: 'x' })).rejects.toThrow('--cache ne vaut qu’avec')
    await expect(run({ osrm: base, from: put('f.csv', 'id\nz\n') })).rejects.toThrow('il manque le point de')
  })
})

describe('journeys by points', () => {
  it('are written as an engine’s are', async () => {
    const rows = await run({ speed: '50' })
    expect(rows).toContain('a,a,0')
    expect(rows.some((row) => row.startsWith('a,b,12.'))).toBe(true)
    expect(rows.some((row) => row.startsWith('d,e,'))).toBe(true)
    expect(await run({ demand: put('d.csv', 'id,demand\na,100\n') })).toContain('a,a,0')
  })
})
