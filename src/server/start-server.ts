/** The running server: jobs, pool and HTTP over an opened base, and how they close. */
import { type ServerType, serve } from '@hono/node-server'
import type { Logger } from 'pino'
import { setAttestationKey } from '../domains/adhesion/index.ts'
import { setPsc } from '../domains/comptes/index.ts'
import { DOSSIER_SECRET, setDossierKey } from '../domains/dialogue/index.ts'
import { setIdentiteKey } from '../domains/soins-non-programmes/index.ts'
import { setIbanKey } from '../domains/tresorerie/index.ts'
import type { PlatformSettings } from '../fhir/appointments/platform.ts'
import type { PortSettings } from '../fhir/port/settings.ts'
import { keepErasures } from './backup/keep-erasures.ts'
import { openDb } from './database/connect.ts'
import { readSecret } from './database/home.ts'
import { baseAnswers } from './database/ready.ts'
import { openEncryption } from './encryption/index.ts'
import { createEngine } from './engine.ts'
import { createApp } from './http/app.ts'
import { serveClient } from './http/static.ts'
import { openJobs } from './jobs/boss.ts'
import { startWork } from './jobs/index.ts'
import { newSigningKey, SIGNING_SECRET, setSigningKey } from './journal/signing.ts'
import {
  listeners,
  tenantWorks,
  wireCalendrier,
  wireContrat,
  wireDecisions,
  wireMail,
  wireReleves,
} from './listeners.ts'
import { createHub } from './live/hub.ts'
import { openMailer } from './mail/mailer.ts'
import { openPsc, type PscClient } from './psc/client.ts'
import type { PscSettings } from './psc/settings.ts'
import { type Address, explainListen } from './start-address.ts'
import type { Base } from './start-base.ts'
import { openSas, startSending } from './start-sas.ts'
import type { Stopping } from './start-stop.ts'
import { clientIsBuilt, DIST } from './start-web.ts'
import { version } from './version.ts'

const listen = (fetch: Parameters<typeof serve>[0]['fetch'], address: Address): Promise<ServerType> =>
  new Promise((done, fail) => {
    const server = serve({ fetch, port: address.port, hostname: address.host }, () => done(server))
    server.once('error', (error) => fail(explainListen(error, address)))
  })

/** Answers in hand are finished; a connection kept open by a browser is not waited for. */
const stopListening = (server: ServerType): Promise<void> =>
  new Promise((done) => {
    server.close(() => done())
    if ('closeIdleConnections' in server) server.closeIdleConnections()
    setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), 2000).unref()
  })

/** Where the server listens, the port of the SAS and its platform when they are asked for. */
export type Ports = {
  address: Address
  sas: PortSettings | null
  platform: PlatformSettings | null
  psc: PscSettings | null
}

const startPsc = (settings: PscSettings | null): PscClient | null => {
  const psc = settings ? openPsc(settings) : null
  setPsc(psc)
  return psc
}

/** Everything that is opened is given to `stopping`, which closes it in reverse: HTTP, jobs, pool. */
export const runServer = async (
  base: Base,
  { address, sas, platform, psc: pscSettings }: Ports,
  log: Logger,
  stopping: Stopping,
): Promise<void> => {
  const report = (err: unknown, where: Record<string, string> = {}) => log.error({ err, ...where }, 'failure')
  stopping.add(await keepErasures(base.ownerUrl, base.home, report))
  const db = openDb(base.appUrl, { onLost: (err) => log.warn({ err }, 'connection lost') })
  stopping.add(() => db.destroy())
  const jobs = await openJobs(base.appUrl, report)
  stopping.add(jobs.stop)
  const engine = createEngine({
    db,
    address: address.url,
    publish: jobs.publish,
    documents: base.home.documents,
    keys: base.home.keys,
  })
  wireMail()
  wireCalendrier()
  wireContrat()
  wireDecisions()
  wireReleves()
  setIdentiteKey(readSecret(base.home, 'identites'))
  setIbanKey(readSecret(base.home, 'iban'))
  setAttestationKey(readSecret(base.home, 'attestations'))
  setDossierKey(readSecret(base.home, DOSSIER_SECRET, newSigningKey))
  setSigningKey(readSecret(base.home, SIGNING_SECRET, newSigningKey))
  const mailer = openMailer(process.env)
  stopping.add(await startWork({ engine, boss: jobs.boss, mailer, listeners, works: tenantWorks, report }))
  const client = clientIsBuilt() ? { client: serveClient(DIST) } : {}
  const answers = openEncryption('reponses', readSecret(base.home, 'reponses'))
  const hub = createHub()
  const psc = startPsc(pscSettings)
  stopping.add(async () => psc?.close())
  const app = createApp({ engine, answers, hub, log, version, psc, baseIsReady: () => baseAnswers(db), ...client })
  const server = await listen(app.fetch, address)
  stopping.add(() => stopListening(server))
  stopping.add(hub.end)
  if (sas) stopping.add((await openSas(engine, sas, log)).close)
  stopping.add(await startSending(engine, platform, log))
  log.info({ version, address: address.url }, 'started')
}
