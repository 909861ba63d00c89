import { expect, test } from 'vitest'
import { createRandom } from '../../kernel/random.ts'
import { Temporal } from '../../kernel/time.ts'
import { type Call, callsOfDay, type ScenarioOptions } from './scenario.ts'

const options: ScenarioOptions = {
  zone: 'Europe/Paris',
  communes: [
    ['34301', 45],
    ['34108', 24],
  ],
  callsPerYear: 3000,
  uptake: () => 1,
}
const year = (seed: number): Call[] => {
  const random = createRandom(seed)
  const first = Temporal.PlainDate.from('2025-11-24')
  return Array.from({ length: 365 }, (_, i) => callsOfDay(random, first.add({ days: i }), options)).flat()
}

test('a year has about the calls asked for, in order, and the same ones for the same seed', () => {
  const calls = year(1)
  expect(calls.length).toBeGreaterThan(2700)
  expect(calls.length).toBeLessThan(3300)
  expect(calls.every((call, i) => i === 0 || Temporal.Instant.compare(calls[i - 1]!.at, call.at) <= 0)).toBe(true)
  expect(JSON.stringify(year(1))).toBe(JSON.stringify(calls))
  expect(JSON.stringify(year(2))).not.toBe(JSON.stringify(calls))
})

test('nobody calls on a Sunday, when the permanence des soins answers', () => {
  expect(year(3).some((call) => call.at.toZonedDateTimeISO('Europe/Paris').dayOfWeek === 7)).toBe(false)
})
