/**
 * The queue of several servers beside Erlang C, whose answer is exact; then what a screen asks: forty years of a CPTS for
 * each number of slots, from 500 to 8 000 requests a year.
 */
import { createRandom } from '../src/analysis/random.ts'
import { erlangC, type SizingProblem, simulateQueue, slotsFor, supplyMeter } from '../src/analysis/sizing/index.ts'
import { compare, type Side, slopeOf, tell, tellRatio } from './measure.ts'

const PATIENTS = 200_000
const SERVERS = 10
const LOAD = 7
/** Enough for the chance of the draw to be well under one in a hundred. */
const DRAWS = 60

const drawQueue = (seed: number) => {
  const random = createRandom(seed)
  const exponential = (mean: number) => -mean * Math.log(1 - random())
  const arrival = new Float64Array(PATIENTS)
  for (let i = 0, now = 0; i < PATIENTS; i++) arrival[i] = now += exponential(1 / LOAD)
  return { arrival, service: Float64Array.from(arrival, () => exponential(1)) }
}

const yearOf = (perWeek: number, places: number): SizingProblem => {
  const random = createRandom(perWeek)
  const start = Int32Array.from({ length: 53 }, (_, w) => w * perWeek)
  const hour = new Float64Array(52 * perWeek)
  for (let w = 0; w < 52; w++)
    hour.set(
      Float64Array.from({ length: perWeek }, () => Math.floor(random() * 6) * 24 + 8 + random() * 11).sort(),
      w * perWeek,
    )
  const anyPlace = () => Math.floor(random() * places)
  const cells = Array.from({ length: 60 }, (_, k) => Math.floor(k / 10) * 24 + 8 + (k % 10))
  const weeks = 58
  return {
    history: {
      start,
      hour,
      place: Int32Array.from(hour, anyPlace),
      season: Int32Array.from({ length: 52 }, (_, w) => w + 1),
    },
    pattern: {
      hour: Int32Array.from(cells),
      place: Int32Array.from(cells, anyPlace),
      weight: new Float64Array(cells.length).fill(1),
    },
    reach: {
      start: Int32Array.from({ length: places + 1 }, (_, p) => p * places),
      place: Int32Array.from({ length: places * places }, (_, k) => k % places),
    },
    rules: { notice: 0.5, horizon: 240 },
    calendar: { season: Int32Array.from({ length: weeks }, (_, w) => (w % 52) + 1), closed: new Uint8Array(weeks * 7) },
    lead: 4,
    tail: 2,
    growth: 1,
    years: 40,
    seed: 1,
  }
}

export const benchSizing = async (): Promise<void> => {
  const queue = drawQueue(1)
  const simulated: Side = {
    name: `${SERVERS} servers, ${LOAD} erlangs`,
    run: async () => simulateQueue(queue.arrival, queue.service, SERVERS).length,
  }
  const bare: Side = {
    name: 'one pass over the same arrays (limit of the memory)',
    run: async () => {
      let sum = 0
      for (let i = 0; i < PATIENTS; i++) sum += queue.arrival[i]! + queue.service[i]!
      if (!(sum > 0)) throw new Error('nothing was summed')
      return PATIENTS
    },
  }
  const rows = await compare([simulated, bare], 15, process.pid)
  tell('a queue of 200 000 patients', rows, 'patients')
  tellRatio('200 000 patients, seconds', rows[0]!.wallMs / 1000, '≤ 0,05')
  let wait = 0
  for (let seed = 1; seed <= DRAWS; seed++) {
    const { arrival, service } = drawQueue(seed)
    wait += simulateQueue(arrival, service, SERVERS).reduce((sum, one) => sum + one, 0) / PATIENTS / DRAWS
  }
  const gap = Math.abs(wait / erlangC(SERVERS, LOAD).meanWait - 1)
  tellRatio('mean wait, gap with Erlang C, in hundredths', gap * 100, '≤ 1')

  const sizes = [10, 50, 160]
  const cases = sizes.flatMap((perWeek) => [1, 14].map((places) => ({ perWeek, places })))
  const screens = await compare(
    cases.map(({ perWeek, places }) => ({
      name: `${perWeek * 52} requests a year, ${places === 1 ? 'one place' : `${places} places, all in reach`}`,
      run: async () => {
        const measure = supplyMeter(yearOf(perWeek, places))
        for (let k = 4; k <= 20; k++) measure(Math.max(1, Math.round((perWeek * k) / 10)))
        if (slotsFor(measure, 0.9, perWeek * 4).likely === null) throw new Error('no number is enough')
        return 1
      },
    })),
    3,
    process.pid,
  )
  tell('a curve of 17 numbers of slots and what it takes for 90 %, forty years a number', screens, 'screens')
  tellRatio(
    'growth of the time with the requests (log-log slope)',
    slopeOf(
      screens.flatMap(({ wallMs }, k) => (cases[k]!.places === 1 ? [{ size: cases[k]!.perWeek, time: wallMs }] : [])),
    ),
    'near 1',
  )
}
