/** OSRM, table service: https://project-osrm.org/docs/v5.24.0/api/#table-service */
import { NBSP } from '../../kernel/french.ts'
import { Fault } from '../fault.ts'
import { isTable, type Point, type RoutingEngine, TooBig } from './engine.ts'
import { ask, DELAYS } from './request.ts'

/** osrm-routed takes 100 points a table unless it is told otherwise. */
const MOST = 100
const TOO_BIG = new Set(['TooBig', 'InvalidUrl'])

const write = ({ lon, lat }: Point): string => `${lon.toFixed(6)},${lat.toFixed(6)}`
const range = (from: number, to: number): string => Array.from({ length: to - from }, (_, i) => from + i).join(';')

export const osrm = (base: string, profile = 'driving', most = MOST, delays = DELAYS): RoutingEngine => ({
  signature: `osrm ${base} ${profile}`,
  most,
  table: async (sources, targets) => {
    const points = [...sources, ...targets].map(write).join(';')
    const query = `sources=${range(0, sources.length)}&destinations=${range(sources.length, sources.length + targets.length)}&annotations=duration`
    const { status, body } = await ask(`${base}/table/v1/${encodeURIComponent(profile)}/${points}?${query}`, {}, delays)
    const { code, message, durations } = (body ?? {}) as { code?: string; message?: string; durations?: unknown }
    if (status === 413 || status === 414 || TOO_BIG.has(code ?? '')) throw new TooBig(message ?? code)
    if (code !== 'Ok')
      throw new Fault(`OSRM refuse${NBSP}: ${code ?? `réponse ${status}`}${message ? `, ${message}` : ''}.`)
    if (!isTable(durations, sources.length, targets.length))
      throw new Fault('OSRM a répondu une table qui n’a pas la forme attendue.')
    return durations
  },
})
