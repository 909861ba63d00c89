/** Valhalla, matrix service: https://valhalla.github.io/valhalla/api/matrix/api-reference/ */
import { NBSP } from '../../kernel/french.ts'
import { Fault } from '../fault.ts'
import { isTable, type Point, type RoutingEngine, TooBig } from './engine.ts'
import { ask, DELAYS } from './request.ts'

/** 2 500 pairs a matrix by default: fifty by fifty. */
const MOST = 100
/** « Exceeded max locations », pairs of a matrix included. */
const TOO_MANY = 150

type Cell = { time?: unknown }
type Body = { error_code?: number; error?: string; sources_to_targets?: unknown }

const write = ({ lon, lat }: Point): { lon: number; lat: number } => ({ lon, lat })

/** The verbose form has an object a pair; the short one a table of durations. */
const durationsOf = (value: unknown): unknown => {
  if (!Array.isArray(value)) return (value as { durations?: unknown } | undefined)?.durations
  return value.map((row) => (Array.isArray(row) ? row.map((cell: Cell | null) => cell?.time ?? null) : row))
}

export const valhalla = (base: string, costing = 'auto', most = MOST, delays = DELAYS): RoutingEngine => ({
  signature: `valhalla ${base} ${costing}`,
  most,
  table: async (sources, targets) => {
    const question = { sources: sources.map(write), targets: targets.map(write), costing }
    const init = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(question),
    }
    const { status, body } = await ask(`${base}/sources_to_targets`, init, delays)
    const { error_code, error, sources_to_targets } = (body ?? {}) as Body
    if (status === 413 || error_code === TOO_MANY) throw new TooBig(error)
    if (status !== 200)
      throw new Fault(`Valhalla refuse${NBSP}: ${error ?? `réponse ${status}`}${error_code ? ` (${error_code})` : ''}.`)
    const durations = durationsOf(sources_to_targets)
    if (!isTable(durations, sources.length, targets.length))
      throw new Fault('Valhalla a répondu une matrice qui n’a pas la forme attendue.')
    return durations
  },
})
