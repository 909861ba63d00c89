/** The running server: jobs, pool and HTTP over an opened base, and how they close. */
import { type ServerType, serve } from '@hono/node-server'
import type { Logger } from 'pino'
import { setIdentiteKey } from '../domains/soins-non-programmes/index.ts'
import { openDb } from './database/connect.ts'
import { readSecret } from './database/home.ts'
import { baseAnswers } from './database/ready.ts'
import { createEngine } from './engine.ts'
import { createApp } from './http/app.ts'
import { serveClient } from './http/static.ts'
import { openJobs } from './jobs/boss.ts'
import { startWork } from './jobs/index.ts'
import { listeners, tenantWorks, wireMail } from './listeners.ts'
import { openMailer } from './mail/mailer.ts'
import { type Address, explainListen } from './start-address.ts'
import type { Base } from './start-base.ts'
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

export const runServer = async (base: Base, address: Address, log: Logger): Promise<{ close: () => Promise<void> }> => {
  const db = openDb(base.appUrl, { onLost: (err) => log.warn({ err }, 'connection lost') })
  const jobs = await openJobs(base.appUrl, (err) => log.error({ err }, 'jobs'))
  let stopWork = async () => {}
  const closeBase = async () => {
    await stopWork()
    await jobs.stop()
    await db.destroy()
  }
  try {
    const engine = createEngine({ db, address: address.url, publish: jobs.publish })
    wireMail()
    setIdentiteKey(readSecret(base.home, 'identites'))
    const report = (err: unknown, where?: Record<string, string>) => log.error({ err, ...where }, 'work')
    const mailer = openMailer(process.env)
    stopWork = await startWork({ engine, boss: jobs.boss, mailer, listeners, works: tenantWorks, report })
    const client = clientIsBuilt() ? { client: serveClient(DIST) } : {}
    const app = createApp({ engine, log, version, baseIsReady: () => baseAnswers(db), ...client })
    const server = await listen(app.fetch, address)
    log.info({ version, address: address.url }, 'started')
    return {
      close: async () => {
        await stopListening(server)
        await closeBase()
        log.info('stopped')
      },
    }
  } catch (error) {
    await closeBase()
    throw error
  }
}
