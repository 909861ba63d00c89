/**
 * Calendars read a feed by its standing link, outside of the API: no cookie, no patient. Of an agenda, the hours booked;
 * of the activity, the meetings; of the rota, one's shifts.
 */
import type { Hono } from 'hono'
import { readCalendrierFeed, USAGE_CALENDRIER } from '../../domains/activite/index.ts'
import { enterByToken } from '../../domains/comptes/index.ts'
import { readGardesFeed, USAGE_FLUX_GARDES } from '../../domains/garde/index.ts'
import { readAgendaFeed, USAGE_FLUX } from '../../domains/soins-non-programmes/index.ts'
import type { Engine } from '../actions/run.ts'
import { problem } from './problem.ts'

const FILE = /^([\w-]{43})\.ics$/

const readFeed = async (engine: Engine, token: string): Promise<string | null> => {
  const now = engine.clock()
  return engine.db.transaction().execute(async (tx) => {
    const entered = await enterByToken(tx, token, now)
    if (!entered.ok) return null
    const { lien } = entered
    const ctx = { tx, cptsId: lien.cptsId, now }
    if (lien.usage === USAGE_CALENDRIER) return readCalendrierFeed(ctx, lien)
    if (lien.usage === USAGE_FLUX_GARDES) return readGardesFeed(ctx, lien)
    return lien.usage === USAGE_FLUX && lien.personneId ? readAgendaFeed(ctx, lien.personneId) : null
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
