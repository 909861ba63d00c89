/**
 * Requests that take slots: each, in the order in which they come, takes the earliest free slot that it may reach. What is
 * free next at a place is found by disjoint sets, so that a full agenda costs nothing to skip.
 */

export type Slots = {
  /** Starts, in hours, ascending. */
  time: Float64Array
  /** Place of each, 0 to `reach.start.length − 2`. */
  place: Int32Array
}
export type Requests = { time: Float64Array; place: Int32Array }
/** Places to which a request of place p may be sent: `place[start[p]]` to `place[start[p + 1] − 1]`. */
export type Reach = { start: Int32Array; place: Int32Array }
export type SlotRules = {
  /** Hours between a request and the first slot that it may take. */
  notice: number
  /** Hours after which a slot is no answer any more. */
  horizon: number
}
export type Answers = {
  /** Hours from the request to its slot; NaN when none answers. */
  delay: Float64Array
  /** 1: taken. */
  taken: Uint8Array
}

/** Slots put by place, each place in the order of hours: `at[start[p]]…` are their ranks among all. */
const byPlace = ({ place }: Slots, places: number): { start: Int32Array; at: Int32Array } => {
  const start = new Int32Array(places + 1)
  for (const p of place) start[p + 1]!++
  for (let p = 0; p < places; p++) start[p + 1]! += start[p]!
  const at = new Int32Array(place.length)
  const next = start.slice(0, places)
  for (let s = 0; s < place.length; s++) at[next[place[s]!]!++] = s
  return { start, at }
}

/** The first rank from `from` on that nobody took; paths are halved on the way. */
const findFree = (next: Int32Array, from: number): number => {
  let at = from
  while (next[at] !== at) {
    next[at] = next[next[at]!]!
    at = next[at]!
  }
  return at
}

/** Requests in ascending order of time. Throws a RangeError when a time goes back. */
export const simulateSlots = (requests: Requests, slots: Slots, reach: Reach, rules: SlotRules): Answers => {
  const places = reach.start.length - 1
  const { start, at } = byPlace(slots, places)
  const time = Float64Array.from(at, (s) => slots.time[s]!)
  // One rank more than slots: what stands there is « none ». The end of a place is the first slot of the following one.
  const next = Int32Array.from({ length: at.length + 1 }, (_, rank) => rank)
  const first = start.slice(0, places)
  const delay = new Float64Array(requests.time.length).fill(Number.NaN)
  const taken = new Uint8Array(slots.time.length)
  let before = Number.NEGATIVE_INFINITY
  for (let i = 0; i < delay.length; i++) {
    const asked = requests.time[i]!
    if (!(asked >= before)) throw new RangeError(`request ${i} comes before the one that precedes it`)
    before = asked
    const from = asked + rules.notice
    let best = asked + rules.horizon
    let chosen = -1
    for (let k = reach.start[requests.place[i]!]!; k < reach.start[requests.place[i]! + 1]!; k++) {
      const place = reach.place[k]!
      const end = start[place + 1]!
      let low = first[place]!
      while (low < end && time[low]! < from) low++
      first[place] = low
      const rank = findFree(next, low)
      if (rank >= end || time[rank]! > best || (chosen >= 0 && time[rank]! === best)) continue
      best = time[rank]!
      chosen = rank
    }
    if (chosen < 0) continue
    next[chosen] = chosen + 1
    taken[at[chosen]!] = 1
    delay[i] = best - asked
  }
  return { delay, taken }
}
