/**
 * The queue M/M/c, whose answer is known: arrivals of Poisson, exponential services, c servers, first come first served.
 * A. K. Erlang (1917); the recursion is that of Erlang's B formula on its inverse, which neither overflows nor cancels.
 */

export type ErlangC = {
  /** Share of servers at work, 0 to 1. */
  busy: number
  /** Probability that one who arrives waits, 0 to 1. */
  waits: number
  /** Mean wait, in mean times of service. */
  meanWait: number
}

/**
 * `servers`: a whole number, 1 or more. `load`: arrivals a mean time of service (erlangs), above 0 and under `servers`.
 * Throws a RangeError otherwise: a queue that is overloaded has no mean wait.
 */
export const erlangC = (servers: number, load: number): ErlangC => {
  if (!Number.isInteger(servers) || servers < 1) throw new RangeError(`${servers} servers`)
  if (!(load > 0 && load < servers)) throw new RangeError(`a load of ${load} for ${servers} servers`)
  let inverse = 1
  for (let k = 1; k <= servers; k++) inverse = 1 + (inverse * k) / load
  const busy = load / servers
  const waits = 1 / (inverse * (1 - busy) + busy)
  return { busy, waits, meanWait: waits / (servers - load) }
}
