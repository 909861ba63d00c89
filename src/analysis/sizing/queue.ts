/**
 * A queue of several servers, first come first served, whatever the arrivals and the services: Kiefer and Wolfowitz
 * (1955). Who arrives takes the server that is free first; a heap keeps the moments when servers are free.
 */

/**
 * `arrival`: moments, ascending. `service`: durations, one an arrival, 0 or more. `servers`: a whole number, 1 or more.
 * Gives the wait of each, in the same unit. Throws a RangeError when shapes disagree.
 */
export const simulateQueue = (arrival: Float64Array, service: Float64Array, servers: number): Float64Array => {
  if (arrival.length !== service.length) throw new RangeError(`${arrival.length} arrivals, ${service.length} services`)
  if (!Number.isInteger(servers) || servers < 1) throw new RangeError(`${servers} servers`)
  const wait = new Float64Array(arrival.length)
  const free = new Float64Array(servers).fill(Number.NEGATIVE_INFINITY)
  for (let i = 0; i < arrival.length; i++) {
    const begin = Math.max(arrival[i]!, free[0]!)
    wait[i] = begin - arrival[i]!
    replaceFirst(free, begin + service[i]!)
  }
  return wait
}

/** The least of a heap gives way to `value`, which sinks to its place. */
const replaceFirst = (heap: Float64Array, value: number): void => {
  let at = 0
  for (;;) {
    let child = 2 * at + 1
    if (child >= heap.length) break
    if (child + 1 < heap.length && heap[child + 1]! < heap[child]!) child++
    if (heap[child]! >= value) break
    heap[at] = heap[child]!
    at = child
  }
  heap[at] = value
}
