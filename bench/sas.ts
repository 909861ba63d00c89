/** `bench sas`: the search of the SAS with its CPTS, by 25 practitioners over three days, through its own port (mutual TLS). */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { Agent, request } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fillSasBase, rppsAt } from '../src/domains/soins-non-programmes/samples-bench-sas.ts'
import { createFhirApp } from '../src/fhir/app.ts'
import { openPort } from '../src/fhir/port/open.ts'
import { readPortSettings } from '../src/fhir/port/settings.ts'
import { createAuthority } from '../src/fhir/port/testing-certificates.ts'
import { Temporal } from '../src/kernel/time.ts'
import { openDb } from '../src/server/database/connect.ts'
import { createEngine } from '../src/server/engine.ts'
import { connect, inParallel, openBenchBase } from './base.ts'
import { cpuOf, percentile, tellRatio } from './measure.ts'

const SIZE = { cpts: 1000, practitioners: 10_000, slots: 200_000 }
const ASKED = 25
const CLIENTS = 4
const SEARCHES = 1500
const OID = 'urn:oid:1.2.250.1.71.4.2.1'
const NOW = Temporal.Instant.from('2026-11-24T07:00:00Z')

/** Practitioners far apart: the SAS asks by places, the base stores by anything. */
const pathOf = (rank: number): string => {
  const who = Array.from({ length: ASKED }, (_, k) => `${OID}|8${rppsAt((rank * 31 + k * 397) % SIZE.practitioners)}`)
  const query = new URLSearchParams([
    ['start', 'ge2026-11-24T08:00:00.000+01:00'],
    ['start', 'le2026-11-26T23:59:59.000+01:00'],
    ['schedule.actor:Practitioner.identifier', who.join(',')],
    ['status', 'free'],
    ['_include', 'Slot:schedule'],
    ['_include', 'Slot:service-type-reference'],
    ['_include:iterate', 'Schedule:actor'],
    ['_include:iterate', 'HealthcareService:organization'],
  ])
  return `/fhir/Slot?${query}`
}

const writeCertificates = async (folder: string) => {
  const authority = await createAuthority()
  const own = await authority.sign('CN=sas.exemple.fr, C=FR', ['sas.exemple.fr'])
  const path = (name: string, text: string) => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }
  const env = {
    MAILLAGE_SAS_PORT: '0',
    MAILLAGE_SAS_HOST: '127.0.0.1',
    MAILLAGE_SAS_URL: 'https://sas.exemple.fr',
    MAILLAGE_SAS_CERT: path('cert.pem', own.cert),
    MAILLAGE_SAS_KEY: path('key.pem', own.key),
    MAILLAGE_SAS_CA: path('ca.pem', authority.cert),
    MAILLAGE_SAS_CRL: path('crl.pem', await authority.revoke()),
    MAILLAGE_SAS_CN: 'client.exemple.fr',
    MAILLAGE_SAS_OU: '1',
  }
  const client = await authority.sign('CN=client.exemple.fr, OU=1, C=FR')
  return { settings: readPortSettings(env)!, client: { ...client, ca: authority.cert } }
}

type Client = { cert: string; key: string; ca: string }
const asker = (port: number, client: Client) => {
  const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS, ...client, servername: 'sas.exemple.fr' })
  const ask = (rank: number): Promise<string> =>
    new Promise((done, fail) => {
      request({ agent, host: '127.0.0.1', port, path: pathOf(rank) }, (response) => {
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part))
        response.on('end', () => {
          const text = Buffer.concat(parts).toString()
          if (response.statusCode === 200) done(text)
          else fail(new Error(`unexpected answer: ${response.statusCode} ${text}`))
        })
      })
        .on('error', fail)
        .end()
    })
  return { ask, close: () => agent.destroy() }
}

export const benchSas = async (): Promise<void> => {
  const base = await openBenchBase()
  const folder = mkdtempSync(join(tmpdir(), 'maillage-sas-'))
  try {
    const database = await base.create('sas')
    const owner = await connect(database.superUrl)
    await fillSasBase(owner, SIZE)
    await owner.end()
    const db = openDb(database.appUrl, { max: 10 })
    const { settings, client } = await writeCertificates(folder)
    const engine = createEngine({ db, address: 'https://exemple.fr', publish: async () => {}, clock: () => NOW })
    const app = createFhirApp({
      engine,
      places: { base: `${settings.url}/fhir`, product: engine.address },
      version: 'mesure',
      scope: 'sas',
      isOpen: async () => true,
      onFailure: (error) => console.error(error),
    })
    const port = await openPort({
      settings,
      apps: { sas: app, lecture: app },
      report: (error) => console.error(error),
      onRefused: (why) => console.error(why),
    })
    const { ask, close } = asker(port.port, client)
    const clients = Array.from({ length: CLIENTS })
    await inParallel(
      clients,
      Array.from({ length: 200 }, (_, i) => i),
      async (_, i) => void (await ask(i)),
    )
    const times: number[] = []
    let [slots, bytes] = [0, 0]
    const begun = performance.now()
    const cpuMs = await cpuOf(base.postmaster, () =>
      inParallel(
        clients,
        Array.from({ length: SEARCHES }, (_, i) => 1000 + i),
        async (_, rank) => {
          const start = performance.now()
          const text = await ask(rank)
          times.push(performance.now() - start)
          slots += Number(/"total":(\d+)/.exec(text)![1])
          bytes += text.length
        },
      ),
    )
    const perSecond = (SEARCHES * 1000) / (performance.now() - begun)
    console.log(
      `\nsearch of the SAS, ${SIZE.slots} slots of ${SIZE.practitioners} practitioners in ${SIZE.cpts} CPTS over 14 days`,
    )
    console.log(
      `  ${ASKED} practitioners, 3 days, ${CLIENTS} clients through mutual TLS, the clients in the same process`,
    )
    tellRatio('slots in an answer, mean', slots / SEARCHES, 'for information')
    tellRatio('kilobytes of an answer, mean', bytes / SEARCHES / 1000, 'for information')
    tellRatio('CPU of a search, its client included, ms', cpuMs / SEARCHES, 'for information')
    tellRatio('median, ms', percentile(times, 0.5), 'for information')
    tellRatio('p95, ms', percentile(times, 0.95), '< 60')
    tellRatio('searches a second', perSecond, '≥ 200')
    close()
    await port.close()
    await db.destroy()
  } finally {
    rmSync(folder, { recursive: true, force: true })
    await base.close()
  }
}
