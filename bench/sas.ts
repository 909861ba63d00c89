/** `bench sas`: the search of the SAS with its CPTS, by 25 practitioners over three days, through its own port (mutual TLS). */
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { fillSasBase, rppsAt } from '../src/domains/soins-non-programmes/samples-bench-sas.ts'
import { createFhirApp } from '../src/fhir/app.ts'
import { openPort } from '../src/fhir/port/open.ts'
import { readPortSettings } from '../src/fhir/port/settings.ts'
import { createAuthority } from '../src/fhir/port/testing-certificates.ts'
import { Temporal } from '../src/kernel/time.ts'
import { openDb } from '../src/server/database/connect.ts'
import { createEngine } from '../src/server/engine.ts'
import { connect, openBenchBase } from './base.ts'
import { cpuOf, percentile, tellRatio } from './measure.ts'
import type { Answers, Clients } from './sas-clients.ts'

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

/** Asks for these from the thread of the clients, and waits for all the answers. */
const openClients = (port: number, client: Clients['client']) => {
  const data: Clients = { port, client, count: CLIENTS }
  const worker = new Worker(new URL('./sas-clients.ts', import.meta.url), { workerData: data })
  const ask = async (from: number, searches: number): Promise<Answers> => {
    worker.postMessage(Array.from({ length: searches }, (_, i) => pathOf(from + i)))
    const [answers] = await once(worker, 'message')
    return answers as Answers
  }
  return { ask, close: () => worker.terminate() }
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
    const { ask, close } = openClients(port.port, client)
    await ask(0, 200)
    let answers: Answers | undefined
    const begun = performance.now()
    const cpuMs = await cpuOf(base.postmaster, async () => {
      answers = await ask(1000, SEARCHES)
    })
    const { times, slots, bytes } = answers!
    const perSecond = (SEARCHES * 1000) / (performance.now() - begun)
    console.log(
      `\nsearch of the SAS, ${SIZE.slots} slots of ${SIZE.practitioners} practitioners in ${SIZE.cpts} CPTS over 14 days`,
    )
    console.log(
      `  ${ASKED} practitioners, 3 days, ${CLIENTS} clients through mutual TLS, the clients in a thread of their own`,
    )
    tellRatio('slots in an answer, mean', slots / SEARCHES, 'for information')
    tellRatio('kilobytes of an answer, mean', bytes / SEARCHES / 1000, 'for information')
    tellRatio('CPU of a search, its client included, ms', cpuMs / SEARCHES, 'for information')
    tellRatio('median, ms', percentile(times, 0.5), 'for information')
    tellRatio('p95, ms', percentile(times, 0.95), '< 60')
    tellRatio('searches a second', perSecond, '≥ 200')
    await close()
    await port.close()
    await db.destroy()
  } finally {
    rmSync(folder, { recursive: true, force: true })
    await base.close()
  }
}
