/** Server-sent events: a desk hears that something was written, and reads again. Nothing of a person passes here. */
import type { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import { followSoins } from '../../domains/soins-non-programmes/index.ts'
import { type Engine, runAction } from '../actions/run.ts'
import type { Hub } from '../live/hub.ts'
import { rooms } from '../rooms.ts'
import { credentialsOf, isUuid, sendRefusal, unknownCpts } from './bind.ts'
import { problem } from './problem.ts'

/** Rights are asked again at each opening: browsers open it again by themselves. */
const LIFE_MS = 5 * 60_000
/** What stands between would close a line where nothing passes. */
const BEAT_MS = 25_000
const MOST = 2000

const soinsRoom = rooms.find(({ name }) => name === 'soins-non-programmes')!

export const serveLive = (app: Hono, engine: Engine, hub: Hub): void => {
  app.get('/api/v1/cpts/:cptsId/soins/suivi', async (c) => {
    const { cptsId } = c.req.param()
    if (!isUuid(cptsId)) return unknownCpts(c)
    const { result } = await runAction(engine, followSoins, {
      by: credentialsOf(c),
      cptsId,
      input: { typed: { params: { cptsId } } },
    })
    if (!result.ok) return sendRefusal(c, soinsRoom, result.refusal)
    if (hub.size() >= MOST) {
      return problem(
        c,
        503,
        'too-many-followers',
        'Trop d’écrans suivent déjà ce serveur. Le vôtre se relit tout seul.',
      )
    }
    c.header('cache-control', 'no-store')
    // A gateway that keeps answers until they are whole would keep this one for ever.
    c.header('x-accel-buffering', 'no')
    return streamSSE(c, (stream) => {
      const { promise: over, resolve: end } = Promise.withResolvers<void>()
      const say = (event: string) => void stream.writeSSE({ event, data: '' })
      const leave = hub.follow(result.value.cpts, soinsRoom.name, () => say('change'), end)
      const life = setTimeout(end, LIFE_MS)
      const beat = setInterval(() => say('la'), BEAT_MS)
      stream.onAbort(end)
      say('la')
      return over.then(() => {
        leave()
        clearTimeout(life)
        clearInterval(beat)
      })
    })
  })
}
