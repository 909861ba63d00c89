import { describe, expect, it, test } from 'vitest'
import { createRandom } from '../random.ts'
import {
  drawSlots,
  erlangC,
  type History,
  type Reach,
  type SizingProblem,
  simulateQueue,
  simulateSlots,
  slotsFor,
  supplyMeter,
} from './index.ts'

const exponential = (random: () => number, mean: number): number => -mean * Math.log(1 - random())
const meanOf = (values: ArrayLike<number>): number =>
  Array.from(values).reduce((sum, one) => sum + one, 0) / values.length
const reachOf = (lists: number[][]): Reach => ({
  start: Int32Array.from([0, ...lists.map((_, p) => lists.slice(0, p + 1).flat().length)]),
  place: Int32Array.from(lists.flat()),
})

describe('the queue whose answer is known', () => {
  it('gives the published values', () => {
    // One server: the wait is ρ/(1 − ρ), the probability ρ.
    expect(erlangC(1, 0.8)).toEqual({ busy: 0.8, waits: expect.closeTo(0.8, 12), meanWait: expect.closeTo(4, 11) })
    // Two servers, one erlang: 1/3 by hand (Erlang B is 1/5).
    expect(erlangC(2, 1).waits).toBeCloseTo(1 / 3, 12)
    // 10 servers, 8 erlangs: 0,4092 in the tables of Erlang C.
    expect(erlangC(10, 8).waits).toBeCloseTo(0.4092, 4)
    expect(erlangC(2000, 1900).waits).toBeGreaterThan(0)
    for (const load of [0, 3, Number.NaN]) expect(() => erlangC(3, load)).toThrow(RangeError)
  })

  test.each([
    [1, 0.5],
    [4, 3],
    [20, 16],
  ])('is what the simulation waits, with %i servers and %d erlangs', (servers, load) => {
    const random = createRandom(17)
    const arrival = new Float64Array(400_000)
    let now = 0
    for (let i = 0; i < arrival.length; i++) arrival[i] = now += exponential(random, 1 / load)
    const service = Float64Array.from(arrival, () => exponential(random, 1))
    const wait = simulateQueue(arrival, service, servers)
    // Means of 40 batches: their spread says how near the truth the whole must be.
    const batch = wait.length / 40
    const means = Array.from({ length: 40 }, (_, k) => meanOf(wait.subarray(k * batch, (k + 1) * batch)))
    const mean = meanOf(means)
    const error = Math.sqrt(means.reduce((sum, one) => sum + (one - mean) ** 2, 0) / 39 / 40)
    const { meanWait, waits } = erlangC(servers, load)
    expect(error / meanWait).toBeLessThan(0.05)
    expect(Math.abs(mean - meanWait)).toBeLessThan(4 * error)
    expect(wait.filter((one) => one > 0).length / wait.length).toBeCloseTo(waits, 1)
  })
})

/** Requests one after the other, each looks at all slots. */
const byHand = (
  requests: [number, number][],
  slots: [number, number][],
  lists: number[][],
  notice: number,
  horizon: number,
) => {
  const taken = new Set<number>()
  return requests.map(([asked, from]) => {
    const found = slots
      .map(([time, place], rank) => ({ time, place, rank }))
      .filter((s) => !taken.has(s.rank) && lists[from]!.includes(s.place))
      .filter(({ time }) => time >= asked + notice && time <= asked + horizon)
      .sort((a, b) => a.time - b.time || lists[from]!.indexOf(a.place) - lists[from]!.indexOf(b.place))[0]
    if (!found) return Number.NaN
    taken.add(found.rank)
    return found.time - asked
  })
}

test('requests take the slots that they would take by hand, whatever the places', () => {
  const random = createRandom(3)
  for (let turn = 0; turn < 200; turn++) {
    const places = 1 + Math.floor(random() * 4)
    const draw = (many: number): [number, number][] =>
      Array.from(
        { length: many },
        () => [Math.floor(random() * 60) / 2, Math.floor(random() * places)] as [number, number],
      ).sort((a, b) => a[0] - b[0])
    const requests = draw(30)
    const slots = draw(Math.floor(random() * 40))
    const lists = Array.from({ length: places }, () =>
      Array.from({ length: places }, (_, p) => p).filter(() => random() < 0.6),
    )
    const split = (list: [number, number][]) => ({
      time: Float64Array.from(list, ([time]) => time),
      place: Int32Array.from(list, ([, place]) => place),
    })
    const { delay, taken } = simulateSlots(split(requests), split(slots), reachOf(lists), { notice: 0.5, horizon: 12 })
    expect([...delay]).toEqual(byHand(requests, slots, lists, 0.5, 12))
    expect(taken.reduce((sum, one) => sum + one, 0)).toBe(delay.filter((one) => !Number.isNaN(one)).length)
  }
})

test('a request that comes before the one that precedes it is an error', () => {
  const at = (...time: number[]) => ({ time: Float64Array.from(time), place: new Int32Array(time.length) })
  expect(() => simulateSlots(at(2, 1), at(3), reachOf([[0]]), { notice: 0, horizon: 9 })).toThrow(RangeError)
})

const DAYS = [0, 1, 2, 3, 4]
/** Ten requests each working day at 9, in every week of a year; slots at 14. */
const plain = (more: Partial<SizingProblem> = {}): SizingProblem => {
  const week = DAYS.flatMap((day) => Array.from({ length: 10 }, () => day * 24 + 9))
  const history: History = {
    start: Int32Array.from({ length: 53 }, (_, w) => w * week.length),
    hour: Float64Array.from({ length: 52 * week.length }, (_, k) => week[k % week.length]!),
    place: new Int32Array(52 * week.length),
    season: Int32Array.from({ length: 52 }, (_, w) => w + 1),
  }
  const weeks = 16
  return {
    history,
    pattern: {
      hour: Int32Array.from(DAYS, (day) => day * 24 + 14),
      place: new Int32Array(5),
      weight: new Float64Array(5).fill(1),
    },
    reach: reachOf([[0]]),
    rules: { notice: 0.5, horizon: 240 },
    calendar: { season: Int32Array.from({ length: weeks }, (_, w) => w + 1), closed: new Uint8Array(weeks * 7) },
    lead: 2,
    tail: 2,
    growth: 1,
    years: 20,
    seed: 1,
    ...more,
  }
}

describe('how many slots', () => {
  it('as many as requests, when both come every day', () => {
    const measure = supplyMeter(plain())
    expect(measure(50)).toMatchObject({
      asked: 50,
      within24: { mean: 1, low: 1, high: 1 },
      unanswered: { mean: 0 },
      unused: { mean: 0 },
    })
    expect(measure(100).unused.mean).toBeCloseTo(0.5, 12)
    expect(slotsFor(measure, 1, 200)).toEqual({ likely: 50, least: 50, most: 50 })
  })

  it('half as many leave half without a slot, once the agendas are full', () => {
    expect(supplyMeter(plain({ lead: 8 }))(25).unanswered.mean).toBeCloseTo(0.5, 1)
  })

  it('more requests want more slots, in proportion', () => {
    expect(slotsFor(supplyMeter(plain({ growth: 2 })), 1, 400).likely).toBe(100)
  })

  it('closed days want more on the others', () => {
    const problem = plain()
    // Every Wednesday.
    for (let w = 0; w < 16; w++) problem.calendar.closed[w * 7 + 2] = 1
    const { likely } = slotsFor(supplyMeter(problem), 0.9, 400)
    expect(likely).toBeGreaterThan(55)
  })

  it('says when no number is enough', () => {
    // Slots stand where nobody may go.
    const measure = supplyMeter(plain({ reach: reachOf([[]]) }))
    expect(slotsFor(measure, 0.5, 100)).toEqual({ likely: null, least: null, most: null })
    expect(measure(50)).toMatchObject({ within48: { mean: 0 }, unanswered: { mean: 1 }, unused: { mean: 1 } })
  })

  it('is the same for the same seed, and weekly crowds widen what it says', () => {
    const uneven = plain()
    // Weeks of the past with none, and with twice as many.
    const { start } = uneven.history
    for (let w = 0; w < 52; w++) start[w + 1] = start[w]! + (w % 2 === 0 ? 50 : 10)
    for (let w = 0; w < 52; w++)
      for (let k = start[w]!; k < start[w + 1]!; k++)
        uneven.history.hour[k] = Math.min(4, Math.floor((k - start[w]!) / 10)) * 24 + 9
    const told = supplyMeter(uneven)(30)
    expect(supplyMeter(uneven)(30)).toEqual(told)
    expect(told.within48.high - told.within48.low).toBeGreaterThan(0.02)
  })
})

test('slots of a week keep the weights of their cells, to one slot', () => {
  const pattern = {
    hour: Int32Array.from([9, 9, 33, 105]),
    place: Int32Array.from([0, 1, 0, 1]),
    weight: Float64Array.from([4, 1, 2, 3]),
  }
  const weeks = 6
  const calendar = { season: new Int32Array(weeks), closed: new Uint8Array(weeks * 7) }
  const { time, place } = drawSlots(pattern, 30, calendar, createRandom(5))
  expect(time).toEqual(time.toSorted())
  for (let w = 0; w < weeks; w++) {
    const counts = [...pattern.hour].map(
      (hour, cell) =>
        [...time].filter((at, s) => Math.floor(at) === w * 168 + hour && place[s] === pattern.place[cell]).length,
    )
    for (const [cell, many] of counts.entries())
      expect(Math.abs(many - 3 * pattern.weight[cell]!)).toBeLessThanOrEqual(1)
    expect(counts.reduce((sum, one) => sum + one, 0)).toBe(30)
  }
})
