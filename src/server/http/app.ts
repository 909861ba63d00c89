/** The whole application over HTTP: the API of the rooms, its description, health, the web client. */
import { Hono } from 'hono'
import type { Logger } from 'pino'
import { createFhirApp } from '../../fhir/app.ts'
import type { PscClient } from '../psc/client.ts'
import { rooms } from '../rooms.ts'
import { serveAgendaFeed } from './agenda-feed.ts'
import { type Binding, bindRooms } from './bind.ts'
import { forgetAttempts } from './limits.ts'
import { serveLive } from './live.ts'
import { describeApi, readableApi } from './openapi.ts'
import { problem } from './problem.ts'
import { protect } from './protection.ts'
import { servePsc } from './psc.ts'

export type AppOptions = Binding & {
  log: Logger
  version: string
  /** Answers `true` when the base can be reached. */
  baseIsReady: () => Promise<boolean>
  /** Pro Santé Connect, when it is named in the settings. */
  psc?: PscClient | null
  /** Serves the built client and its pages; the tests of the API do without. */
  client?: (app: Hono) => void
}

export const createApp = ({
  engine,
  answers,
  hub,
  log,
  version,
  baseIsReady,
  psc = null,
  client,
}: AppOptions): Hono => {
  forgetAttempts()
  const app = new Hono()
  app.use(protect())
  app.get('/health', async (c) => {
    const ready = await baseIsReady()
    return c.json({ version, base: ready ? 'prete' : 'injoignable' }, ready ? 200 : 503)
  })
  bindRooms(app, rooms, { engine, answers, hub })
  serveLive(app, engine, hub)
  serveAgendaFeed(app, engine)
  servePsc(app, engine, psc)
  app.get('/api/v1/openapi.json', (c) => c.json(describeApi(rooms, version, engine.address)))
  app.get('/api', (c) => c.html(readableApi(rooms, version)))
  app.all('/api/*', (c) => problem(c, 404, 'route-unknown', 'Cette adresse de l’interface n’existe pas.'))
  app.route(
    '/',
    createFhirApp({
      engine,
      version,
      scope: 'sas',
      places: { base: `${engine.address}/fhir`, product: engine.address },
      isOpen: async () => (await engine.installation()).nature === 'demonstration',
      onFailure: (err, where) => log.error({ ...where, err }, 'unexpected failure'),
    }),
  )
  client?.(app)
  app.notFound((c) => problem(c, 404, 'page-unknown', 'Cette page n’existe pas.'))
  app.onError((error, c) => {
    const correlation = crypto.randomUUID()
    log.error({ correlation, route: c.req.path, err: error }, 'unexpected failure')
    const detail = `Le serveur a rencontré une panne. Rien n’a été enregistré à moitié\u00a0: vous pouvez recommencer. Référence\u00a0: ${correlation}.`
    return problem(c, 500, 'failure', detail)
  })
  return app
}
