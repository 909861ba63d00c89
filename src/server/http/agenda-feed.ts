/** Calendars read the feed of an agenda by its standing link, outside of the API: no cookie, no patient, nothing changed. */
import type { Hono } from 'hono'
import { enterByToken } from '../../domains/comptes/index.ts'
import { readAgendaFeed, USAGE_FLUX } from '../../domains/soins-non-programmes/index.ts'
import type { Engine } from '../actions/run.ts'
import { problem } from './problem.ts'

const FILE = /^([\w-]{43})\.ics$/

const readFeed = async (engine: Engine, token: string): Promise<string | null> => {
  const now = engine.clock()
  return engine.db.transaction().execute(async (tx) => {
    const entered = await enterByToken(tx, token, now)
    if (!entered.ok || entered.lien.usage !== USAGE_FLUX || !entered.lien.personneId) return null
    return readAgendaFeed({ tx, cptsId: entered.lien.cptsId, now }, entered.lien.personneId)
  })
}

export const serveAgendaFeed = (app: Hono, engine: Engine): void => {
  app.get('/agenda/:file', async (c) => {
    const token = FILE.exec(c.req.param('file'))?.[1]
    const feed = token ? await readFeed(engine, token) : null
    if (feed === null) return problem(c, 404, 'feed-unknown', 'Ce calendrier n’existe pas, ou son adresse a expiré.')
    return c.body(feed, 200, {
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'private, max-age=900',
    })
  })
}
